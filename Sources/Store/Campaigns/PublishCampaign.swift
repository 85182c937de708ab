package import Emulation
package import FoundationEssentials
package import Postgres

// One row each: a plan has dozens of them, they travel in one batch, and single rows run on a distributed server too.
extension Statement where Output == Void {
    /// Publishes the campaign itself, at revision 1.
    /// - Parameter document: what it is printed in, whose number was taken before; nil for as its plan says.
    package static func publish(
        _ plan: CampaignPlan, as campaign: UUID, unit: UnitID, level: UnitLevel,
        above: (campaign: Campaign, family: UUID)?, document: UUID? = nil
    ) -> Statement {
        let start = plan.start.columns
        let end = plan.end.columns
        let printed = document.printed(for: unit, level)
        return Statement(
            "publish campaign",
            """
            insert into thidua.campaign (
              root_id, level, unit_id, campaign_id, family_id, family_level, family_unit, above_level, above_unit, above_id,
              symbol, issued_on, signer, signer_capacity, summary, short_name, theme, motto, audience,
              start_on, start_event, start_event_unit, end_on, end_event, end_event_unit,
              schedule_every, schedule_from, schedule_due, sample_fields, published_at, published_by)
            values (
              \(unit.rootID), \(level), \(unit), \(campaign), \(above?.family ?? campaign),
              \(above?.campaign.familyLevel ?? level), \(above?.campaign.familyUnit ?? unit),
              \(above?.campaign.level), \(above?.campaign.unit), \(above?.campaign.id),
              coalesce(\(printed("symbol")), \(plan.symbol)), coalesce(\(printed("issued_on")), \(plan.issuedOn)), \(plan.signer),
              \(plan.signerCapacity), \(plan.summary), \(plan.shortName), \(plan.theme), \(plan.motto), \(plan.audience),
              \(start.day), \(start.event), \(start.unit), \(end.day), \(end.event), \(end.unit),
              \(plan.schedule?.every), \(plan.schedule?.firstDay), \(plan.schedule?.dueAfterDays.map(Int32.init)), \(plan.sampleFields),
              thidua.now(), thidua.my_person())
            """)
    }

    /// Records a revision of a campaign and which revision above it acknowledges.
    package static func insertRevision(
        _ revision: Int, of campaign: UUID, family: UUID, unit: UnitID, level: UnitLevel, aboveRevision: Int?,
        symbol: String?, issuedOn: Day?, summary: String, document: UUID? = nil, recipients: [RecipientLine] = []
    ) -> Statement {
        let printed = document.printed(for: unit, level)
        return Statement(
            "insert campaign revision",
            """
            insert into thidua.campaign_revision (root_id, level, unit_id, campaign_id, family_id, revision, above_revision, symbol, issued_on,
                                                  summary, issued_at, issued_by, document_id, recipients)
            values (\(unit.rootID), \(level), \(unit), \(campaign), \(family), \(Int32(revision)), \(aboveRevision.map(Int32.init)),
                    coalesce(\(printed("symbol")), \(symbol)), coalesce(\(printed("issued_on")), \(issuedOn)), \(summary), thidua.now(),
                    thidua.my_person(), \(document), \(JSONText(recipients)))
            """)
    }

    /// - Parameter documentLevel: of the unit whose document it is.
    package static func insertLegalBasis(
        _ basis: LegalBasis, at position: Int, of campaign: UUID, family: UUID, unit: UnitID, level: UnitLevel, documentLevel: UnitLevel?
    )
        -> Statement
    {
        Statement(
            "insert legal basis",
            """
            insert into thidua.legal_basis (root_id, level, unit_id, campaign_id, family_id, position, symbol, issued_on, issuer, summary,
                                            relation, document_level, document_unit, document_id)
            values (\(unit.rootID), \(level), \(unit), \(campaign), \(family), \(Int32(position)), \(basis.symbol), \(basis.issuedOn),
                    \(basis.issuer), \(basis.summary), \(basis.relation), \(documentLevel), \(basis.document?.unit), \(basis.document?.id))
            """)
    }

    package static func insertMovement(
        _ movement: LinkedMovement, at position: Int, of campaign: UUID, family: UUID, unit: UnitID, level: UnitLevel
    )
        -> Statement
    {
        Statement(
            "insert linked movement",
            """
            insert into thidua.linked_movement (root_id, level, unit_id, campaign_id, family_id, position, name, launched_by, plan_symbol,
                                                launched_on, nominal_from, nominal_until, period_text)
            values (\(unit.rootID), \(level), \(unit), \(campaign), \(family), \(Int32(position)), \(movement.name), \(movement.launchedBy),
                    \(movement.planSymbol), \(movement.launchedOn), \(movement.nominalFrom.map(Int16.init)),
                    \(movement.nominalUntil.map(Int16.init)), \(movement.periodText))
            """)
    }

    package static func insertClause(
        _ clause: Clause, at position: Int, revision: Int, of campaign: UUID, family: UUID, unit: UnitID, level: UnitLevel
    )
        -> Statement
    {
        Statement(
            "insert clause",
            """
            insert into thidua.clause (root_id, level, unit_id, campaign_id, family_id, clause_id, since_revision, position, part, number,
                                       heading, body, award_level, due_on, evidence_wanted, fulfilled_by, who, strength, role,
                                       lead_unit)
            values (\(unit.rootID), \(level), \(unit), \(campaign), \(family), \(clause.id), \(Int32(revision)), \(Int32(position)),
                    \(clause.part), \(clause.number), \(clause.heading), \(clause.body), \(clause.awardLevel), \(clause.dueOn),
                    \(clause.evidenceWanted), \(clause.fulfilledBy), \(clause.who.map { JSONText($0) }), \(clause.strength),
                    \(clause.role), \(clause.lead))
            """)
    }

    package static func insertIndicator(
        _ indicator: Indicator, at position: Int, revision: Int, of campaign: UUID, family: UUID, unit: UnitID, level: UnitLevel
    ) -> Statement {
        Statement(
            "insert indicator",
            """
            insert into thidua.indicator (root_id, level, unit_id, indicator_id, campaign_id, family_id, since_revision, position, name, measure,
                                          direction, over_units, over_time, time_first, decimals, lowest, highest, asked,
                                          titles, kinds, source, is_sample, heading, figure_label, weight_label, as_percent)
            values (\(unit.rootID), \(level), \(unit), \(indicator.id), \(campaign), \(family), \(Int32(revision)), \(Int32(position)),
                    \(indicator.name), \(indicator.measure), \(indicator.direction), \(indicator.overUnits), \(indicator.overTime),
                    \(indicator.timeFirst), \(Int16(indicator.decimals)), \(indicator.lowest), \(indicator.highest), \(indicator.asked),
                    \(indicator.titles.map(\.rawValue)), \(indicator.kinds.map(\.rawValue)), \(indicator.source), \(indicator.isSample),
                    \(indicator.heading), \(indicator.figureLabel), \(indicator.weightLabel), \(indicator.asPercent))
            """)
    }

    package static func insertAddress(
        _ address: Address, level: UnitLevel, family: UUID, revision: Int, campaign: UUID, from issuer: UnitID, issuerLevel: UnitLevel
    ) -> Statement {
        Statement(
            "insert address",
            """
            insert into thidua.address (root_id, level, unit_id, family_id, from_level, from_unit, campaign_id, strength, adopt_by,
                                        since_revision)
            values (\(issuer.rootID), \(level), \(address.unit), \(family), \(issuerLevel), \(issuer), \(campaign), \(address.strength),
                    \(address.adoptBy), \(Int32(revision)))
            """)
    }

    /// Sets a target for one unit, or for all addressed where `unit` is the issuer.
    package static func insertTarget(
        _ value: Decimal, for unit: UnitID, level: UnitLevel, indicator: UUID, home: UnitID, homeLevel: UnitLevel, revision: Int,
        campaign: UUID, family: UUID, from issuer: UnitID, issuerLevel: UnitLevel
    ) -> Statement {
        Statement(
            "insert target",
            """
            insert into thidua.target (root_id, level, unit_id, from_level, from_unit, campaign_id, family_id, home_level, home_unit, indicator_id,
                                       revision, value)
            values (\(issuer.rootID), \(level), \(unit), \(issuerLevel), \(issuer), \(campaign), \(family), \(homeLevel), \(home), \(indicator),
                    \(Int32(revision)), \(value))
            """)
    }

    package static func insertPeriod(_ span: PeriodSpan, id: UUID, of campaign: UUID, unit: UnitID, level: UnitLevel) -> Statement {
        Statement(
            "insert period",
            """
            insert into thidua.period (root_id, level, unit_id, period_id, campaign_id, starts_on, ends_on, due_on)
            values (\(unit.rootID), \(level), \(unit), \(id), \(campaign), \(span.startsOn), \(span.endsOn), \(span.dueOn))
            on conflict (root_id, level, unit_id, campaign_id, starts_on) do nothing
            """)
    }
}

extension Milestone {
    /// The three columns a milestone is kept in.
    var columns: (day: Day?, event: UUID?, unit: UnitID?) {
        switch self {
        case .on(let day): (day, nil, nil)
        case .event(let unit, let id): (nil, id, unit)
        }
    }
}

extension UUID? {
    /// A column of a document of a unit; null where there is none.
    fileprivate func printed(for unit: UnitID, _ level: UnitLevel) -> (StaticString) -> SQL {
        { column in
            """
            (select d.\(unescaped: column) from thidua.document d
             where d.root_id = \(unit.rootID) and d.level = \(level) and d.unit_id = \(unit) and d.document_id = \(self))
            """
        }
    }
}
