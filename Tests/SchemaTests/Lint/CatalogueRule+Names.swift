extension CatalogueRule {
    /// Constraint names are what people are told: sentences, none made by the machine, none cut off.
    static let names = [
        CatalogueRule(
            "no constraint has a name made by the machine",
            """
            select t.name || '.' || k.conname as subject,
                   case when k.conname ~ '_(key|fkey|check|excl)[0-9]*$' then 'was named by the machine'
                        when k.contype = 'p' and not t.is_partition and k.conname <> t.name || '_pkey' then 'is not ' || t.name || '_pkey'
                        when k.contype in ('p', 'u') and t.is_partition and k.conname !~ ('^' || parent.conname || '_[a-z]+$')
                        then 'is not ' || parent.conname || ' and the level' end as fault
            from pg_constraint k join lint_table t on t.oid = k.conrelid
            left join pg_constraint parent on parent.oid = k.conparentid
            -- PostgreSQL names the copies of foreign keys on partitions; errors name the original.
            where not (k.contype = 'f' and k.conparentid <> 0)
            """,
            fault: "alter table thidua.clause rename constraint a_clause_says_something to a_clause_heading_check"),
        CatalogueRule(
            "a constraint's name is a sentence, and was not cut off",
            """
            select t.name || '.' || k.conname as subject,
                   case when octet_length(k.conname) >= 63 then 'may have been cut off'
                        when t.relkind = 'p' and k.contype in ('p', 'u') and octet_length(k.conname || '_district') > 63
                        then 'leaves no room for the level behind it'
                        when k.contype <> 'p' and k.conname !~ '^[a-z0-9]+(_[a-z0-9]+){2,}$' then 'is no sentence' end as fault
            from pg_constraint k join lint_table t on t.oid = k.conrelid
            where not (k.contype = 'f' and k.conparentid <> 0)
            """,
            fault: "alter table thidua.clause rename constraint a_clause_says_something to clause_heading"),
    ]
}
