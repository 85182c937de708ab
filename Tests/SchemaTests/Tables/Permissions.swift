extension TableTelling {
    static let permission = publicToAll("permission")
    static let eventKind = publicToAll("event_kind")
    static let specialDay = publicToAll("special_day")

    static let lawPack = publicToAll(
        "law_pack", registrar: [.insert],
        planted: .once(
            """
            insert into thidua.law_pack (pack, kind, over, root, in_force_from, in_force_until, sha256, text, imported_at)
            values ('vn', 'pack', null, null, '2024-01-01', null, sha256(convert_to('pack: vn', 'UTF8')), 'pack: vn', now()),
                   ('x1-2024', 'overlay', 'vn', 'x1', '2024-01-01', null, sha256(convert_to('overlay: x1', 'UTF8')), 'overlay: x1', now());
            """),
        apart: ["pack": "'apart'"])

    static let lawFactReview = publicToAll(
        "law_fact_review", registrar: [.insert],
        planted: .once(
            """
            insert into thidua.law_fact_review (pack, fact, reviewed_by, reviewed_at) values ('vn', 'law-23', 'Trần Thị Luật', now());
            """),
        apart: ["fact": "'law-24'"])
}
