package import Emulation
package import FoundationEssentials
package import Postgres

/// What of a plan's ids and addressees is somebody's already: what publishing it would be refused by keys.
package struct WhatStandsInTheWay: Sendable {
    package let isCampaign: Bool
    package let takesPart: Bool
    package let isSecondAddress: Bool
    package let isClause: Bool
}

extension Statement where Output == WhatStandsInTheWay {
    /// - Parameters:
    ///   - campaign: the id it is to have; nil for one that is there.
    ///   - family: the one that it begins or takes up.
    package static func whatStandsInTheWay(
        of campaign: UUID?, family: UUID, clauses: [UUID], addressees: [UnitID], unit: UnitID
    ) -> Statement {
        Statement(
            "what stands in the way of a plan",
            """
            select
              exists (
                select from thidua.campaign c
                where c.root_id = \(unit.rootID) and c.level in \(SQL.everyLevel) and c.unit_id = \(unit) and c.campaign_id = \(campaign)),
              \(campaign)::uuid is not null and exists (
                select from thidua.campaign c
                where c.root_id = \(unit.rootID) and c.level in \(SQL.everyLevel) and c.unit_id = \(unit) and c.family_id = \(family)
                  and c.campaign_id <> \(campaign)),
              exists (
                select from thidua.address a
                where a.root_id = \(unit.rootID) and a.level in \(SQL.everyLevel) and a.unit_id = any(\(addressees))
                  and a.family_id = \(family)),
              exists (
                select from thidua.clause c
                where c.root_id = \(unit.rootID) and c.level in \(SQL.everyLevel) and c.unit_id = \(unit) and c.clause_id = any(\(clauses)))
            """,
            exactlyOne: { row in
                WhatStandsInTheWay(
                    isCampaign: try row.next(Bool.self), takesPart: try row.next(Bool.self), isSecondAddress: try row.next(Bool.self),
                    isClause: try row.next(Bool.self))
            })
    }
}
