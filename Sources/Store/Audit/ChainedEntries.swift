package import FoundationEssentials
package import Postgres

/// An entry at its place in the chain, with everything a proof needs.
package struct ChainedEntry: Hashable, Sendable {
    package let seq: Int64
    /// Nil where nothing was said, and where it was erased.
    package let said: String?
    package let hash: Data
    package let entry: AuditEntry
}

extension Statement where Output == [ChainedEntry] {
    /// The next entries of a root's chain in their order. As the auditor.
    package static func chainedEntries(ofRoot root: Int32, after seq: Int64, limit: Int) -> Statement {
        Statement(
            "chained entries of trail",
            """
            select e.seq, e.said, e.hash, \(AuditEntry.columns), e.said_hash
            from thidua.audit_entry e where e.root_id = \(root) and e.seq > \(seq) order by e.seq limit \(limit)
            """,
            each: { row in
                ChainedEntry(
                    seq: try row.next(Int64.self), said: try row.next(String?.self), hash: try row.next(Data.self),
                    entry: try AuditEntry(&row))
            })
    }
}

extension Statement where Output == [AuditHead] {
    /// The last entry of every root's chain. As the auditor.
    package static func auditHeads() -> Statement {
        Statement("heads of trails", "select root_id, seq, hash from thidua.audit_head order by root_id", each: AuditHead.init)
    }
}

extension Statement where Output == [Int32] {
    /// The roots that have entries, whatever the heads say. As the auditor; goes from root to root by the key.
    package static func rootsWithEntries() -> Statement {
        Statement(
            "roots with entries",
            """
            with recursive found as (
              (select root_id from thidua.audit_entry order by root_id limit 1)
              union all
              select (select e.root_id from thidua.audit_entry e where e.root_id > f.root_id order by e.root_id limit 1)
              from found f where f.root_id is not null
            )
            select root_id from found where root_id is not null
            """,
            each: { row in try row.next(Int32.self) })
    }
}

extension Statement where Output == Int {
    /// How many wait for their place in the chain for longer than a minute. As the auditor.
    package static func entriesLeftBehind() -> Statement {
        Statement(
            "entries left behind", "select count(*) from thidua.audit_pending where at < clock_timestamp() - interval '1 minute'",
            exactlyOne: { row in try row.next(Int.self) })
    }
}
