import Emulation
package import FoundationEssentials
package import Postgres

/// How much there is to recount in one city at one moment.
package struct RecountScope: Sendable {
    /// Accepted versions that count, and the figures in them.
    package let versions: Int
    package let values: Int
    package let pendingRows: Int
    /// Since when the longest-waiting row has waited.
    package let pendingSince: Date?
    package let now: Date
}

extension Statement where Output == RecountScope {
    /// What a recount of a city has before it. Reads every accepted version once.
    package static func recountScope(root: Int32) -> Statement {
        Statement(
            "scope of a recount",
            """
            select count(*), coalesce(sum(cardinality(v.figures) - cardinality(array_positions(v.figures, null))), 0)::bigint,
                   (select count(*) from thidua.figure_pending where root_id = \(root)),
                   (select min(queued_at) from thidua.figure_pending where root_id = \(root)), clock_timestamp()
            from thidua.report r
            join thidua.report_version v using (root_id, level, unit_id, report_id)
            where r.root_id = \(root) and v.version = r.accepted_version
            """,
            exactlyOne: { row in
                RecountScope(
                    versions: try row.next(Int.self), values: try row.next(Int.self),
                    pendingRows: try row.next(Int.self), pendingSince: try row.next(Date?.self), now: try row.next(Date.self))
            })
    }
}

extension Statement where Output == [Int32] {
    /// The cities that a recount has to look at: all there ever were.
    package static func rootsToRecount() -> Statement {
        Statement(
            "roots to recount", "select root_id from thidua.unit where parent_id is null order by root_id",
            each: { row in try row.next(Int32.self) })
    }
}

extension Statement where Output == Void {
    /// Lets this transaction sort and hash a city's cells without going to disk, and not compile what runs once.
    package static func workMemory() -> Statement {
        Statement("work memory", "select set_config('work_mem', '256MB', true), set_config('jit', 'off', true)")
    }
}
