/// Whether a case is eligible: by its standards, by who decides, and with what money, each by the law of its own date.
package struct Eligibility: Sendable {
    package let verdict: Verdict
    /// The verdict by the newer law, where that one says that the more favourable counts; nil elsewhere.
    package let newer: Verdict?
    /// Nil where nobody is named who decides.
    package let competence: Judgement?
    package let money: AwardMoney?
    /// Whether the law of that day lets nobody decide on the form any more.
    package let isNobodys: Bool
    /// Within which the dossier is appraised, and how often it may be sent back; nil where no law says so.
    package let limits: LawForm.Limits?

    /// The verdict that counts: the newer law's only where it says yes and the older does not.
    package var counting: Verdict {
        if let newer, newer.truth == .met, verdict.truth != .met { return newer }
        return verdict
    }

    /// - Parameters:
    ///   - decider: who is to decide; nil while that is not known.
    ///   - plans: the overlays of the plans it is proposed under.
    ///   - kept: the law whose standards count, where that was set before; nil for that of the dates.
    /// - Returns: nil for a form that the law of that day has not, or where no pack is in force.
    package static func judge(
        _ facts: CaseFacts, for form: String, by decider: Decider? = nil, _ dates: LawDates, in book: LawBook, root: String? = nil,
        plans: [String] = [], standards kept: Law? = nil
    ) -> Eligibility? {
        let standards = kept ?? book.law(for: .standards, dates, in: root, plans: plans)
        guard let verdict = standards?.judge(facts, for: form) else { return nil }
        let deciding = book.law(on: dates.decidedOn, in: root, plans: plans)
        let isOlder = deciding?.packs.contains { pack in
            pack.transition.map { $0.moreFavourable && dates.receivedOn < $0.olderIfReceivedBefore } ?? false
        }
        return Eligibility(
            verdict: verdict, newer: isOlder == true ? deciding?.judge(facts, for: form) : nil,
            competence: decider.flatMap { decider in
                book.law(for: .competence, dates, in: root, plans: plans)?.competence(of: decider, for: form)
            },
            money: facts.subject.flatMap { subject in
                book.law(for: .money, dates, in: root, plans: plans)?.money(for: form, to: subject, decidedOn: dates.decidedOn)
            },
            isNobodys: book.law(for: .competence, dates, in: root, plans: plans)?.form(form)?.decides?
                .allSatisfy { $0.decider == .nobody } ?? false,
            limits: book.law(for: .procedure, dates, in: root, plans: plans)?.form(form)?.limits)
    }
}
