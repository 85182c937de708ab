import Emulation
import Foundation
import Operations
import Store
import Wire

/// One decision with its lines.
struct CommendationView: Sendable {
    let here: UnitID
    let read: ReadCommendation.Read
    /// Who may sign what takes lines back; nil where nobody may, or nothing stands any more.
    var signing: SigningView?

    // As typed.
    var chosen: Set<UUID> = []
    var ground = ""
    var reason = ""
    var summary = ""
    var decision = UUID.version7().uuidString.lowercased()
    var mistakes = Mistakes.none

    // As typed to have a paper made anew.
    var wrong = ""
    var rightName = ""
    var why = ""
    var mistakesOfPaper = Mistakes.none

    static let title = Wording(vi: "Quyết định", en: "Decision")
    static let members = Fields.ofDecision + ["items", "ground", "reason", "summary"] + SigningView.members

    init(_ read: ReadCommendation.Read, seenFrom here: UnitID, _ signing: SigningView?) {
        self.here = here
        self.read = read
        let commendation = read.listed.commendation
        let mayCancel = read.maySign && commendation.kind == .award && read.awards.contains { $0.award.stands }
        self.signing = mayCancel ? signing : nil
    }

    var listed: ListedCommendation { read.listed }
    var commendation: Commendation { read.listed.commendation }
    var address: PageAddress { .commendation(commendation.id, of: commendation.unit, seenFrom: here) }
    var heading: Wording { Wording(vi: "Quyết định số \(listed.symbol)", en: "Decision \(listed.symbol)") }
    var standing: [GivenAward] { read.awards.filter(\.award.stands) }

    /// What the decision says of itself.
    var facts: [(words: Wording, value: Wording)] {
        func same(_ text: String) -> Wording { Wording(vi: text, en: text) }
        let signer = [listed.signer, listed.post].compactMap(\.self).joined(separator: ", ")
        var facts: [(words: Wording, value: Wording)] = [
            (Wording(vi: "Đơn vị ban hành", en: "Issued by"), same(listed.unitName)),
            (Wording(vi: "Ngày", en: "Day"), same(commendation.decidedOn.vietnamese)),
            (
                Wording(vi: "Người ký", en: "Signed by"),
                Wording(vi: "\(listed.capacity.words.vi): \(signer)", en: "\(listed.capacity.words.en): \(signer)")
            ),
        ]
        if let budget = commendation.budget { facts.append((Wording(vi: "Nguồn kinh phí", en: "Paid from"), same(budget))) }
        if let back = commendation.back {
            facts.append((Wording(vi: "Căn cứ hủy bỏ", en: "Ground"), back.ground.words))
            facts.append((Wording(vi: "Lý do", en: "Reason"), same(back.reason)))
        }
        if let despite = commendation.despite { facts.append((Wording(vi: "Lý do vẫn quyết định", en: "Why all the same"), same(despite))) }
        return facts
    }

    /// Papers that may be made anew, by their codes.
    var papers: [(code: String, name: String)] {
        standing.compactMap { line in
            read.papers[line.award.id].map { ($0.paper.code.text, "\(line.award.ordinal). \($0.paper.name)") }
        }
    }

    /// On a line's paper, where it is another name than in the decision.
    func printedName(of award: Award) -> String? { read.papers[award.id].map(\.paper.name).flatMap { $0 == award.name ? nil : $0 } }

    /// The same as a paper was asked for.
    func remaking(with form: JSON, _ mistakes: Mistakes) -> CommendationView {
        var view = self
        view.mistakesOfPaper = mistakes
        (view.wrong, view.rightName, view.why) = (form.asTyped("code"), form.asTyped("name"), form.asTyped("reason"))
        return view
    }

    /// The same as it was sent.
    func filled(with form: JSON, _ mistakes: Mistakes) -> CommendationView {
        var view = self
        view.mistakes = mistakes
        view.signing = signing?.filled(with: form)
        (view.ground, view.reason, view.summary) = (form.asTyped("ground"), form.asTyped("reason"), form.asTyped("summary"))
        if var fields = try? Fields(form, allowing: Self.members) { view.chosen = Set(fields.ticked("items", "award")) }
        return view
    }
}

/// The certificates of a decision, to be printed.
struct PapersView: Sendable {
    struct Paper: Sendable {
        let award: Award
        /// As it is printed.
        let name: String
        let code: CertificateCode
        /// Nil where its address is longer than a code may be; then the short one is drawn.
        let drawn: QRCode?
    }

    let here: UnitID
    let listed: ListedCommendation
    let papers: [Paper]

    static let title = Wording(vi: "In giấy khen", en: "Print certificates")

    var address: PageAddress { .commendation(listed.commendation.id, of: listed.commendation.unit, seenFrom: here) }

    /// Those that stand; nil where there is none that the reader sees.
    init?(_ read: ReadCommendation.Read, at site: String, seenFrom here: UnitID) {
        self.here = here
        listed = read.listed
        papers = read.awards.filter(\.award.stands).compactMap { listed in
            read.papers[listed.award.id].map { signed in
                Paper(
                    award: listed.award, name: signed.paper.name, code: signed.paper.code,
                    drawn: QRCode(signed.address(at: site)) ?? QRCode("\(site)/c/\(signed.paper.code.text)"))
            }
        }
        guard !papers.isEmpty else { return nil }
    }
}
