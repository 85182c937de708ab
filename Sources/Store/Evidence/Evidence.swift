package import Emulation
package import FoundationEssentials
package import Postgres

extension Evidence {
    // From evidence `e` and its file `b`, where it has one.
    static let columns: SQL = "e.evidence_id, e.obligation_id, e.words, e.added_at, e.link, e.file_name, e.sha256, b.size, b.media_type"

    static let joined: SQL = """
        left join thidua.evidence_body b
          on b.root_id = e.root_id and b.level = e.level and b.unit_id = e.unit_id and b.obligation_id = e.obligation_id and b.sha256 = e.sha256
        """

    init(_ row: inout Row) throws {
        let (id, obligation) = (try row.next(UUID.self), try row.next(UUID.self))
        let (words, addedAt, link) = (try row.next(String?.self), try row.next(Date.self), try row.next(String?.self))
        let (name, sha256) = (try row.next(String?.self), try row.next(Data?.self))
        let (size, type) = (try row.next(Int?.self), try row.next(EvidenceType?.self))
        // The check of the table says that it is either.
        let what: What =
            if let name, let sha256, let size, let type { .file(name: name, sha256: sha256, size: size, type: type) } else {
                .link(link ?? "")
            }
        self.init(id: id, obligation: obligation, what: what, words: words, addedAt: addedAt)
    }
}

extension Statement where Output == [Evidence] {
    /// What was put to a task, in that order; nothing for whoever neither has it nor told it.
    package static func evidence(of obligation: UUID, of unit: UnitID) -> Statement {
        Statement(
            "evidence of a task",
            """
            select \(Evidence.columns) from thidua.evidence e \(Evidence.joined)
            where e.root_id = \(unit.rootID) and e.level in \(SQL.everyLevel) and e.unit_id = \(unit) and e.obligation_id = \(obligation)
            order by e.added_at, e.evidence_id
            """,
            each: Evidence.init)
    }
}

extension Statement where Output == EvidenceFile? {
    /// A file with all its bytes.
    package static func evidenceFile(_ id: UUID, of obligation: UUID, of unit: UnitID) -> Statement {
        Statement(
            "file of evidence",
            """
            select e.file_name, b.media_type, b.bytes
            from thidua.evidence e
            join thidua.evidence_body b
              on b.root_id = e.root_id and b.level = e.level and b.unit_id = e.unit_id and b.obligation_id = e.obligation_id
             and b.sha256 = e.sha256
            where e.root_id = \(unit.rootID) and e.level in \(SQL.everyLevel) and e.unit_id = \(unit) and e.evidence_id = \(id)
              and e.obligation_id = \(obligation)
            """,
            atMostOne: { row in
                EvidenceFile(name: try row.next(String?.self) ?? "", type: try row.next(EvidenceType.self), bytes: try row.next(Data.self))
            })
    }
}

/// A file as it was sent.
package struct EvidenceFile: Sendable {
    package let name: String
    package let type: EvidenceType
    package let bytes: Data
}
