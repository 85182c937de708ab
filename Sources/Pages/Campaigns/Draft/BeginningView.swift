import Emulation
import Foundation
import Operations
import Store
import Wire

/// The beginning of a plan: what it is called, and when it starts and ends; or of one that takes up another.
struct BeginningView: Sendable {
    let unit: UnitID
    /// What it takes up.
    let given: GivenPlan?
    var (name, start, end) = ("", "", "")
    /// Made when the form was shown: sent twice, it is one draft.
    var id = ""
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Soạn kế hoạch", en: "Begin a plan")
    static let adoption = Wording(vi: "Soạn kế hoạch triển khai", en: "Take up the plan")
    static let name = Control(
        field: "shortName", id: "ten", label: Wording(vi: "Tên gọi tắt của phong trào", en: "Short name of the campaign"))
    static let start = Control(field: "start", id: "tu", label: Wording(vi: "Bắt đầu ngày", en: "Starts on"))
    static let end = Control(field: "end", id: "den", label: Wording(vi: "Kết thúc ngày", en: "Ends on"))
    static let controls = [name, start, end]

    init(_ given: GivenPlan?, in unit: UnitID) {
        (self.unit, self.given) = (unit, given)
        guard let campaign = given?.campaign else { return }
        name = campaign.shortName
        if case .on(let day) = campaign.start { start = day.vietnamese }
        if case .on(let day) = campaign.end { end = day.vietnamese }
    }

    var heading: Wording { given == nil ? Self.title : Self.adoption }

    var address: PageAddress {
        guard let given else { return "/\(unit)/ke-hoach-moi" }
        return "/\(unit)/cua/\(given.campaign.unit)/phong-trao/\(given.campaign.id)/trien-khai"
    }

    /// Whether the campaign above starts or ends with an event, which is taken over where no day is written.
    func isEvent(_ milestone: Milestone?) -> Bool { if case .event? = milestone { true } else { false } }

    /// The plan it begins with: of what was given, each target as it was given, and what is said again.
    /// - Parameter id: of its draft.
    func plan(_ id: UUID, _ fields: inout Fields) -> CampaignPlan {
        let name = fields.value("shortName", .text(upTo: 300))
        let start = milestone("start", given?.campaign.start, &fields), end = milestone("end", given?.campaign.end, &fields)
        let targets = (given?.contract.indicators ?? []).compactMap { indicator in
            given?.contract.targets[indicator.id].map { value in
                TargetPlan(indicator: indicator.id, unit: indicator.addsUp ? unit : nil, value: value)
            }
        }
        let said = given.map { given in given.clauses.filter { $0.from == given.campaign.unit && $0.clause.part.isRestated } } ?? []
        return CampaignPlan(
            symbol: nil, issuedOn: nil, signer: nil, signerCapacity: nil, summary: "", shortName: name, theme: nil, motto: nil,
            audience: nil, start: start, end: end, legalBases: given.flatMap(Self.basis).map { [$0] } ?? [],
            clauses: said.map { $0.clause.copied(into: id) }, movements: [],
            indicators: [], targets: targets, addresses: [], schedule: nil, sampleFields: [])
    }

    private func milestone(_ name: String, _ above: Milestone?, _ fields: inout Fields) -> Milestone {
        if let above, isEvent(above), !fields.has(name) { return above }
        return .on(fields.value(name, .typedDay))
    }

    /// The plan above is what the plan rests on, where it has a number to be named by.
    private static func basis(_ given: GivenPlan) -> LegalBasis? {
        given.campaign.symbol.map { symbol in
            LegalBasis(
                symbol: symbol, issuedOn: given.campaign.issuedOn, issuer: given.issuer.name, summary: given.campaign.summary,
                relation: .implements, document: given.document)
        }
    }
}

extension Clause {
    /// The same, to be written on. Sent twice, it is one draft, and so its id follows from the draft's.
    fileprivate func copied(into draft: UUID) -> Clause {
        let hash = Secret.hash("\(draft) \(id)")
        func word(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
        let moment = withUnsafeBytes(of: draft.uuid) { word($0) } >> 16
        return Clause(
            id: UUID(version7At: moment, random: (word(hash), word(hash.dropFirst(8)))), part: part, number: number, heading: heading,
            body: body, awardLevel: awardLevel, dueOn: dueOn, evidenceWanted: evidenceWanted, fulfilledBy: fulfilledBy)
    }
}
