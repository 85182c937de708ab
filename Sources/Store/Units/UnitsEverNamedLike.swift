package import Emulation
package import Postgres

/// A unit that was found by a name it bears or bore.
package struct UnitFound: Sendable {
    /// As it is called today.
    package let unit: Unit
    /// The latest of its names that is like what was asked for.
    package let by: String
    /// What stands right above it, as that is called today; nil for a root.
    package let above: String?
    /// Whether it is no more.
    package let isOver: Bool
}

extension Statement where Output == [UnitFound] {
    /// Which units at and below one bear or ever bore a name like this? Those that are no more last; else as
    /// ``units(namedLike:asOf:within:limit:)``.
    package static func units(everNamedLike text: String, within top: UnitID, limit: Int) -> Statement {
        Statement(
            "units ever named like",
            """
            select \(Unit.columnsToday), hit.name,
                   (select a.name from thidua.unit k join thidua.unit_today a on a.unit_id = k.parent_id where k.unit_id = hit.unit_id),
                   coalesce(u.ended_on <= thidua.today(), false)
            from (select thidua.without_tones(btrim(\(text))) as words) q
            cross join lateral (
              select distinct on (n.unit_id) n.unit_id, n.name, n.search_name from thidua.unit_name n
              where n.unit_id between \(top) and \(top.lastBelow) and n.valid_from <= thidua.today()
                and position(q.words in n.search_name) > 0
              order by n.unit_id, n.valid_from desc) hit
            join thidua.unit_today u on u.unit_id = hit.unit_id
            order by
              coalesce(u.ended_on <= thidua.today(), false),
              \(Unit.likeness("hit.search_name")),
              hit.name collate "vi-x-icu", u.unit_id
            limit \(limit)
            """,
            each: { row in
                UnitFound(
                    unit: try Unit(&row), by: try row.next(String.self), above: try row.next(String?.self),
                    isOver: try row.next(Bool.self))
            })
    }
}
