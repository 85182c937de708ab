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
            """
            select \(Unit.columns)
            from (
              select \(unit)::bigint as unit_id
              union all
              (select a.unit_id from thidua.address a
               where a.root_id = \(unit.rootID) and a.campaign_id = \(campaign) and a.from_unit = \(unit)
                 and a.unit_id > \(after?.rawValue ?? 0)
               order by a.unit_id limit \(limit))) taking_part
            join thidua.unit u using (unit_id)
            join lateral (
              select n.* from thidua.unit_name n
              where n.unit_id = u.unit_id and n.valid_from <= thidua.today()
              order by n.valid_from desc limit 1) n on true
            order by u.unit_id
            """,
            each: Unit.init)
    }
}
