/// Whether a case is eligible: by its standards, by who decides, and with what money, each by the law of its own date.
package struct Eligibility: Sendable {
    package let verdict: Verdict
    /// The verdict by the newer law, where that one says that the more favourable counts; nil elsewhere.
    package let newer: Verdict?
    /// Nil where nobody is named who decides.
    package let competence: Judgement?
    package let money: AwardMoney?

    /// The verdict that counts: the newer law's only where it says yes and the older does not.
    package var counting: Verdict {
        if let newer, newer.truth == .met, verdict.truth != .met { return newer }
        return verdict
    }

    /// - Parameters:
    ///   - decider: who is to decide; nil while that is not known.
    ///   - plans: the overlays of the plans it is proposed under.
    /// - Returns: nil for a form that the law of that day has not, or where no pack is in force.
    package static func judge(
        _ facts: CaseFacts, for form: String, by decider: Decider? = nil, _ dates: LawDates, in book: LawBook, root: String? = nil,
        plans: [String] = []
    ) -> Eligibility? {
        guard let verdict = book.law(for: .standards, dates, in: root, plans: plans)?.judge(facts, for: form) else { return nil }
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
            })
    }
}
