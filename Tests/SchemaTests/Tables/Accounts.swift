extension TableTelling {
    static let account = closed(
        "account", servers: [.registrar: [.read, .insert, .delete, .updateAnything]],
        planted: .once(
            """
            insert into thidua.account (person_id, login, invitation, invited_at, invited_as)
            select person_id, 'nguoi.o.day', sha256('1'), now(), 'nguoi.o.day' from thidua.person order by name limit 1;
            """))

    static let recoveryCode = closed(
        "recovery_code", servers: [.registrar: [.read, .insert, .delete]],
        planted: .once("insert into thidua.recovery_code (person_id, code_hash) select person_id, sha256('1') from thidua.account;"))

    static let knownDevice = closed(
        "known_device", servers: [.registrar: [.read, .insert, .delete, .updateAnything]],
        planted: .once(
            "insert into thidua.known_device (person_id, device_hash, seen_at) select person_id, sha256('1'), now() from thidua.account;"))

    static let identity = closed(
        "identity", servers: [.registrar: [.read, .insert, .delete]],
        planted: .once("insert into thidua.identity (issuer, subject, person_id) select 'https://sso', '1', person_id from thidua.account;")
    )

    static let signInAllowance = closed(
        "sign_in_allowance",
        servers: [.gate: [.read, .insert, .update(["spent_until"])], .registrar: [.read, .insert, .delete, .updateAnything]],
        planted: .once("insert into thidua.sign_in_allowance (subject, spent_until) values (sha256('1'), now());"))
}
