import Emulation
import Postgres

/// What obligations `o` were at the end of a day: as they are, unless something happened since; then as their events left them. Of today
/// nobody looks at events.
enum ObligationPast {
    /// - Parameter day: nil for today.
    static func version(on day: Day?) -> Obligation.Version { day == nil ? .own : ofDay }

    static let ofDay = Obligation.Version("was", before: "upto.ends")

    /// The day, no later than today, and when it ends; looked up once.
    static func upTo(_ day: Day?) -> SQL { upTo("least(\(day), thidua.today())") }

    /// The same of a past day.
    static func upTo(daysAgo: Int) -> SQL { upTo("thidua.today() - \(Int32(daysAgo))") }

    private static func upTo(_ day: SQL) -> SQL {
        "upto as materialized (select day, (day + 1)::timestamp at time zone interval '7 hours' as ends from (select \(day) as day) d)"
    }

    /// Events are never taken away, so that this is the same whenever it is asked. What did not change since costs no look at them.
    /// - Parameter day: nil for today.
    static func joined(on day: Day?) -> SQL { day == nil ? "" : joinedOnDay }

    static let joinedOnDay: SQL = """
        left join lateral (
          select e.kind, e.at, e.particulars ->> 'reason' as words from thidua.event e
          where o.changed_at >= upto.ends and e.root_id = o.root_id and e.unit_id = o.unit_id and e.subject_id = o.obligation_id
            and e.kind <> 'obligation.taken' and e.at < upto.ends
          order by (e.particulars ->> 'version')::int desc limit 1) e on true
        cross join lateral (
          select case when o.changed_at < upto.ends then o.state else coalesce(replace(e.kind, 'obligation.', ''), 'told') end as state,
                 case when o.changed_at < upto.ends then o.account when e.kind = 'obligation.done' then e.words end as account,
                 case when o.changed_at < upto.ends then o.reason when e.kind = 'obligation.returned' then e.words end as reason,
                 case when o.changed_at < upto.ends then o.changed_at else coalesce(e.at, o.told_at) end as changed_at) was
        """
}
