package import Emulation
package import FoundationEssentials
package import Postgres

extension LegalBasis.Relation: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == [LegalBasis] {
    /// What a campaign's plan rests on, in its order.
    package static func legalBases(of campaign: UUID, unit: UnitID) -> Statement {
        Statement(
            "legal bases of a campaign",
            """
            select b.symbol, b.issued_on, b.issuer, b.summary, b.relation, b.document_unit, b.document_id from thidua.legal_basis b
            where b.root_id = \(unit.rootID) and b.level in \(SQL.everyLevel) and b.unit_id = \(unit) and b.campaign_id = \(campaign)
            order by b.position
            """,
            each: { row in
                let (symbol, day) = (try row.next(String.self), try row.next(Day?.self))
                let (issuer, summary) = (try row.next(String?.self), try row.next(String?.self))
                let relation = try row.next(LegalBasis.Relation.self)
                let (unit, document) = (try row.next(UnitID?.self), try row.next(UUID?.self))
                return LegalBasis(
                    symbol: symbol, issuedOn: day, issuer: issuer, summary: summary, relation: relation,
                    document: unit.flatMap { unit in document.map { DocumentReference(unit: unit, id: $0) } })
            })
    }
}

extension Statement where Output == [LinkedMovement] {
    /// The movements a campaign bundles, in its order.
    package static func movements(of campaign: UUID, unit: UnitID) -> Statement {
        Statement(
            "movements of a campaign",
            """
            select m.name, m.launched_by, m.plan_symbol, m.launched_on, m.nominal_from, m.nominal_until, m.period_text
            from thidua.linked_movement m
            where m.root_id = \(unit.rootID) and m.level in \(SQL.everyLevel) and m.unit_id = \(unit) and m.campaign_id = \(campaign)
            order by m.position
            """,
            each: { row in
                LinkedMovement(
                    name: try row.next(String.self), launchedBy: try row.next(LinkedMovement.Launcher.self),
                    planSymbol: try row.next(String?.self), launchedOn: try row.next(Day?.self),
                    nominalFrom: try row.next(Int?.self), nominalUntil: try row.next(Int?.self),
                    periodText: try row.next(String?.self))
            })
    }
}
