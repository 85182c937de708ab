extension TableTelling {
    static let unit = publicToAll(
        "unit", registrar: [.insert, .delete, .update(["last_child", "ended_on"])], apart: ["unit_id": "(8::bigint << 48)"])

    static let unitName = publicToAll("unit_name", registrar: [.insert, .delete, .update(["valid_until"])])

    static let unitSuccession = publicToAll(
        "unit_succession", registrar: [.insert, .delete],
        planted: .once(
            """
            insert into thidua.unit_succession (from_unit, to_unit, portion, is_default, effective_on, legal_basis)
            select o.unit_id, n.unit_id, 'whole', true, '2024-07-01', 'NQ'
            from thidua.unit_name o, thidua.unit_name n where o.code = 'x113' and n.code = 'x111';
            update thidua.unit_name set valid_until = '2024-07-01' where code = 'x113';
            update thidua.unit set ended_on = '2024-07-01' where unit_id = (select unit_id from thidua.unit_name where code = 'x113');
            """),
        apart: ["is_default": "false"])
}
