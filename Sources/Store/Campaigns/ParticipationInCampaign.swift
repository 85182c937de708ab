package import Emulation
package import FoundationEssentials
package import Postgres

/// One addressee of a campaign and how far it has come in a period.
package struct ParticipationOfUnit: Sendable {
    /// Nil where adopting alone is asked about.
    package let period: UUID?
    package let address: Address
    package let name: String
    package let title: UnitTitle?
    package let code: String
    package let adoption: UUID?
    package let report: UUID?
    package let state: ReportState?
    package let version: Int
    /// Whether a version of it counts in the totals.
    package let counts: Bool
    package let reason: String?

    package var participation: Participation { Participation(hasAdopted: adoption != nil, report: state, counts: counts) }
}

extension Statement where Output == [ParticipationOfUnit] {
    /// For each period everyone a campaign addressed who existed in it, in the order of units, and how far each has come in it (nil: with
    /// adopting alone).
    package static func participation(in campaign: UUID, of issuer: UnitID, family: UUID, periods: [UUID?]) -> Statement {
        Statement(
            "participation in a campaign",
            """
            select w.period_id, a.unit_id, a.strength, a.adopt_by, n.name, n.title, n.code, c.campaign_id, r.report_id, r.state,
                   coalesce(r.version, 0), r.accepted_version is not null, r.reason
            from thidua.address a
            cross join unnest(\(periods)) with ordinality w (period_id, place)
            join thidua.unit_today n on n.unit_id = a.unit_id
            left join thidua.campaign c
              on c.root_id = a.root_id and c.level = a.level and c.unit_id = a.unit_id and c.family_id = a.family_id
            left join thidua.report r
              on r.root_id = a.root_id and r.level = a.level and r.unit_id = a.unit_id
             and r.campaign_id = c.campaign_id and r.period_id = w.period_id
            where a.root_id = \(issuer.rootID) and a.campaign_id = \(campaign) and a.from_unit = \(issuer)
              -- Nobody owes anything for a time in which they were not.
              and not exists (
                select from thidua.period p
                join thidua.unit u on u.unit_id = a.unit_id
                where p.root_id = a.root_id and p.level in \(SQL.everyLevel) and p.campaign_id = a.family_id and p.period_id = w.period_id
                  and (u.began_on > p.ends_on or u.ended_on <= p.starts_on))
            order by a.unit_id, w.place
            """,
            each: { row in
                ParticipationOfUnit(
                    period: try row.next(UUID?.self),
                    address: Address(
                        unit: try row.next(UnitID.self), strength: try row.next(Strength.self), adoptBy: try row.next(Day?.self)),
                    name: try row.next(String.self), title: try row.next(UnitTitle?.self), code: try row.next(String.self),
                    adoption: try row.next(UUID?.self), report: try row.next(UUID?.self), state: try row.next(ReportState?.self),
                    version: try row.next(Int.self), counts: try row.next(Bool.self), reason: try row.next(String?.self))
            })
    }
}
