package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == [LegalBasis] {
    /// What a campaign's plan rests on, in its order.
    package static func legalBases(of campaign: UUID, unit: UnitID) -> Statement {
        Statement(
            "legal bases of a campaign",
            """
            select b.symbol, b.issued_on, b.issuer, b.summary from thidua.legal_basis b
            where b.root_id = \(unit.rootID) and b.level in \(SQL.everyLevel) and b.unit_id = \(unit) and b.campaign_id = \(campaign)
            order by b.position
            """,
            each: { row in
                LegalBasis(
                    symbol: try row.next(String.self), issuedOn: try row.next(Day?.self), issuer: try row.next(String?.self),
                    summary: try row.next(String?.self))
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
