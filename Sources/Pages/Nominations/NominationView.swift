import Emulation
import Foundation
import Operations
import Store

/// One nomination that was sent: what happened, what was sent, what its reviewer said, and what is done about it.
struct NominationView: Sendable {
    /// Which form was sent and refused.
    enum Form: Sendable { case withdrawal, receipt, `return`, appraisal, refusal }

    let here: UnitID
    let nomination: Nomination
    let subjectName: String
    let subject: PageAddress
    let form: Wording
    let unitName: String
    let atName: String
    let receivedOn: Day?
    let texts: [NominationText]
    let reviews: [NominationReview]
    let verdict: VerdictView?
    /// Why it went on though a condition was not met.
    let because: String?
    let steps: [StoryStep]
    let forms: Set<Form>
    /// By what it was awarded, and the way there.
    let award: (words: Wording, back: Wording?, way: PageAddress)?
    /// Where what was appraised here is decided on.
    let deciding: PageAddress?
    /// Where what was returned is written anew.
    let editing: PageAddress?
    /// Whether its reader stands above whom it was sent to, and reads no more than its head.
    let isHead: Bool
    var refused: Form?
    var typed = ""
    var article = ""
    var checks: Set<String> = []
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Đề nghị khen thưởng của đơn vị", en: "Nomination")

    init(_ full: NominationInFull, seenFrom here: UnitID, _ names: FormNames, _ deeds: Deeds) throws {
        self.here = here
        let nomination = full.nomination
        self.nomination = nomination
        subjectName = full.listed.subjectName
        subject = .subject(nomination.subject, seenFrom: here)
        form = names[nomination.form]
        (unitName, atName) = (full.listed.unitName, full.listed.atName)
        receivedOn = full.listed.receivedOn
        (texts, reviews) = (full.texts, full.reviews)
        verdict = try full.verdicts.last.map { VerdictView(try $0.record) }
        because = full.verdicts.last { $0.step == .submission }?.because
        let ofReview = Dictionary(full.reviews.map { ($0.revision, $0.words) }) { first, _ in first }
        steps = full.timeline.map { StoryStep($0, saying: $0.version.flatMap { ofReview[$0] ?? nil }) }
        isHead = full.texts.isEmpty
        var forms: Set<Form> = []
        if nomination.unit == here, deeds.maySign, [.sent, .received, .returned].contains(nomination.state) { forms.insert(.withdrawal) }
        if nomination.at == here {
            if nomination.state == .sent, deeds.may(.appraise) { forms.insert(.receipt) }
            if nomination.state == .received, deeds.may(.appraise) { forms.formUnion([.return, .appraisal]) }
            if [.received, .appraised].contains(nomination.state), deeds.maySign { forms.insert(.refusal) }
        }
        self.forms = forms
        award = full.award.map { given in
            (
                Wording(
                    vi: "Quyết định số \(given.symbol) ngày \(given.decidedOn.vietnamese)",
                    en: "Decision \(given.symbol) of \(given.decidedOn.vietnamese)"),
                given.back, .commendation(given.award.commendation, of: given.award.unit, seenFrom: here)
            )
        }
        deciding = nomination.at == here && nomination.state == .appraised && deeds.maySign ? IssueView.address(in: here) : nil
        editing =
            nomination.unit == here && nomination.state == .returned && deeds.mayPrepare
            ? NominationFormView.address(of: nomination.id, in: here) : nil
    }

    var address: PageAddress { .nomination(nomination.id, of: nomination.unit, seenFrom: here) }
    var heading: Wording { Wording(vi: "Đề nghị khen thưởng: \(subjectName)", en: "Nomination of \(subjectName)") }
}
