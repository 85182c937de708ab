package import Emulation
package import FoundationEssentials
package import Postgres

/// A campaign of a unit above, and what it is to the one that looks up.
package struct CampaignFromAbove: Sendable {
    package let campaign: Campaign
    /// What the unit that published it is called today.
    package let issuerName: String
    /// Whether it still takes reports, and every campaign it derives from.
    package let isOpen: Bool
    /// How the unit was addressed by it; nil where it was only published to all below.
    package let address: Address?
    /// The unit's own campaign of the same family, if it takes part: the adoption of this one, or of one in between.
    package let adoption: UUID?
}

extension Statement where Output == [CampaignFromAbove] {
    /// The campaigns of the units above, newest first, each with how it addressed the unit and with what the unit took it up.
    package static func campaigns(above unit: UnitID) -> Statement {
        Statement(
            "campaigns above a unit",
            """
            select \(Campaign.columns), f.name, \(Campaign.isOpen("c")), a.strength, a.adopt_by, mine.campaign_id
            from thidua.campaign c
            join thidua.unit_today f on f.unit_id = c.unit_id
            left join thidua.address a
              on a.root_id = c.root_id and a.level in \(SQL.everyLevel) and a.unit_id = \(unit) and a.family_id = c.family_id
             and a.from_unit = c.unit_id and a.campaign_id = c.campaign_id
            left join thidua.campaign mine
              on mine.root_id = c.root_id and mine.level in \(SQL.everyLevel) and mine.unit_id = \(unit) and mine.family_id = c.family_id
            where c.root_id = \(unit.rootID) and c.level in \(SQL.everyLevel) and c.unit_id = any(\(unit.ancestors))
            order by c.published_at desc, c.unit_id, c.campaign_id
            """,
            each: { row in
                let (campaign, name, isOpen) = (try Campaign(&row), try row.next(String.self), try row.next(Bool.self))
                let (strength, adoptBy) = (try row.next(Strength?.self), try row.next(Day?.self))
                return CampaignFromAbove(
                    campaign: campaign, issuerName: name, isOpen: isOpen,
                    address: strength.map { Address(unit: unit, strength: $0, adoptBy: adoptBy) }, adoption: try row.next(UUID?.self))
            })
    }
}
