package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == [Unit] {
    /// A unit and those its campaign addressed, as they are called today.
    /// - Parameters:
    ///   - after: the last addressee of the page before.
    ///   - limit: how many addressees at most; nil for all.
    package static func unit(
        _ unit: UnitID, andAddressedBy campaign: UUID, after: UnitID? = nil, limit: Int? = nil
    ) -> Statement {
        Statement(
            "unit and its addressees",
            Unit.calledToday(
                """
                select \(unit)::bigint as unit_id
                union all
                (select a.unit_id from thidua.address a
                 where a.root_id = \(unit.rootID) and a.campaign_id = \(campaign) and a.from_unit = \(unit)
                   and a.unit_id > \(after?.rawValue ?? 0)
                 order by a.unit_id limit \(limit))
                """),
            each: Unit.init)
    }
}
