import Emulation
import Foundation
import Operations
import Store
import Wire

/// What was asked and granted about one task, and what its reader can do about that.
struct TaskPleas: Sendable {
    enum Form: String, Sendable { case asking, withdrawal, grant, refusal }

    /// One of them, as it stands.
    struct Line: Sendable {
        let what: Wording
        let state: Wording
        let tag: Plea.State
        let reason: String?
        let answer: String?
    }

    let way: PageAddress
    /// The latest first.
    let lines: [Line]
    /// The one that waits.
    let open: Plea?
    let forms: Set<Form>
    /// What may be asked.
    let wishes: [Plea.Wish.Kind]
    /// What is due now.
    let due: Day?

    // As typed.
    var (wants, until, reason, answer) = ("", "", "", "")
    var refused: Form?
    var mistakes = Mistakes.none

    init(_ full: ObligationInFull, seenFrom here: UnitID, _ deeds: Deeds) {
        let (listed, task) = (full.listed, full.listed.obligation)
        way = ObligationLine.address(task, seenFrom: here)
        lines = full.pleas.reversed().map(Line.init)
        open = full.pleas.first { $0.state == .asked }
        due = listed.dueOn
        wishes = Plea.Wish.Kind.possible(about: task.strength, dueOn: listed.dueOn)
        var forms: Set<Form> = []
        if listed.isOpen, task.unit == here, task.from != here, deeds.mayPrepare {
            if open != nil { forms.insert(.withdrawal) }
            if open == nil, listed.doneAt == nil, !listed.granted.isExcused { forms.insert(.asking) }
        }
        if listed.isOpen, open != nil, task.from == here, deeds.mayReview { forms.formUnion([.grant, .refusal]) }
        self.forms = forms
    }

    /// Shows again what was typed, in the form that was refused.
    mutating func take(_ form: JSON, in kind: Form, _ mistakes: Mistakes) {
        (refused, self.mistakes) = (kind, mistakes)
        (wants, until) = (form.asTyped("wants"), form.asTyped("until"))
        (reason, answer) = (form.asTyped("reason"), form.asTyped("answer"))
    }

    /// What is wrong, for the form it is wrong in.
    func shown(_ form: Form) -> Mistakes { refused == form ? mistakes : .none }

    /// What was typed where there is no form for it any more: somebody else was faster.
    var orphaned: String? {
        guard let refused, !forms.contains(refused) else { return nil }
        let words = refused == .asking ? reason : answer
        return words.isEmpty ? nil : words
    }
}

extension TaskPleas.Line {
    init(_ plea: Plea) {
        what =
            plea.reason == nil
            ? Wording(vi: "Được \(plea.wish.words.vi)", en: "Granted unasked: \(plea.wish.words.en)")
            : Wording(vi: "Đề nghị \(plea.wish.words.vi)", en: "Asked: \(plea.wish.words.en)")
        (state, tag) = (plea.state.words, plea.state)
        (reason, answer) = (plea.reason, plea.answer)
    }
}
