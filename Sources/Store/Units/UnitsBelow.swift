package import Emulation
package import Postgres

/// A unit in a list, and how many units stand right below it today.
package struct UnitInTree: Sendable {
    package let unit: Unit
    package let children: Int
}

/// How many units are right below another today, and how many were.
package struct ChildrenCounted: Hashable, Sendable {
    package let standing: Int
    package let ended: Int
}

extension Statement where Output == [UnitInTree] {
    /// Which units stand right below this one today, in the order of their numbers, after one of them?
    package static func unitsBelow(_ parent: UnitID, after: UnitID?, limit: Int) -> Statement {
        Statement(
            "units below",
            """
            select \(Unit.columns), (
              select count(*) from thidua.unit c
              where c.parent_id = u.unit_id and c.began_on <= thidua.today() and (c.ended_on is null or c.ended_on > thidua.today()))
            from \(Unit.standing(on: nil))
            where u.parent_id = \(parent) and u.unit_id > \(after ?? parent)
            order by u.unit_id limit \(limit)
            """,
            each: UnitInTree.init)
    }

    /// Which units stood right below this one and have ended, under their last names?
    package static func unitsEnded(below parent: UnitID, after: UnitID?, limit: Int) -> Statement {
        Statement(
            "units ended below",
            """
            select \(Unit.columnsToday), 0
            from thidua.unit k join thidua.unit_today u on u.unit_id = k.unit_id
            where k.parent_id = \(parent) and k.ended_on <= thidua.today() and k.unit_id > \(after ?? parent)
            order by k.unit_id limit \(limit)
            """,
            each: UnitInTree.init)
    }
}

extension UnitInTree {
    fileprivate init(_ row: inout Row) throws {
        (unit, children) = (try Unit(&row), try row.next(Int.self))
    }
}

extension Statement where Output == ChildrenCounted {
    package static func childrenCounted(of parent: UnitID) -> Statement {
        Statement(
            "children counted",
            """
            select count(*) filter (where u.began_on <= thidua.today() and (u.ended_on is null or u.ended_on > thidua.today())),
                   count(*) filter (where u.ended_on <= thidua.today())
            from thidua.unit u where u.parent_id = \(parent)
            """,
            exactlyOne: { row in ChildrenCounted(standing: try row.next(Int.self), ended: try row.next(Int.self)) })
    }
}
