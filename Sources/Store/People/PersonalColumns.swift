package import Postgres

/// A column that holds something about people.
package struct PersonalColumn: Hashable, Sendable {
    /// `person.name`
    package let place: String
    /// Whose and what; what for; how long; what becomes of it on erasure.
    package let meaning: String
}

extension Statement where Output == [PersonalColumn] {
    /// Which columns are personal?
    package static func personalColumns() -> Statement {
        Statement(
            "personal columns",
            """
            select t.relname || '.' || a.attname, substr(col_description(t.oid, a.attnum), length('personal: ') + 1)
            from pg_class t join pg_attribute a on a.attrelid = t.oid
            where t.relnamespace = 'thidua'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
              and col_description(t.oid, a.attnum) like 'personal: %'
            order by t.relname, a.attnum
            """,
            each: { row in try PersonalColumn(place: row.next(String.self), meaning: row.next(String.self)) })
    }
}
