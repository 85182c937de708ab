package import Emulation
package import FoundationEssentials
package import Postgres

extension Subject.Kind: PostgresEncodable, PostgresDecodable {}
extension Subject.Category: PostgresEncodable, PostgresDecodable {}
extension Subject.Trait: PostgresEncodable, PostgresDecodable {}

/// A subject with what its home is called.
package struct ListedSubject: Sendable {
    package let subject: Subject
    package let unitName: String
    /// What the unit is called that a collective is.
    package let named: String?
    /// Whether it was said by what number it is known.
    package let hasNumber: Bool
}

extension Subject {
    /// Of subjects `s`.
    static let columns: SQL = """
        s.subject_id, s.unit_id, s.level, s.kind, s.name, s.birth_year, s.category, s.traits, s.names_unit, s.person_id, s.stands_unit,
        s.stands_for, s.revision
        """

    init(_ row: inout Row) throws {
        let (id, unit, level) = (try row.next(UUID.self), try row.next(UnitID.self), try row.next(UnitLevel.self))
        let (kind, name, year) = (try row.next(Kind.self), try row.next(String.self), try row.next(Int?.self))
        let told = Told(
            name: name, birthYear: year, category: try row.next(Category?.self), traits: try row.next([Trait].self),
            names: try row.next(UnitID?.self), person: try row.next(UUID?.self))
        self.init(
            id: id, unit: unit, level: level, kind: kind, told: told,
            standsFor: SubjectReference(unit: try row.next(UnitID.self), id: try row.next(UUID.self)), revision: try row.next(Int.self))
    }
}

extension ListedSubject {
    static let columns: SQL =
        "\(Subject.columns), u.name, (select n.name from thidua.unit_today n where n.unit_id = s.names_unit), s.has_number"
    static let source: SQL = "thidua.subject s join thidua.unit_today u on u.unit_id = s.unit_id"

    init(_ row: inout Row) throws {
        self.init(
            subject: try Subject(&row), unitName: try row.next(String.self), named: try row.next(String?.self),
            hasNumber: try row.next(Bool.self))
    }
}

extension Statement where Output == ListedSubject? {
    package static func subject(_ id: UUID, of home: UnitID) -> Statement {
        Statement(
            "subject by id",
            """
            select \(ListedSubject.columns) from \(ListedSubject.source)
            where s.root_id = \(home.rootID) and s.level in \(SQL.everyLevel) and s.unit_id = \(home) and s.subject_id = \(id)
            """,
            atMostOne: ListedSubject.init)
    }
}

extension Statement where Output == [ListedSubject] {
    /// Those that a unit sees: of its own, of units below it, and those placed there; the latest first.
    /// - Parameters:
    ///   - words: a part of the name, with or without tones; nil for all.
    ///   - before: the last one of the page before.
    package static func subjects(seenBy unit: UnitID, named words: String?, before: UUID?, limit: Int) -> Statement {
        Statement(
            "subjects seen by a unit",
            """
            select \(ListedSubject.columns)
            from \(ListedSubject.source), (select thidua.without_tones(btrim(\(words ?? ""))) as words) q
            where s.root_id = \(unit.rootID) and s.level in \(SQL.everyLevel)
              and (\(words == nil) or position(q.words in s.search_name) > 0) and (\(before == nil) or s.subject_id < \(before))
            order by s.subject_id desc limit \(limit)
            """,
            each: ListedSubject.init)
    }
}

extension Statement where Output == [Subject] {
    /// All that a unit registered: twenty thousand at most.
    package static func ownSubjects(of unit: UnitID) -> Statement {
        Statement(
            "own subjects",
            """
            select \(Subject.columns) from thidua.subject s
            where s.root_id = \(unit.rootID) and s.level in \(SQL.everyLevel) and s.unit_id = \(unit)
            order by s.subject_id limit 20000
            """,
            each: Subject.init)
    }
}
