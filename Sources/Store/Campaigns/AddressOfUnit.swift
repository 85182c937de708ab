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

    private init(_ address: Address, from: UnitID, campaign: UUID, family: UUID) {
        self.address = address
        self.from = from
        self.campaign = campaign
        self.family = family
    }

    /// Where an outer join may have found none.
    static func orNil(_ row: inout Row) throws -> ReceivedAddress? {
        let (unit, strength, adoptBy) = (try row.next(UnitID?.self), try row.next(Strength?.self), try row.next(Day?.self))
        let (from, campaign, family) = (try row.next(UnitID?.self), try row.next(UUID?.self), try row.next(UUID?.self))
        guard let unit, let strength, let from, let campaign, let family else { return nil }
        return ReceivedAddress(Address(unit: unit, strength: strength, adoptBy: adoptBy), from: from, campaign: campaign, family: family)
    }
}

extension Statement where Output == [Address] {
    /// Whom a campaign addressed.
    package static func addresses(by campaign: UUID, of issuer: UnitID) -> Statement {
        Statement(
            "addresses by a campaign",
            """
            select a.unit_id, a.strength, a.adopt_by from thidua.address a
            where a.root_id = \(issuer.rootID) and a.campaign_id = \(campaign) and a.from_unit = \(issuer)
            order by a.unit_id
            """,
            each: { row in
                Address(unit: try row.next(UnitID.self), strength: try row.next(Strength.self), adoptBy: try row.next(Day?.self))
            })
    }
}

extension Statement where Output == ReceivedAddress? {
    /// How a unit was addressed in a family, if it was.
    package static func address(of unit: UnitID, family: UUID) -> Statement {
        Statement(
            "address of a unit",
            """
            select \(ReceivedAddress.columns) from thidua.address a
            where a.root_id = \(unit.rootID) and a.level in \(SQL.everyLevel) and a.unit_id = \(unit) and a.family_id = \(family)
            """,
            atMostOne: ReceivedAddress.init)
    }

    /// How a campaign addressed a unit, if it did.
    package static func address(of unit: UnitID, by campaign: UUID, of issuer: UnitID) -> Statement {
        Statement(
            "address by a campaign",
            """
            select \(ReceivedAddress.columns) from thidua.address a
            where a.root_id = \(unit.rootID) and a.level in \(SQL.everyLevel) and a.unit_id = \(unit) and a.from_unit = \(issuer)
              and a.campaign_id = \(campaign)
            """,
            atMostOne: ReceivedAddress.init)
    }
}
