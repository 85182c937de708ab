package import Emulation
package import FoundationEssentials
package import Postgres

extension Nomination.State: PostgresEncodable, PostgresDecodable {}

/// A nomination as a list shows it.
package struct ListedNomination: Sendable {
    package let nomination: Nomination
    package let unitName: String
    /// What the unit is called where it lies.
    package let atName: String
    package let subjectName: String
    package let subjectKind: Subject.Kind
    package let sentAt: Date
    package let changedAt: Date
    /// Nil where nobody received it, or where its reader stands above whom it was sent to.
    package let receivedOn: Day?
    /// What the reviewer said last; nil as `receivedOn` is.
    package let lastWords: String?
}

extension Nomination {
    /// Of nominations `n`.
    static let columns: SQL = """
        n.nomination_id, n.unit_id, n.level, n.family_id, n.subject_unit, n.subject_id, n.placement_id, n.form, n.began_on, n.ended_on,
        n.at_unit, n.state, n.revision
        """

    init(_ row: inout Row) throws {
        let (id, unit, level) = (try row.next(UUID.self), try row.next(UnitID.self), try row.next(UnitLevel.self))
        let family = try row.next(UUID?.self)
        let subject = SubjectReference(unit: try row.next(UnitID.self), id: try row.next(UUID.self))
        self.init(
            id: id, unit: unit, level: level, family: family, subject: subject, placement: try row.next(UUID?.self),
            form: try row.next(String.self), from: try row.next(Day.self), until: try row.next(Day.self), at: try row.next(UnitID.self),
            state: try row.next(State.self), revision: try row.next(Int.self))
    }
}

extension ListedNomination {
    static let columns: SQL = """
        \(Nomination.columns), u.name, a.name, s.name, s.kind, n.sent_at, n.changed_at,
        (select r.received_on from thidua.nomination_review r where \(reviewed) and r.received_on is not null),
        (select r.words from thidua.nomination_review r where \(reviewed) and r.words is not null order by r.revision desc limit 1)
        """
    private static let reviewed: SQL =
        "r.root_id = n.root_id and r.level = n.level and r.unit_id = n.unit_id and r.nomination_id = n.nomination_id"
    static let source: SQL = """
        thidua.nomination n
        join thidua.unit_today u on u.unit_id = n.unit_id
        join thidua.unit_today a on a.unit_id = n.at_unit
        join thidua.subject s
          on s.root_id = n.root_id and s.level = n.subject_level and s.unit_id = n.subject_unit and s.subject_id = n.subject_id
        """

    init(_ row: inout Row) throws {
        self.init(
            nomination: try Nomination(&row), unitName: try row.next(String.self), atName: try row.next(String.self),
            subjectName: try row.next(String.self), subjectKind: try row.next(Subject.Kind.self), sentAt: try row.next(Date.self),
            changedAt: try row.next(Date.self), receivedOn: try row.next(Day?.self), lastWords: try row.next(String?.self))
    }
}

extension Statement where Output == ListedNomination? {
    package static func nomination(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "nomination by id",
            """
            select \(ListedNomination.columns) from \(ListedNomination.source)
            where n.root_id = \(unit.rootID) and n.level in \(SQL.everyLevel) and n.unit_id = \(unit) and n.nomination_id = \(id)
            """,
            atMostOne: ListedNomination.init)
    }
}

extension Statement where Output == [ListedNomination] {
    /// Those that a unit sent, the latest first.
    package static func nominations(of unit: UnitID, before: UUID?, limit: Int) -> Statement {
        Statement(
            "nominations of a unit",
            """
            select \(ListedNomination.columns) from \(ListedNomination.source)
            where n.root_id = \(unit.rootID) and n.level in \(SQL.everyLevel) and n.unit_id = \(unit)
              and (\(before == nil) or n.nomination_id < \(before))
            order by n.nomination_id desc limit \(limit)
            """,
            each: ListedNomination.init)
    }

    /// Those that lie at a unit and wait for something there, the oldest first.
    package static func nominations(lyingAt unit: UnitID, after: UUID?, limit: Int) -> Statement {
        Statement(
            "nominations that lie at a unit",
            """
            select \(ListedNomination.columns) from \(ListedNomination.source)
            where n.root_id = \(unit.rootID) and n.at_unit = \(unit) and n.state in ('sent', 'received', 'appraised')
              and (\(after == nil) or n.nomination_id > \(after))
            order by n.nomination_id limit \(limit)
            """,
            each: ListedNomination.init)
    }
}
