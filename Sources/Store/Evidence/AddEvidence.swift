package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == Bool? {
    /// Lets nobody else put anything to a task of one's own, nor say that it is done, before this commits: what is counted stays so. Nil for
    /// what is done, or is not there.
    package static func holdTask(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "hold a task",
            """
            select true from thidua.obligation
            where root_id = \(unit.rootID) and level in \(SQL.everyLevel) and unit_id = \(unit) and obligation_id = \(id)
            for no key update
            """,
            atMostOne: { row in try row.next(Bool.self) })
    }
}

extension Statement where Output == Void {
    /// Keeps the bytes of a file, unless the task has them.
    package static func keep(_ bytes: Data, as sha256: Data, _ type: EvidenceType, of obligation: Obligation) -> Statement {
        Statement(
            "keep a file",
            """
            insert into thidua.evidence_body (root_id, level, unit_id, obligation_id, sha256, family_id, from_unit, media_type, size, bytes)
            values (\(obligation.unit.rootID), \(obligation.level), \(obligation.unit), \(obligation.id), \(sha256), \(obligation.family),
                    \(obligation.from), \(type), \(bytes.count), \(bytes))
            on conflict (root_id, level, unit_id, obligation_id, sha256) do nothing
            """)
    }

    /// Puts evidence to a task.
    package static func add(_ what: Evidence.What, _ words: String?, to obligation: Obligation, as id: UUID) -> Statement {
        var (link, name, sha256): (String?, String?, Data?)
        switch what {
        case .link(let text): link = text
        case .file(let called, let hash, _, _): (name, sha256) = (called, hash)
        }
        return Statement(
            "add evidence",
            """
            insert into thidua.evidence (root_id, level, unit_id, evidence_id, family_id, from_unit, obligation_id, kind, words, link, sha256,
                                         file_name, added_at)
            values (\(obligation.unit.rootID), \(obligation.level), \(obligation.unit), \(id), \(obligation.family), \(obligation.from),
                    \(obligation.id), \(link == nil ? "file" : "link"), \(words), \(link), \(sha256), \(name), thidua.now())
            """)
    }
}
