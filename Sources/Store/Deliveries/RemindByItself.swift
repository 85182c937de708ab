package import Emulation
package import FoundationEssentials
package import Postgres

/// What time it is, and whether offices work.
package struct OfficeClock: Sendable {
    package let now: Date
    package let calendar: WorkingCalendar

    package var isOpen: Bool { calendar.isOfficeHour(now) }
}

extension Statement where Output == OfficeClock {
    package static func officeClock() -> Statement {
        Statement(
            "office clock",
            "select thidua.now(), thidua.today(), (select is_worked from thidua.special_day where day = thidua.today())",
            exactlyOne: { row in
                let (now, today) = (try row.next(Date.self), try row.next(Day.self))
                let isWorked = try row.next(Bool?.self)
                return OfficeClock(now: now, calendar: WorkingCalendar(special: isWorked.map { [today: $0] } ?? [:]))
            })
    }
}

extension Statement where Output == [Backlog] {
    /// The roots in which somebody was told to do something.
    package static func rootsWithTasks() -> Statement {
        Statement(
            "roots with tasks", "select distinct root_id, 0::float8 from thidua.obligation order by root_id", each: Backlog.init)
    }
}

extension Statement where Output == Int {
    /// Reminds those of a root who have not done what is due, as the house rules of who told it say: on the first day on which this is run
    /// from the day of a reminder on, until the day of the next, for two weeks at most. Nobody is reminded of what they were told, or given
    /// more time for, only then; nor of what was requested once its day is past; nor where somebody reminded them by hand since that day.
    ///
    /// The id of each is a hash of the task, its day and the distance: however many run this, however often, and wherever they are struck
    /// down, there is one, and after a day was moved it counts anew. Nothing is said with it. Some 0.1 ms a task.
    /// - Returns: how many were sent.
    package static func remindByItself(root: Int32, atMost most: Int) -> Statement {
        let usual = HouseRules.Reminding.usual
        let (before, after) = (usual.before.map(Int32.init), usual.after.map(Int32.init))
        return Statement(
            "remind by itself",
            """
            with line as materialized (
              select o.root_id, o.level, o.unit_id, o.obligation_id, o.family_id, o.from_unit, o.strength,
                     coalesce(granted.until, o.due_on) as due,
                     (greatest(o.told_at, granted.at) at time zone interval '7 hours')::date as since
              from thidua.obligation o
              \(Obligation.saidBy)
              join thidua.unit u on u.unit_id = o.unit_id
              join thidua.unit f on f.unit_id = o.from_unit
              cross join lateral (
                select max(p.until) as until, max(p.changed_at) as at, coalesce(bool_or(p.wants = 'excuse'), false) as is_excused
                from thidua.plea p
                where p.root_id = o.root_id and p.level = o.level and p.unit_id = o.unit_id and p.obligation_id = o.obligation_id
                  and p.state = 'granted') granted
              where o.root_id = \(root) and o.level in \(SQL.everyLevel) and \(Campaign.isOpen("c")) and not granted.is_excused
                and (u.ended_on is null or u.ended_on > thidua.today()) and (f.ended_on is null or f.ended_on > thidua.today())
                and coalesce(granted.until, o.due_on)
                    between thidua.today() - \(Self.furthest + Self.lateness)
                        and thidua.today() + \(Self.furthest)
                and \(Obligation.doneAt(.own)) is null
            ), house as materialized (
              select f.from_unit, coalesce(\(Self.nearest("remind_before")), \(before)) as before,
                     coalesce(\(Self.nearest("remind_after")), \(after)) as after
              from (select distinct root_id, from_unit from line) f
            ), due as (
              select l.*, s.day,
                     encode(substr(sha256(convert_to(concat_ws('/', l.obligation_id, l.due, s.distance), 'UTF8')), 1, 16), 'hex')::uuid as id
              from line l
              join house h on h.from_unit = l.from_unit
              cross join lateral (
                select s.distance, l.due + s.distance as day
                from (select -b from unnest(h.before) b union all select a from unnest(h.after) a where l.strength = 'ordered') s (distance)
                where l.due + s.distance <= thidua.today() and l.due + s.distance > thidua.today() - \(Self.lateness)
                  and l.due + s.distance > l.since
                order by s.distance desc limit 1) s
            ), sent as (
              insert into thidua.delivery (root_id, level, unit_id, delivery_id, from_unit, family_id, obligation_id, at)
              select d.root_id, d.level, d.unit_id, d.id, d.from_unit, d.family_id, d.obligation_id, thidua.now()
              from due d
              where (d.strength = 'ordered' or d.due >= thidua.today())
                and not exists (
                  select from thidua.delivery r
                  where r.root_id = d.root_id and r.level = d.level and r.unit_id = d.unit_id and r.obligation_id = d.obligation_id
                    and r.from_unit = d.from_unit and (
                      r.delivery_id = d.id
                      or r.by_person is not null and (r.at at time zone interval '7 hours')::date >= d.day))
              -- In one order, so that two of these wait for each other and never in a ring.
              order by d.level, d.unit_id, d.obligation_id limit \(most)
              on conflict (root_id, level, unit_id, delivery_id, from_unit) do nothing
              returning 1)
            select count(*) from sent
            """,
            exactlyOne: { row in try row.next(Int.self) })
    }

    /// Of the rules of whoever `f` told, or of the nearest unit above that has any.
    private static func nearest(_ column: SQL) -> SQL {
        """
        (select h.\(column) from thidua.house_rules h
         where h.root_id = f.root_id and h.level in \(SQL.everyLevel)
           and h.unit_id in (f.from_unit, f.from_unit & -65536, f.from_unit & -4294967296, f.from_unit & -281474976710656)
         order by h.unit_id desc, h.revision desc limit 1)
        """
    }

    /// For so many days after its own a reminder may still be sent: the longest Tết and a week.
    private static var lateness: Int32 { 14 }
    private static var furthest: Int32 { Int32(HouseRules.Reminding.furthest) }
}
