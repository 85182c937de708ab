package import Emulation
package import FoundationEssentials
package import Postgres

extension Difficulty.State: PostgresEncodable, PostgresDecodable {}

/// Whom a unit tells of what stands in its way.
package struct Listener: Sendable {
    package let unit: UnitID
    /// Whether the campaign that addressed it is open, and every one above.
    package let isOpen: Bool
}

/// A difficulty in a list, with the name of its unit.
package struct ListedDifficulty: Sendable {
    package let difficulty: Difficulty
    package let unitName: String
}

extension Difficulty {
    static let columns: SQL = """
        d.difficulty_id, d.unit_id, d.level, d.family_id, d.to_unit, d.field, d.words, d.state, d.revision, d.raised_on, d.due_on,
        d.question, d.into_id, d.gathers, d.answer, d.is_published
        """

    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(UUID.self), unit: try row.next(UnitID.self), level: try row.next(UnitLevel.self),
            family: try row.next(UUID.self), to: try row.next(UnitID?.self), field: try row.next(String?.self),
            words: try row.next(String.self), state: try row.next(State.self), revision: try row.next(Int.self),
            raisedOn: try row.next(Day?.self), dueOn: try row.next(Day?.self), question: try row.next(String?.self),
            into: try row.next(UUID?.self), gathers: try row.next(Int.self), answer: try row.next(String?.self),
            isPublished: try row.next(Bool.self))
    }
}

extension Statement where Output == Difficulty? {
    package static func difficulty(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "difficulty by id",
            """
            select \(Difficulty.columns) from thidua.difficulty d
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit) and d.difficulty_id = \(id)
            """,
            atMostOne: Difficulty.init)
    }
}

extension Statement where Output == Listener? {
    /// Whom a unit tells, in a family of campaigns.
    package static func listener(of unit: UnitID, family: UUID) -> Statement {
        Statement(
            "listener of a unit",
            """
            select a.from_unit, \(Campaign.isOpen("c"))
            from thidua.address a
            join thidua.campaign c
              on c.root_id = a.root_id and c.level = a.from_level and c.unit_id = a.from_unit and c.campaign_id = a.campaign_id
            where a.root_id = \(unit.rootID) and a.level in \(SQL.everyLevel) and a.unit_id = \(unit) and a.family_id = \(family)
            """,
            atMostOne: { row in Listener(unit: try row.next(UnitID.self), isOpen: try row.next(Bool.self)) })
    }
}

extension Statement where Output == [Difficulty] {
    /// What became of one, the way up: itself, what it was merged into, and so on, as far as the caller may see.
    package static func course(of id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "course of a difficulty",
            """
            with recursive course as (
              select d.*, 1 as step from thidua.difficulty d
              where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit) and d.difficulty_id = \(id)
              union all
              select d.*, c.step + 1 from course c
              join thidua.difficulty d
                on d.root_id = c.root_id and d.level = c.into_level and d.unit_id = c.into_unit and d.difficulty_id = c.into_id)
            select \(Difficulty.columns) from course d order by d.step
            """,
            each: Difficulty.init)
    }
}

extension Statement where Output == [ListedDifficulty] {
    /// What a unit raised or gathers, newest first.
    package static func difficulties(of unit: UnitID, before: UUID?, limit: Int) -> Statement {
        listed("d.unit_id = \(unit)", of: unit, after: before, limit: limit)
    }

    /// What was raised to a unit, newest first.
    package static func difficulties(raisedTo unit: UnitID, before: UUID?, limit: Int) -> Statement {
        listed("d.to_unit = \(unit)", of: unit, after: before, limit: limit)
    }

    /// The answers of units above that everybody below may read, newest first.
    package static func guidance(for unit: UnitID, before: UUID?, limit: Int) -> Statement {
        listed("d.is_published and d.unit_id = any(\(unit.ancestors))", of: unit, after: before, limit: limit)
    }

    /// Whom one of a unit's own speaks for.
    package static func difficulties(mergedInto id: UUID, of unit: UnitID) -> Statement {
        listed("d.into_unit = \(unit) and d.into_id = \(id)", of: unit, after: nil, limit: Int(Int32.max))
    }

    // A client's ids are made in the order of time.
    static func listed(_ condition: SQL, of unit: UnitID, after: UUID?, limit: Int) -> Statement {
        let older: SQL = after.map { "and d.difficulty_id < \($0)" } ?? ""
        return Statement(
            "page of difficulties",
            """
            select \(Difficulty.columns), n.name from thidua.difficulty d
            join thidua.unit_today n on n.unit_id = d.unit_id
            where d.root_id = \(unit.rootID) and \(condition) \(older)
            order by d.difficulty_id desc limit \(limit)
            """,
            each: { row in ListedDifficulty(difficulty: try Difficulty(&row), unitName: try row.next(String.self)) })
    }
}
