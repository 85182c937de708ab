package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == Campaign? {
    /// A published campaign by its owner and id, if the caller may see it.
    package static func campaign(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "campaign by id",
            """
            select \(Campaign.columns) from thidua.campaign c
            where c.root_id = \(unit.rootID) and c.level in \(SQL.everyLevel) and c.unit_id = \(unit) and c.campaign_id = \(id)
            """,
            atMostOne: Campaign.init)
    }
}

extension Statement where Output == [Campaign] {
    /// The campaigns a unit published, newest first.
    package static func campaigns(of unit: UnitID) -> Statement {
        Statement(
            "campaigns of a unit",
            """
            select \(Campaign.columns) from thidua.campaign c
            where c.root_id = \(unit.rootID) and c.level in \(SQL.everyLevel) and c.unit_id = \(unit)
            order by c.published_at desc, c.campaign_id
            """,
            each: Campaign.init)
    }
}

extension Campaign {
    static let columns: SQL = """
        c.unit_id, c.level, c.campaign_id, c.family_id, c.family_unit, c.family_level, c.above_unit, c.above_level, c.above_id,
        c.state, c.revision, c.symbol, c.issued_on, c.signer, c.signer_capacity, c.summary, c.short_name, c.theme, c.motto, c.audience,
        c.start_on, c.start_event, c.start_event_unit, c.end_on, c.end_event, c.end_event_unit,
        c.schedule_every, c.schedule_from, c.schedule_due, c.sample_fields, c.published_at, c.closed_at
        """

    init(_ row: inout Row) throws {
        self.init(
            unit: try row.next(UnitID.self), level: try row.next(UnitLevel.self), id: try row.next(UUID.self),
            family: try row.next(UUID.self), familyUnit: try row.next(UnitID.self), familyLevel: try row.next(UnitLevel.self),
            aboveUnit: try row.next(UnitID?.self), aboveLevel: try row.next(UnitLevel?.self), above: try row.next(UUID?.self),
            state: try row.next(CampaignState.self), revision: try row.next(Int.self),
            symbol: try row.next(String?.self), issuedOn: try row.next(Day?.self), signer: try row.next(String?.self),
            signerCapacity: try row.next(SignerCapacity?.self), summary: try row.next(String.self),
            shortName: try row.next(String.self), theme: try row.next(String?.self), motto: try row.next(String?.self),
            audience: try row.next(String?.self), start: try Milestone(&row), end: try Milestone(&row),
            schedule: try PeriodSchedule.orNil(&row), sampleFields: try row.next([String].self),
            publishedAt: try row.next(Date.self), closedAt: try row.next(Date?.self))
    }
}

extension Milestone {
    /// Three columns: a day, or an event and its unit.
    init(_ row: inout Row) throws {
        let day = try row.next(Day?.self)
        let event = try row.next(UUID?.self)
        let unit = try row.next(UnitID?.self)
        self = if let event, let unit { .event(unit: unit, id: event) } else { .on(day ?? .placeholder) }
    }
}

extension PeriodSchedule {
    static func orNil(_ row: inout Row) throws -> PeriodSchedule? {
        let every = try row.next(Every?.self)
        let from = try row.next(Day?.self)
        let due = try row.next(Int?.self)
        guard let every, let from else { return nil }
        return PeriodSchedule(every: every, firstDay: from, dueAfterDays: due)
    }
}
