extension TableTelling {
    static let certificateKey = publicToAll(
        "certificate_key", registrar: [.insert, .update(["until_on", "compromised_from"])],
        planted: .once(
            """
            insert into thidua.certificate_key (root_unit, key_no, public_key, from_on, until_on, added_at)
            select u.unit_id, 1, sha256(u.unit_id::text::bytea), '2024-01-01', '2024-12-31', now()
            from thidua.unit u where u.unit_id & 281474976710655 = 0;
            """),
        apart: ["from_on": "date '2025-01-01'"])
}
