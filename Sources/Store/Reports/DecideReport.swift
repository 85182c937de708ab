package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == Void {
    /// Waits until no other decision about this unit's reports is under way in another transaction.
    ///
    /// What a unit reports "to date" follows from all of its accepted reports, so its decisions take turns.
    package static func takeTurn(deciding unit: UnitID) -> Statement {
        Statement("take turn", "select pg_advisory_xact_lock(\(unit))")
    }
}

extension Statement where Output == Event {
    /// Accepts the first version that was ever accepted, without having looked at the report before: nearly every acceptance is
    /// this one, and it saves a look and a round trip (0.35 to 0.39 of plain upserts instead of 0.24 to 0.29).
    ///
    /// Fails with `hasMoved` when the report is not there, is not the caller's to decide, has moved, counted before, reports
    /// something to date, or is one of two with that id: then whoever asks has to look.
    /// - Parameter owner: the report's unit; nil where only one can be meant.
    package static func acceptAtOnce(
        _ id: UUID, of owner: UnitID?, root: Int32, version: Int, decision: UUID, fingerprint: Data
    ) -> Statement {
        let meant: SQL =
            owner.map { "unit_id = \($0)" }
            ?? "(select count(*) from thidua.report where root_id = \(root) and report_id = \(id)) = 1"
        return Statement(
            "accept report at once",
            """
            with decided as (
              update thidua.report
              set \(Self.accepted)
              where root_id = \(root) and report_id = \(id) and \(meant)
                and state = 'submitted' and version = \(version) and accepted_version is null and not to_date
              returning *
            ), queued as (
              insert into thidua.figure_pending (root_id, level, unit_id, report_id, family_id, reviewer_id, report_period, period_id,
                                                 sign, indicators, homes, figures, weights)
              select d.root_id, d.level, d.unit_id, d.report_id, d.family_id, d.reviewer_id, d.period_id, d.period_id,
                     1, v.indicators, v.homes, v.figures, v.weights
              from decided d
              join thidua.report_version v
                on v.root_id = \(root) and v.level = d.level and v.unit_id = d.unit_id and v.report_id = d.report_id
               and v.version = d.version
              returning 1
            ), recorded as (
              \(Self.record("report.accepted", reason: nil, decision: decision, fingerprint: fingerprint))
              returning *
            )
            \(Self.answer(queued: "(select count(*) from queued)"))
            """,
            exactlyOne: Event.init)
    }
}

// Each names root and level by parameter wherever a partitioned table is met: then the partitions of other levels are not even opened.
extension Statement where Output == Event {
    /// Accepts the version that was seen: moves the pointer, queues what changes in the figures, records the event.
    ///
    /// Fails with `hasMoved` when the report had moved, and when not every row it owes was written.
    package static func accept(_ filed: FiledReport, decision: UUID, fingerprint: Data) -> Statement {
        let report = filed.report
        return Statement(
            "accept report",
            """
            with decided as (
              update thidua.report
              set \(Self.accepted)
              where root_id = \(report.unit.rootID) and level = \(filed.level) and unit_id = \(report.unit) and report_id = \(report.id)
                and state = 'submitted' and version = \(report.version) and accepted_version is not distinct from \(report.acceptedVersion)
              returning *
            ), queued as (
              insert into thidua.figure_pending (root_id, level, unit_id, report_id, family_id, reviewer_id, report_period, period_id,
                                                 sign, indicators, homes, figures, weights)
              select d.root_id, d.level, d.unit_id, d.report_id, d.family_id, d.reviewer_id, d.period_id, d.period_id,
                     case v.version when d.version then 1 else -1 end, v.indicators, v.homes, v.figures, v.weights
              from decided d
              join thidua.report_version v
                on v.root_id = \(report.unit.rootID) and v.level = \(filed.level) and v.unit_id = d.unit_id and v.report_id = d.report_id
               and v.version in (\(report.version), \(report.acceptedVersion))
              returning 1
            ), recorded as (
              \(Self.record("report.accepted", reason: nil, decision: decision, fingerprint: fingerprint))
              returning *
            )
            \(Self.answer(
                queued: """
                    (select count(*) from queued)
                    - (select count(accepted.version) from decided, (values (\(report.acceptedVersion)::int)) accepted (version))
                    """))
            """,
            exactlyOne: Event.init)
    }

    /// Sends a submitted report back with a reason; what was accepted before goes on counting. Fails with `hasMoved` when it had moved.
    package static func sendBack(_ filed: FiledReport, reason: String, decision: UUID, fingerprint: Data) -> Statement {
        let report = filed.report
        return Statement(
            "return report",
            """
            with decided as (
              update thidua.report
              set state = 'returned', reason = \(reason),
                  decided_at = thidua.now(), decided_by = thidua.my_person(), changed_at = thidua.now()
              where root_id = \(report.unit.rootID) and level = \(filed.level) and unit_id = \(report.unit) and report_id = \(report.id)
                and state = 'submitted' and version = \(report.version)
              returning *
            ), recorded as (
              \(Self.record("report.returned", reason: reason, decision: decision, fingerprint: fingerprint))
              returning *
            )
            \(Self.answer(queued: "(select count(*) from recorded)"))
            """,
            exactlyOne: Event.init)
    }

    /// Takes a report that counts back to the desk with a reason: its values leave the figures at once. Fails with `hasMoved` when it had moved.
    package static func reopen(_ filed: FiledReport, reason: String, decision: UUID, fingerprint: Data) -> Statement {
        let report = filed.report
        return Statement(
            "reopen report",
            """
            with decided as (
              update thidua.report
              set state = 'reopened', accepted_version = null, reason = \(reason),
                  decided_at = thidua.now(), decided_by = thidua.my_person(), changed_at = thidua.now()
              where root_id = \(report.unit.rootID) and level = \(filed.level) and unit_id = \(report.unit) and report_id = \(report.id)
                and state = \(report.state) and version = \(report.version) and accepted_version = \(report.acceptedVersion)
              returning *
            ), queued as (
              insert into thidua.figure_pending (root_id, level, unit_id, report_id, family_id, reviewer_id, report_period, period_id,
                                                 sign, indicators, homes, figures, weights)
              select d.root_id, d.level, d.unit_id, d.report_id, d.family_id, d.reviewer_id, d.period_id, d.period_id,
                     -1, v.indicators, v.homes, v.figures, v.weights
              from decided d
              join thidua.report_version v
                on v.root_id = \(report.unit.rootID) and v.level = \(filed.level) and v.unit_id = d.unit_id and v.report_id = d.report_id
               and v.version = \(report.acceptedVersion)
              returning 1
            ), recorded as (
              \(Self.record("report.reopened", version: report.acceptedVersion, reason: reason, decision: decision, fingerprint: fingerprint))
              returning *
            )
            \(Self.answer(queued: "(select count(*) from queued)"))
            """,
            exactlyOne: Event.init)
    }

    /// Puts an accepted report back on its own desk; what was accepted goes on counting. Fails with `hasMoved` when it had moved.
    package static func correct(_ filed: FiledReport, decision: UUID, fingerprint: Data) -> Statement {
        let report = filed.report
        return Statement(
            "correct report",
            """
            with decided as (
              update thidua.report set state = 'correcting', changed_at = thidua.now()
              where root_id = \(report.unit.rootID) and level = \(filed.level) and unit_id = \(report.unit) and report_id = \(report.id)
                and state = 'accepted' and version = \(report.version)
              returning *
            ), recorded as (
              \(Self.record("report.correcting", reason: nil, decision: decision, fingerprint: fingerprint))
              returning *
            )
            \(Self.answer(queued: "(select count(*) from recorded)"))
            """,
            exactlyOne: Event.init)
    }

    /// What an acceptance makes of a report.
    fileprivate static var accepted: SQL {
        """
        state = 'accepted', accepted_version = version, reason = null,
        decided_at = thidua.now(), decided_by = thidua.my_person(), changed_at = thidua.now()
        """
    }

    /// The event of a decision, recorded from the rows it moved.
    /// - Parameter version: the one it is about, where that is not the latest.
    fileprivate static func record(_ kind: StaticString, version: Int? = nil, reason: String?, decision: UUID, fingerprint: Data) -> SQL {
        """
        insert into thidua.event (root_id, level, unit_id, event_id, at, by_unit, by_person, by_role, on_behalf_of, kind, audience,
                                  family_id, campaign_id, report_id, fingerprint, particulars)
        select root_id, level, unit_id, \(decision), thidua.now(), thidua.me(), thidua.my_person(), thidua.my_role(),
               thidua.on_behalf_of(thidua.deed_of('\(unescaped: kind)'), family_id), '\(unescaped: kind)', 'sent', family_id, campaign_id, report_id, \(fingerprint),
               jsonb_strip_nulls(jsonb_build_object('version', coalesce(\(version)::int, version), 'reason', \(reason)::text))
        from decided
        """
    }

    /// The event, once it is certain that every row was written: the check is on the side of the join that is read in
    /// any case, and its answer is used, or the planner would leave it out.
    fileprivate static func answer(queued: SQL) -> SQL {
        """
        select \(Event.columns)
        from (
          select thidua.all_or_nothing((select count(*) from decided), \(queued), (select count(*) from recorded)) as moved
        ) checked
        left join recorded e on true
        where checked.moved > 0
        """
    }
}
