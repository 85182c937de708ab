package import FoundationEssentials
package import Postgres

/// The last entry of a root's chain: its number, and the hash the next one follows.
package struct AuditHead: Hashable, Sendable {
    package let root: Int32
    /// 0 where there is no entry yet.
    package let seq: Int64
    package let hash: Data

    package init(root: Int32, seq: Int64, hash: Data) {
        self.root = root
        self.seq = seq
        self.hash = hash
    }

    init(_ row: inout Row) throws {
        self.init(root: try row.next(Int32.self), seq: try row.next(Int64.self), hash: try row.next(Data.self))
    }
}

/// What was put down and waits for its place in the chain.
package struct PendingEntry: Hashable, Sendable {
    package let id: UUID
    package let entry: AuditEntry
}

extension Statement where Output == [Backlog] {
    /// The roots in whose trail something waits; goes from root to root by the key, however much that is.
    package static func rootsToChain() -> Statement {
        Statement(
            "roots to chain",
            """
            with recursive found as (
              (select root_id, at from thidua.audit_pending order by root_id, at limit 1)
              union all
              select p.root_id, p.at from found f
              cross join lateral (
                select root_id, at from thidua.audit_pending where root_id > f.root_id order by root_id, at limit 1) p
            )
            select root_id, extract(epoch from clock_timestamp() - at)::float8 from found
            """,
            each: Backlog.init)
    }
}

extension Statement where Output == Void {
    /// Begins the chain of a root where there is none: with 32 zero bytes, since every entry names its root.
    package static func beginChain(ofRoot root: Int32) -> Statement {
        Statement(
            "begin chain of trail",
            """
            insert into thidua.audit_head (root_id, seq, hash) values (\(root), 0, \(Data(count: 32)))
            on conflict (root_id) do nothing
            """)
    }

    /// Moves the head of a root's chain to its new last entry.
    package static func moveHead(to head: AuditHead) -> Statement {
        Statement("move head of trail", "update thidua.audit_head set seq = \(head.seq), hash = \(head.hash) where root_id = \(head.root)")
    }
}

extension Statement where Output == AuditHead? {
    /// Takes the head of a root's chain until the transaction ends; nil when another worker has it.
    package static func takeHead(ofRoot root: Int32) -> Statement {
        Statement(
            "take head of trail",
            "select root_id, seq, hash from thidua.audit_head where root_id = \(root) for update skip locked",
            atMostOne: AuditHead.init)
    }
}

extension Statement where Output == [PendingEntry] {
    /// What has waited longest in a root's trail; what was said stays where it is, only its hash is read.
    package static func pendingEntries(ofRoot root: Int32, atMost limit: Int) -> Statement {
        Statement(
            "pending entries of trail",
            """
            select e.pending_id, \(AuditEntry.columns), sha256(convert_to(e.said, 'UTF8'))
            from thidua.audit_pending e where e.root_id = \(root) order by e.at, e.pending_id limit \(limit)
            """,
            each: { row in PendingEntry(id: try row.next(UUID.self), entry: try AuditEntry(&row)) })
    }
}

extension Statement where Output == Int {
    /// Moves what waited into the chain, each to its place and with its hash; how many were moved.
    /// - Parameters:
    ///   - pending: the oldest that wait, in the order of their places.
    ///   - seq: the place of the first.
    package static func takeIn(_ pending: [PendingEntry], hashes: [Data], from seq: Int64, root: Int32) -> Statement {
        // By the whole key: beside a long backlog the planner would read all of it each time.
        Statement(
            affected: "chain entries",
            """
            with taken as (
              delete from thidua.audit_pending p
              using unnest(\(pending.map(\.entry.at)), \(pending.map(\.id)), \(hashes)) with ordinality q (at, pending_id, hash, place)
              where p.root_id = \(root) and p.at = q.at and p.pending_id = q.pending_id
              returning p.*, q.hash, q.place
            )
            insert into thidua.audit_entry (root_id, seq, at, unit_id, person_id, roles, deputy_for, address, method, path, thing, status,
                                            code, said, said_hash, hash)
            select root_id, \(seq) + place - 1, at, unit_id, person_id, roles, deputy_for, address, method, path, thing, status,
                   code, said, sha256(convert_to(said, 'UTF8')), hash
            from taken
            """)
    }
}
