package import Emulation
package import FoundationEssentials
package import Postgres

// What a campaign holds at a revision: its own rows up to that revision, and those of the campaigns above it
// at the revisions it acknowledged.
private func chain(of campaign: SQL, unit: UnitID, revision: Int?) -> SQL {
    """
    with recursive chain as (
      select c.level, c.unit_id, c.campaign_id, r.revision, c.above_level, c.above_unit, c.above_id, r.above_revision
      from thidua.campaign c
      join thidua.campaign_revision r
        on r.root_id = c.root_id and r.level = c.level and r.unit_id = c.unit_id and r.campaign_id = c.campaign_id
       and r.revision = coalesce(\(revision.map(Int32.init)), c.revision)
      where c.root_id = \(unit.rootID) and c.level in \(SQL.everyLevel) and c.unit_id = \(unit) and c.campaign_id = \(campaign)
      union all
      select c.level, c.unit_id, c.campaign_id, r.revision, c.above_level, c.above_unit, c.above_id, r.above_revision
      from chain
      join thidua.campaign c
        on c.root_id = \(unit.rootID) and c.level = chain.above_level and c.unit_id = chain.above_unit and c.campaign_id = chain.above_id
      join thidua.campaign_revision r
        on r.root_id = c.root_id and r.level = c.level and r.unit_id = c.unit_id and r.campaign_id = c.campaign_id
       and r.revision = chain.above_revision)
    """
}

extension Statement where Output == [Indicator] {
    /// The indicators of a campaign at a revision (nil: its latest), those given from above first.
    package static func indicators(of campaign: UUID, unit: UnitID, revision: Int? = nil) -> Statement {
        indicators(of: "\(campaign)", unit: unit, revision: revision)
    }

    /// - Parameter campaign: its id, or how to find it.
    static func indicators(of campaign: SQL, unit: UnitID, revision: Int?) -> Statement {
        Statement(
            "indicators of a campaign",
            """
            \(chain(of: campaign, unit: unit, revision: revision))
            select i.indicator_id, i.unit_id, i.name, i.measure, i.direction, i.over_units, i.over_time, i.time_first, i.decimals,
                   i.lowest, i.highest, i.asked, i.titles, i.kinds, i.source, i.is_sample,
                   i.heading, i.figure_label, i.weight_label, i.as_percent
            from chain
            join thidua.indicator i
              on i.root_id = \(unit.rootID) and i.level = chain.level and i.unit_id = chain.unit_id and i.campaign_id = chain.campaign_id
             and i.since_revision <= chain.revision
            order by i.unit_id, i.position, i.indicator_id
            """,
            each: Indicator.init)
    }
}

extension Statement where Output == [ClauseOfCampaign] {
    /// The clauses of a campaign at a revision (nil: its latest), those given from above first.
    package static func clauses(of campaign: UUID, unit: UnitID, revision: Int? = nil) -> Statement {
        Statement(
            "clauses of a campaign",
            """
            \(chain(of: "\(campaign)", unit: unit, revision: revision))
            select c.unit_id, c.campaign_id, c.clause_id, c.part, c.number, c.heading, c.body, c.award_level, c.due_on, c.evidence_wanted,
                   c.fulfilled_by, c.who, c.strength, c.role, c.lead_unit
            from chain
            join thidua.clause c
              on c.root_id = \(unit.rootID) and c.level = chain.level and c.unit_id = chain.unit_id and c.campaign_id = chain.campaign_id
             and c.since_revision <= chain.revision
            order by c.unit_id, c.position, c.clause_id
            """,
            each: { row in
                ClauseOfCampaign(
                    from: try row.next(UnitID.self), campaign: try row.next(UUID.self),
                    clause: Clause(
                        id: try row.next(UUID.self), part: try row.next(ClausePart.self), number: try row.next(String.self),
                        heading: try row.next(String.self), body: try row.next(String.self), awardLevel: try row.next(AwardLevel?.self),
                        dueOn: try row.next(Day?.self), evidenceWanted: try row.next(Bool.self),
                        fulfilledBy: try row.next(Fulfilment.self), who: try row.next(WhoBody?.self)?.who,
                        strength: try row.next(Strength?.self), role: try row.next(ObligationRole?.self),
                        lead: try row.next(UnitID?.self)))
            })
    }
}

/// A clause and whose plan says it.
package struct ClauseOfCampaign: Sendable {
    package let from: UnitID
    package let campaign: UUID
    package let clause: Clause

    package init(from: UnitID, campaign: UUID, clause: Clause) {
        self.from = from
        self.campaign = campaign
        self.clause = clause
    }
}

extension Statement where Output == [TargetOfUnit] {
    /// The targets a campaign sets, at a revision (nil: its latest), for one unit: the one for this unit, otherwise the one for all.
    package static func targets(of campaign: UUID, from issuer: UnitID, for unit: UnitID, revision: Int?) -> Statement {
        Statement(
            "targets for a unit",
            """
            select distinct on (t.indicator_id) t.unit_id, t.indicator_id, t.value
            from thidua.target t
            where t.root_id = \(issuer.rootID) and t.level in \(SQL.everyLevel) and t.campaign_id = \(campaign) and t.from_unit = \(issuer)
              and t.unit_id in (\(unit), \(issuer)) and t.revision <= \(revision ?? .max)
            order by t.indicator_id, t.unit_id = \(unit) desc, t.revision desc
            """,
            each: TargetOfUnit.init)
    }

    /// All targets a campaign set, the latest of each, for whomever they were set.
    package static func targets(setBy campaign: UUID, of issuer: UnitID) -> Statement {
        Statement(
            "targets set by a campaign",
            """
            select distinct on (t.unit_id, t.indicator_id) t.unit_id, t.indicator_id, t.value
            from thidua.target t
            where t.root_id = \(issuer.rootID) and t.level in \(SQL.everyLevel) and t.campaign_id = \(campaign) and t.from_unit = \(issuer)
            order by t.unit_id, t.indicator_id, t.revision desc
            """,
            each: TargetOfUnit.init)
    }
}

/// A value set for a unit; the issuer's own id stands for "all who are addressed".
package struct TargetOfUnit: Sendable {
    package let unit: UnitID
    package let indicator: UUID
    package let value: Decimal

    package init(unit: UnitID, indicator: UUID, value: Decimal) {
        self.unit = unit
        self.indicator = indicator
        self.value = value
    }

    init(_ row: inout Row) throws {
        unit = try row.next(UnitID.self)
        indicator = try row.next(UUID.self)
        value = try row.next(Decimal.self)
    }
}

extension Indicator {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(UUID.self), home: try row.next(UnitID.self), name: try row.next(String.self),
            measure: try row.next(String.self), direction: try row.next(Direction.self),
            overUnits: try row.next(UnitAggregation.self), overTime: try row.next(TimeAggregation.self),
            timeFirst: try row.next(Bool.self), decimals: try row.next(Int.self), lowest: try row.next(Decimal?.self),
            highest: try row.next(Decimal?.self), asked: try row.next(Asked.self),
            titles: try row.next([String].self).compactMap(UnitTitle.init(rawValue:)),
            kinds: try row.next([String].self).compactMap(UnitKind.init(rawValue:)),
            source: try row.next(String?.self), isSample: try row.next(Bool.self), heading: try row.next(String?.self),
            figureLabel: try row.next(String?.self), weightLabel: try row.next(String?.self), asPercent: try row.next(Bool.self))
    }
}
