import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store

extension SmallCity {
    /// A hash of every table, by its name: equal before and after, nothing was changed. The trail is left out: it tells of what was refused.
    ///
    /// Read as the owner, past the wall; waits until nothing is left to fold, for the worker changes figures by itself.
    /// - Parameter top: only the rows of this unit and those below it.
    func digest(within top: UnitID? = nil) async throws -> [String: String] {
        while try await owner.run(Self.pending) > 0 { try await Task.sleep(for: .milliseconds(10)) }
        return Dictionary(uniqueKeysWithValues: try await owner.run(Self.tables(within: top)))
    }

    private static let pending = Statement<Int64>(
        "what is left to fold", "select count(*) from thidua.figure_pending", exactlyOne: { row in try row.next(Int64.self) })

    private static func tables(within top: UnitID?) -> Statement<[(String, String)]> {
        Statement(
            "digest of all tables",
            """
            select c.relname::text,
                   (xpath('/row/d/text()', query_to_xml(format(
                     'select md5(coalesce(string_agg(t::text, chr(10) order by t::text), '''')) as d from thidua.%I t%s', c.relname,
                     case when \(top)::bigint is not null and a.attname is not null
                       then format(' where unit_id between %s and thidua.last_below(%s)', \(top)::bigint, \(top)::bigint) else '' end),
                     false, true, '')))[1]::text
            from pg_class c
            left join pg_attribute a on a.attrelid = c.oid and a.attname = 'unit_id'
            where c.relnamespace = 'thidua'::regnamespace and c.relkind = 'r' and c.relname not like 'audit%'
            """,
            each: { row in (try row.next(String.self), try row.next(String.self)) })
    }
}
