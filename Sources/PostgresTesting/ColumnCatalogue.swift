package import Postgres

/// Which columns of a database take NULL, by the numbers a description gives them.
package struct ColumnCatalogue: Sendable {
    /// A column of a table.
    package struct Entry: Sendable {
        package let name: String
        package let takesNull: Bool
    }

    private let entries: [ColumnOrigin: Entry]

    package subscript(origin: ColumnOrigin) -> Entry? { entries[origin] }

    /// Reads it; clones of one template have the same numbers.
    package init(of client: PostgresClient) async throws {
        let columns = try await client.run(
            Statement<[(ColumnOrigin, Entry)]>(
                "columns that take null",
                """
                select a.attrelid::bigint, a.attnum::int, c.relname || '.' || a.attname,
                       not (a.attnotnull or t.typnotnull or c.relkind = 'v' and exists (
                         -- A view only hands on: what it reads under that name says whether it may be null.
                         select from pg_rewrite w
                         join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid and d.refobjsubid > 0
                         join pg_attribute r on r.attrelid = d.refobjid and r.attnum = d.refobjsubid
                         where w.ev_class = c.oid and r.attname = a.attname
                         having bool_and(r.attnotnull)))
                from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
                where c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped
                """,
                each: { row in
                    let origin = ColumnOrigin(table: UInt32(try row.next(Int64.self)), number: try row.next(Int.self))
                    return (origin, Entry(name: try row.next(String.self), takesNull: try row.next(Bool.self)))
                }))
        entries = Dictionary(uniqueKeysWithValues: columns)
    }
}
