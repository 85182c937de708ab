import Emulation
import Foundation
import HTTP
import Operations
import Store

/// A plan as it would read, all that stands in its way, and whom it would reach.
struct PublicationView: Sendable {
    let draft: DraftView
    let plan: CampaignView
    let addressed: [Trial.Addressee]
    /// What should be looked at twice about its bases; it hinders nothing.
    let heeds: [PlanHeed]
    /// What is set for the units below, and for whom.
    let targets: [Trial.TargetMove]
    let names: [UnitID: String]
    let periods: Int
    /// Where its number comes from; nil where it is as typed.
    let number: Wording?
    /// Whom it comes to, by its recipients; nil where nothing is sent.
    let copies: Wording?
    /// Who may sign it; nil where that is as typed.
    var signing: SigningView?
    let maySign: Bool
    /// Who may publish it.
    let leaders: [String]
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Kiểm tra và ban hành", en: "Check and publish")

    /// - Parameter signers: asked where the plan takes its number from a register.
    init(_ desk: PlanOnDesk, _ trial: Trial, signers: Signers, maySign: Bool, leaders: [String]) throws {
        draft = try DraftView(desk, trial)
        plan = CampaignView(desk.published(at: Date()), seenFrom: desk.unit.id, isDraft: true)
        addressed = trial.addressed
        heeds = trial.bases.compactMap(\.heed)
        targets = trial.targets.filter { $0.unit != desk.unit.id }
        names = Dictionary(desk.below.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        periods = trial.periodsAdded.count
        number = trial.numbering.flatMap(Self.words)
        copies = number == nil && desk.draft.plan.symbol == nil ? nil : trial.recipients.flatMap { Self.words($0, signers.people) }
        let (asked, family) = (desk.draft.plan, desk.given?.campaign.family ?? desk.draft.id)
        signing = number.map { _ in SigningView(signers, in: family, named: asked.signer, as: asked.signerCapacity) }
        self.maySign = maySign
        self.leaders = leaders
    }

    private static func words(_ numbering: Numbering) -> Wording? {
        switch numbering {
        case .asTyped: nil
        case .next(let register, _, _): words(ofBook: String(register.tail(of: .plan).dropFirst()))
        case .reserved(let document, _):
            Wording(
                vi: "Ban hành bằng số đã giữ: \(document.symbol). Ngày ban hành là hôm nay.",
                en: "It is published under the number that was reserved, \(document.symbol), and bears the day of today.")
        }
    }

    /// `39 đơn vị, 12 người, 1 cấp trên, 2 bản lưu`; nil where it comes to nobody.
    private static func words(_ recipients: Recipients, _ people: [PeopleInRole]) -> Wording? {
        let roles: [(to: Emulation.RecipientLine.To, role: Role)] = [
            (.leaders, .leader), (.standingOffice, .standingOffice), (.council, .councilMember),
        ]
        let asked = roles.filter { recipients.people.contains($0.to) }.map(\.role)
        let persons = people.filter { asked.contains($0.role) }.reduce(0) { $0 + $1.count }
        let all: [(count: Int, vi: String, en: String)] = [
            (recipients.below, "đơn vị", "units"), (persons, "người", "people"), (recipients.superior == nil ? 0 : 1, "cấp trên", "above"),
            (recipients.outside, "nơi ngoài hệ thống", "beside the system"), (recipients.copies, "bản lưu", "kept"),
        ]
        let counts = all.filter { $0.count > 0 }
        guard !counts.isEmpty else { return nil }
        let (vi, en) = (counts.map { "\($0.count) \($0.vi)" }, counts.map { "\($0.count) \($0.en)" })
        return Wording(
            vi: "Nơi nhận: " + vi.joined(separator: ", ") + ".", en: "Recipients: " + en.joined(separator: ", ") + ".")
    }

    private static func words(ofBook name: String) -> Wording {
        Wording(
            vi: "Số sẽ được lấy khi ban hành: số tiếp theo của sổ \(name). Ngày ban hành là ngày lấy số.",
            en: "Its number is taken when it is published: the next of the register \(name), as is its day.")
    }

    /// Who gets it, in a sentence.
    var effect: Wording {
        let requested = addressed.count(where: { $0.address.strength == .requested })
        let ordered = addressed.count - requested
        guard !addressed.isEmpty else {
            return Wording(
                vi: "Kế hoạch không giao cho đơn vị nào; chỉ đơn vị mình thực hiện.", en: "It addresses nobody; the unit alone takes part.")
        }
        return switch (ordered, requested) {
        case (_, 0): Wording(vi: "\(ordered) đơn vị được giao kế hoạch này.", en: "Units ordered to take part: \(ordered).")
        case (0, _):
            Wording(vi: "\(requested) đơn vị được đề nghị thực hiện kế hoạch này.", en: "Units requested to take part: \(requested).")
        default:
            Wording(
                vi: "\(addressed.count) đơn vị nhận kế hoạch này: \(ordered) được giao, \(requested) được đề nghị.",
                en: "Units that get this plan: \(addressed.count), of which \(ordered) ordered and \(requested) requested.")
        }
    }
}

extension PageAddress {
    /// Where a draft is thrown away.
    static func discarding(_ campaign: UUID, of unit: UnitID) -> PageAddress { "/\(unit)/phong-trao/\(campaign)/bo-nhap" }
}
