package import Emulation
package import FoundationEssentials
package import Postgres

extension PriorAward.Proof: PostgresEncodable, PostgresDecodable {}

/// What somebody was awarded, with what the unit is called that says so.
package struct ListedAward: Hashable, Sendable {
    package let award: PriorAward
    package let unitName: String
}

extension PriorAward {
    /// Of prior awards `a`.
    static let columns: SQL = """
        a.award_id, a.unit_id, a.level, a.home_unit, a.subject_id, a.form, a.form_words, a.from_year, a.year, a.decided_on, a.symbol,
        a.decided_by, a.proof, a.shown_by, a.why_withdrawn, a.revision
        """

    init(_ row: inout Row) throws {
        let (id, unit, level) = (try row.next(UUID.self), try row.next(UnitID.self), try row.next(UnitLevel.self))
        let subject = SubjectReference(unit: try row.next(UnitID.self), id: try row.next(UUID.self))
        let (code, words) = (try row.next(String?.self), try row.next(String?.self))
        let told = Told(
            form: code.map(Form.code) ?? .words(words ?? ""), fromYear: try row.next(Int?.self), year: try row.next(Int.self),
            decidedOn: try row.next(Day?.self), symbol: try row.next(String?.self), decidedBy: try row.next(String.self),
            proof: try row.next(Proof.self), shownBy: try row.next(String?.self))
        self.init(
            id: id, unit: unit, level: level, subject: subject, told: told, withdrawn: try row.next(String?.self),
            revision: try row.next(Int.self))
    }
}

extension Statement where Output == PriorAward? {
    package static func priorAward(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "prior award by id",
            """
            select \(PriorAward.columns) from thidua.prior_award a
            where a.root_id = \(unit.rootID) and a.level in \(SQL.everyLevel) and a.unit_id = \(unit) and a.award_id = \(id)
            """,
            atMostOne: PriorAward.init)
    }
}

extension Statement where Output == [ListedAward] {
    /// The record of a life: all that is known of everybody that stands for the same one, whoever entered it, the latest first; nothing of
    /// one that its reader does not see.
    package static func record(of subject: SubjectReference) -> Statement {
        Statement(
            "record of a subject",
            """
            select \(PriorAward.columns), u.name
            from thidua.record_of(\(subject.unit), \(subject.id)) a join thidua.unit_today u on u.unit_id = a.unit_id
            order by a.year desc, a.decided_on desc nulls last, a.award_id desc
            """,
            each: { row in ListedAward(award: try PriorAward(&row), unitName: try row.next(String.self)) })
    }
}

extension Statement where Output == UUID? {
    /// By which placement a unit may say what a subject has: the earliest of its own.
    package static func ownPlacement(of subject: SubjectReference, in unit: UnitID) -> Statement {
        Statement(
            "own placement of a subject",
            """
            select p.placement_id from thidua.placement p
            where p.root_id = \(unit.rootID) and p.level in \(SQL.everyLevel) and p.unit_id = \(unit) and p.subject_id = \(subject.id)
              and p.home_unit = \(subject.unit)
            order by p.began_on, p.placement_id limit 1
            """,
            atMostOne: { row in try row.next(UUID.self) })
    }
}
