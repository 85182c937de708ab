package import Emulation
import FoundationEssentials
package import Postgres

extension HouseRules {
    static let columns: SQL = "h.house_rules_id, h.unit_id, h.level, h.revision, h.remind_before, h.remind_after, h.answer_days"

    init(_ row: inout Row) throws {
        let (id, unit, level) = (try row.next(UUID.self), try row.next(UnitID.self), try row.next(UnitLevel.self))
        self.init(
            id: id, unit: unit, level: level, revision: try row.next(Int.self),
            reminding: Reminding(kept: try row.next([Int].self), try row.next([Int].self)), answerDays: try row.next(Int?.self))
    }
}

/// House rules, and what the unit is called today whose they are.
package struct KeptHouseRules: Sendable {
    package let rules: HouseRules
    package let unitName: String
}

extension Statement where Output == KeptHouseRules? {
    /// Those a unit goes by: its own, or those of the nearest above it that has any; nil where nobody has.
    package static func houseRules(for unit: UnitID) -> Statement {
        Statement(
            "house rules",
            """
            select \(HouseRules.columns), u.name from thidua.house_rules h join thidua.unit_today u on u.unit_id = h.unit_id
            where h.root_id = \(unit.rootID) and h.level in \(SQL.everyLevel) and h.unit_id = any(\(unit.ancestors + [unit]))
            order by h.unit_id desc, h.revision desc limit 1
            """,
            atMostOne: { row in KeptHouseRules(rules: try HouseRules(&row), unitName: try row.next(String.self)) })
    }
}

extension Statement where Output == Void {
    package static func set(_ rules: HouseRules) -> Statement {
        Statement(
            "set house rules",
            """
            insert into thidua.house_rules (root_id, level, unit_id, house_rules_id, revision, remind_before, remind_after, answer_days, set_at)
            values (\(rules.unit.rootID), \(rules.level), \(rules.unit), \(rules.id), \(rules.revision), \(rules.reminding.before),
                    \(rules.reminding.after), \(rules.answerDays), thidua.now())
            """)
    }
}
