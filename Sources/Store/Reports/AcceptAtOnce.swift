package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == Event {
    /// Accepts the first version that was ever accepted, without having looked at the report before: nearly every acceptance is
    /// this one, and it saves a look and two round trips. Goes after `queueToDate`.
    ///
    /// Fails with `hasMoved` when the report is not there, is not the caller's to decide, has moved or counted before: then whoever asks
    /// has to look.
    package static func acceptAtOnce(_ report: UUID, of unit: UnitID, version: Int, decision: UUID, fingerprint: Data) -> Statement {
        Statement(
            "accept report at once",
            """
            with decided as (
              update thidua.report
              set state = 'accepted', accepted_version = version, reason = null,
                  decided_at = thidua.now(), decided_by = thidua.my_person(), changed_at = thidua.now()
              where root_id = \(unit.rootID) and level in \(SQL.everyLevel) and unit_id = \(unit) and report_id = \(report)
                and reviewer_id = thidua.me() and state = 'submitted' and version = \(version) and accepted_version is null
              returning *
            ), queued as (
              insert into thidua.figure_pending (root_id, level, unit_id, report_id, family_id, reviewer_id, report_period, period_id,
                                                 sign, indicators, homes, figures, weights)
              select d.root_id, d.level, d.unit_id, d.report_id, d.family_id, d.reviewer_id, d.period_id, d.period_id,
                     1, v.indicators, v.homes, v.figures, v.weights
              from decided d
              join thidua.report_version v
                on v.root_id = \(unit.rootID) and v.level in \(SQL.everyLevel) and v.unit_id = \(unit) and v.report_id = \(report)
               and v.version = \(version)
              returning 1
            ), recorded as (
              insert into thidua.event (root_id, level, unit_id, event_id, at, by_unit, by_person, by_role, on_behalf_of, kind, audience,
                                        subject_id, family_id, campaign_id, fingerprint, particulars)
              select root_id, level, unit_id, \(decision), thidua.now(), thidua.me(), thidua.my_person(), thidua.my_role(),
                     thidua.on_behalf_of(thidua.deed_of('report.accepted'), family_id), 'report.accepted', 'sent',
                     report_id, family_id, campaign_id, \(fingerprint), jsonb_build_object('version', version)
              from decided
              returning *
            )
            select \(Event.columns)
            from (
              -- The check is on the side of the join that is read in any case, and its answer is used, or the planner would leave it out.
              select thidua.all_or_nothing(
                (select count(*) from decided), (select count(*) from queued), (select count(*) from recorded)) as moved
            ) checked
            left join recorded e on true
            where checked.moved > 0
            """,
            exactlyOne: Event.init)
    }
}
