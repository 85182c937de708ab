package import Emulation
package import FoundationEssentials
package import Postgres

/// Who told a unit to take part in a family, and by which campaign.
package struct ReceivedAddress: Sendable {
    package let address: Address
    package let from: UnitID
    package let campaign: UUID
    package let family: UUID

    static let columns: SQL = "a.unit_id, a.strength, a.adopt_by, a.from_unit, a.campaign_id, a.family_id"

    init(_ row: inout Row) throws {
        address = Address(unit: try row.next(UnitID.self), strength: try row.next(Strength.self), adoptBy: try row.next(Day?.self))
        from = try row.next(UnitID.self)
        campaign = try row.next(UUID.self)
        family = try row.next(UUID.self)
    }
}

extension Statement where Output == ReceivedAddress? {
    /// How a unit was addressed in a family, if it was.
    package static func address(of unit: UnitID, family: UUID) -> Statement {
        Statement(
            "address of a unit",
            """
            select \(ReceivedAddress.columns) from thidua.address a
            where a.root_id = \(unit.rootID) and a.level in (1, 2, 3) and a.unit_id = \(unit) and a.family_id = \(family)
            """,
            atMostOne: ReceivedAddress.init)
    }
}

extension Statement where Output == [UnitID] {
    /// Whom a campaign addressed.
    package static func addressees(of campaign: UUID, from issuer: UnitID) -> Statement {
        Statement(
            "addressees of a campaign",
            """
            select a.unit_id from thidua.address a
            where a.root_id = \(issuer.rootID) and a.campaign_id = \(campaign) and a.from_unit = \(issuer) order by a.unit_id
            """,
            each: { row in try row.next(UnitID.self) })
    }
}
