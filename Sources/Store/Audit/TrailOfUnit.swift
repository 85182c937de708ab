package import Emulation
package import FoundationEssentials
package import Postgres

/// An entry as a unit's auditor reads it, with the last thing that was done to the same before it.
package struct ReadEntry: Sendable {
    /// The entry that was done before about the same thing.
    package struct Before: Sendable {
        package let seq: Int64
        package let at: Date
        package let method: String
        package let path: String
        /// What was said then: how it was before.
        package let said: Said?
    }

    /// A body as it was sent, or its beginning.
    package struct Said: Sendable {
        package let text: String
        /// How many bytes all of it has.
        package let bytes: Int

        fileprivate init?(_ text: String?, bytes: Int32?) {
            guard let text, let bytes else { return nil }
            self.text = text
            self.bytes = Int(bytes)
        }
    }

    package let seq: Int64
    package let at: Date
    package let said: Said?
    package let entry: AuditEntry
    package let hash: Data
    package let before: Before?
    /// Who did it; nil for whoever is nobody of the unit one stands in.
    package let personName: String?

    /// What entries can be told apart by.
    package enum Kind: String, CaseIterable, Sendable { case reports, plans, people, difficulties, refused }
}

extension ReadEntry.Kind: Named {
    package var words: Wording {
        switch self {
        case .reports: Wording(vi: "báo cáo", en: "reports")
        case .plans: Wording(vi: "kế hoạch", en: "plans")
        case .people: Wording(vi: "người và chức vụ", en: "people and posts")
        case .difficulties: Wording(vi: "khó khăn, vướng mắc", en: "difficulties")
        case .refused: Wording(vi: "bị từ chối", en: "refused")
        }
    }

    /// Of an entry `e`: what the address that was asked looks like, of the API or of a page.
    fileprivate var condition: SQL {
        switch self {
        case .reports: "and e.path ~ '/(reports|bao-cao|duyet)(/|[?]|$)'"
        case .plans: "and e.path ~ '^(?!.*/(reports|bao-cao)(/|[?]|$)).*/(campaigns|phong-trao|ke-hoach-moi)(/|[?]|$)'"
        case .people: "and e.path ~ '/(people|memberships|deputies|nguoi)(/|[?]|$)'"
        case .difficulties: "and e.path ~ '/(difficulties|vuong-mac)(/|[?]|$)'"
        case .refused: "and e.status is not null"
        }
    }
}

extension Statement where Output == Bool {
    /// Whether the caller reads the trail of where they stand.
    package static func mayAudit() -> Statement {
        Statement("may audit", "select thidua.may('audit')", exactlyOne: { row in try row.next(Bool.self) })
    }
}

extension Statement where Output == [ReadEntry] {
    /// What happened in a unit's name and what was tried there, newest first; nothing for whoever is not its auditor.
    ///
    /// Of what was said the beginning: a page of whole plans would be hundreds of megabytes. Of a kind that is rare the whole trail of the
    /// unit is walked.
    package static func trail(
        of unit: UnitID, about thing: UUID?, kind: ReadEntry.Kind? = nil, before seq: Int64?, limit: Int
    ) -> Statement {
        let subject: SQL = thing.map { "and e.thing = \($0)" } ?? ""
        let ofKind: SQL = kind?.condition ?? ""
        let older: SQL = seq.map { "and e.seq < \($0)" } ?? ""
        return Statement(
            "trail of a unit",
            """
            \(ReadEntry.columns(said: "left(e.said, 2000)", before: "left(b.said, 2000)"))
            where e.root_id = \(unit.rootID) and e.unit_id = \(unit) \(subject) \(ofKind) \(older)
            order by e.seq desc limit \(limit)
            """,
            each: ReadEntry.init)
    }

    /// One entry with all that was said; none for whoever is not its unit's auditor.
    package static func trailEntry(_ seq: Int64, of unit: UnitID) -> Statement {
        Statement(
            "entry of a trail",
            """
            \(ReadEntry.columns(said: "e.said", before: "b.said"))
            where e.root_id = \(unit.rootID) and e.unit_id = \(unit) and e.seq = \(seq)
            """,
            each: ReadEntry.init)
    }
}

extension ReadEntry {
    /// What its reader takes, of entries `e` with what was done to the same before.
    fileprivate static func columns(said: SQL, before: SQL) -> SQL {
        """
        select e.seq, e.at, \(said), octet_length(e.said), e.hash, \(AuditEntry.columns), e.said_hash,
               b.seq, b.at, b.method, b.path, \(before), octet_length(b.said),
               \(Colleague.name(of: "e.person_id"))
        from thidua.audit_entry e
        left join lateral (
          select b.seq, b.at, b.method, b.path, b.said from thidua.audit_entry b
          where b.root_id = e.root_id and b.thing = e.thing and b.seq < e.seq and b.unit_id = e.unit_id and b.status is null
          order by b.seq desc limit 1) b on true
        """
    }

    fileprivate init(_ row: inout Row) throws {
        let (seq, at) = (try row.next(Int64.self), try row.next(Date.self))
        let said = Said(try row.next(String?.self), bytes: try row.next(Int32?.self))
        let hash = try row.next(Data.self)
        let entry = try AuditEntry(&row)
        let (place, when) = (try row.next(Int64?.self), try row.next(Date?.self))
        let (method, path) = (try row.next(String?.self), try row.next(String?.self))
        let saidBefore = Said(try row.next(String?.self), bytes: try row.next(Int32?.self))
        var before: Before?
        if let place, let when, let method, let path {
            before = Before(seq: place, at: when, method: method, path: path, said: saidBefore)
        }
        self.init(
            seq: seq, at: at, said: said, entry: entry, hash: hash, before: before, personName: try row.next(String?.self))
    }
}
