package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == [ListedDifficulty] {
    /// What waits for a unit's answer, what is due first before the rest.
    /// - Parameter family: nil for those of every campaign.
    package static func difficultiesWaiting(for unit: UnitID, in family: UUID? = nil, limit: Int) -> Statement {
        let inFamily: SQL = family.map { "and d.family_id = \($0)" } ?? ""
        return Statement(
            "difficulties that wait",
            """
            select \(Difficulty.columns), n.name from thidua.difficulty d
            join thidua.unit_today n on n.unit_id = d.unit_id
            where d.root_id = \(unit.rootID) and d.to_unit = \(unit) and d.state = 'raised' \(inFamily)
            order by d.due_on, d.difficulty_id limit \(limit)
            """,
            each: { row in ListedDifficulty(difficulty: try Difficulty(&row), unitName: try row.next(String.self)) })
    }
}

extension Statement where Output == [ListedDifficulty] {
    /// What was raised to a unit in a family of campaigns and is not over, and what it gathers, newest first.
    package static func difficultiesOpen(with unit: UnitID, in family: UUID, limit: Int) -> Statement {
        listed(
            """
            d.family_id = \(family)
              and (d.to_unit = \(unit) and d.state in ('raised', 'returned')
                or d.level in \(SQL.everyLevel) and d.unit_id = \(unit) and d.state = 'gathering')
            """,
            of: unit, after: nil, limit: limit)
    }
}

extension Statement where Output == [Difficulty] {
    /// What a unit is gathering in a family of campaigns, newest first.
    package static func difficultiesGathered(by unit: UnitID, in family: UUID, limit: Int) -> Statement {
        Statement(
            "difficulties being gathered",
            """
            select \(Difficulty.columns) from thidua.difficulty d
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit) and d.family_id = \(family)
              and d.state = 'gathering'
            order by d.difficulty_id desc limit \(limit)
            """,
            each: Difficulty.init)
    }
}
