package import Emulation
package import FoundationEssentials
package import Postgres

extension Truth: PostgresEncodable, PostgresDecodable {}

/// What the law said of a nomination at one of its steps, as it is kept.
package struct KeptVerdict: Sendable {
    /// Constraint: `a_verdict_is_made_at_one_of_four_steps`.
    package enum Step: String, CaseIterable, Sendable, PostgresEncodable, PostgresDecodable {
        case submission, receipt, appraisal, decision
    }

    /// At which change of the nomination.
    package let revision: Int
    package let step: Step
    package let form: String
    /// The last word first, each with the hash of its text.
    package let packs: [String]
    package let hashes: [Data]
    package let truth: Truth
    /// As JSON: `CaseFacts` and `VerdictRecord`.
    package let facts: String
    package let results: String
    /// Why it goes on though a condition is not met.
    package let because: String?

    package init(
        revision: Int, step: Step, form: String, packs: [String], hashes: [Data], truth: Truth, facts: String, results: String,
        because: String?
    ) {
        self.revision = revision
        self.step = step
        self.form = form
        self.packs = packs
        self.hashes = hashes
        self.truth = truth
        self.facts = facts
        self.results = results
        self.because = because
    }

    static let columns: SQL = "v.revision, v.step, v.form, v.packs, v.hashes, v.truth, v.facts, v.results, v.because"

    init(_ row: inout Row) throws {
        self.init(
            revision: try row.next(Int.self), step: try row.next(Step.self), form: try row.next(String.self),
            packs: try row.next([String].self), hashes: try row.next([Data].self), truth: try row.next(Truth.self),
            facts: try row.next(String.self), results: try row.next(String.self), because: try row.next(String?.self))
    }
}

extension KeptVerdict.Step: Named {
    package var words: Wording {
        switch self {
        case .submission: Wording(vi: "khi gửi", en: "when it was sent")
        case .receipt: Wording(vi: "khi tiếp nhận", en: "when it was received")
        case .appraisal: Wording(vi: "khi thẩm định", en: "when it was appraised")
        case .decision: Wording(vi: "khi quyết định", en: "when it was decided")
        }
    }
}

extension Statement where Output == [KeptVerdict] {
    /// All that were made of a nomination, the first first; none for who stands above whom it was sent to.
    package static func verdicts(ofNomination id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "verdicts of a nomination",
            """
            select \(KeptVerdict.columns) from thidua.verdict v
            where v.root_id = \(unit.rootID) and v.level in \(SQL.everyLevel) and v.unit_id = \(unit) and v.nomination_id = \(id)
            order by v.revision
            """,
            each: KeptVerdict.init)
    }
}

extension Statement where Output == Void {
    /// Stores it for good, with the nomination's step.
    package static func keep(_ verdict: KeptVerdict, of nomination: Nomination) -> Statement {
        Statement(
            "keep a verdict",
            """
            insert into thidua.verdict (root_id, level, unit_id, nomination_id, revision, family_id, reach_unit, step, form, packs, hashes,
                                        truth, facts, results, because, judged_at)
            values (\(nomination.unit.rootID), \(nomination.level), \(nomination.unit), \(nomination.id), \(verdict.revision),
                    \(nomination.family), \(nomination.at), \(verdict.step), \(verdict.form), \(verdict.packs), \(verdict.hashes),
                    \(verdict.truth), \(verdict.facts), \(verdict.results), \(verdict.because), thidua.now())
            """)
    }
}
