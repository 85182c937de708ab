extension TableTelling {
    static let legalBasis = TableTelling(
        "legal_basis", seenBy: .upwardAndDownward, .published,
        servers: [
            .auditor: [
                .readOnly([
                    "root_id", "level", "unit_id", "campaign_id", "position", "document_level", "document_unit", "document_id",
                ])
            ]
        ],
        planted: .inEachUnit(
            """
            insert into thidua.legal_basis (root_id, level, unit_id, campaign_id, family_id, position, symbol, document_level, document_unit,
                                            document_id)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('campaign', u.unit_id), pg_temp.id('campaign', city), 1, '1/KH', u.level,
                    u.unit_id, pg_temp.id('known', u.unit_id));
            """))

    static let linkedMovement = TableTelling(
        "linked_movement", seenBy: .upwardAndDownward, .published,
        planted: .inEachUnit(
            """
            insert into thidua.linked_movement (root_id, level, unit_id, campaign_id, family_id, position, name, launched_by)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('campaign', u.unit_id), pg_temp.id('campaign', city), 1, 'Phong trào',
                    'city');
            """))
}
