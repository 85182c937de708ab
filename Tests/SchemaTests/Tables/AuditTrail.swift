import Store

extension TableTelling {
    static let auditEntry = TableTelling(
        "audit_entry", seenBy: .ownDesk, TableRule(reader: { $0 == .role(.auditor) }),
        servers: [.registrar: [.readOnly(["root_id", "seq", "thing"]), .blank(["said"])], .worker: [.insert], .auditor: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.audit_entry (root_id, seq, at, unit_id, method, path, hash)
            values (u.root_id, u.unit_id, long_ago, u.unit_id, 'run', '', sha256(''));
            """))

    static let auditPending = closed(
        "audit_pending",
        servers: [
            .gate: [.insert, .readOnly(["root_id", "at", "tx", "unit_id", "person_id", "roles", "deputy_for", "status"])],
            .registrar: [.insert], .worker: [.read, .delete], .auditor: [.read],
        ])

    static let auditHead = closed(
        "audit_head", servers: [.worker: [.read, .insert, .update(["seq", "hash"])], .auditor: [.read]],
        planted: .once("insert into thidua.audit_head (root_id, seq, hash) values (1, 1, sha256(''));"))
}
