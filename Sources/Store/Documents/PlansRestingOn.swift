package import Emulation
package import FoundationEssentials
package import Postgres

/// A plan that rests on a document.
package struct PlanRestingOn: Sendable {
    package let unit: UnitID
    package let unitName: String
    package let campaign: UUID
    package let shortName: String
    package let symbol: String?
    package let issuedOn: Day?
    package let relation: LegalBasis.Relation
}

extension Statement where Output == [PlanRestingOn] {
    /// The published plans that lead to a document, as far as their reader sees them: the latest two hundred.
    package static func plans(restingOn document: UUID, of unit: UnitID) -> Statement {
        Statement(
            "plans resting on a document",
            """
            select c.unit_id, u.name, c.campaign_id, c.short_name, c.symbol, c.issued_on, b.relation
            from thidua.legal_basis b
            join thidua.campaign c
              on c.root_id = b.root_id and c.level = b.level and c.unit_id = b.unit_id and c.campaign_id = b.campaign_id
            join thidua.unit_today u on u.unit_id = c.unit_id
            where b.root_id = \(unit.rootID) and b.document_unit = \(unit) and b.document_id = \(document)
            order by c.published_at desc, c.campaign_id, b.position limit 200
            """,
            each: { row in
                PlanRestingOn(
                    unit: try row.next(UnitID.self), unitName: try row.next(String.self), campaign: try row.next(UUID.self),
                    shortName: try row.next(String.self), symbol: try row.next(String?.self), issuedOn: try row.next(Day?.self),
                    relation: try row.next(LegalBasis.Relation.self))
            })
    }
}
