package import Emulation
package import FoundationEssentials
package import Postgres

extension LedgerLine.Kind: PostgresEncodable, PostgresDecodable {}
extension LedgerLine.State: PostgresEncodable, PostgresDecodable {}

/// A line of a ledger with the names that a list needs.
package struct ListedLine: Sendable {
    package let line: LedgerLine
    /// What whoever was told or asks is called today, and whoever issued the campaign, or answers for it.
    package let unitName: String
    package let issuerName: String
    package let shortName: String
    /// The unit's own campaign, if it has one; of a plea the task that it is about.
    package let about: UUID?
    /// Of an acknowledgement, the revision above.
    package let revision: Int?
    /// Of a report, and of a decision on one.
    package let period: Period?
    /// Of a task, and of a plea about one, as the plan prints it.
    package let number: String?
    package let heading: String?
    /// How a difficulty is told.
    package let words: String?

    init(_ row: inout Row) throws {
        line = try LedgerLine(&row)
        unitName = try row.next(String.self)
        issuerName = try row.next(String.self)
        shortName = try row.next(String.self)
        about = try row.next(UUID?.self)
        revision = try row.next(Int?.self)
        period = try Period.orNil(&row)
        number = try row.next(String?.self)
        heading = try row.next(String?.self)
        words = try row.next(String?.self)
    }

    package var place: LedgerPlace {
        LedgerPlace(dueOn: line.until ?? line.dueOn, kind: line.kind, unit: line.unit, id: line.id)
    }
}

extension LedgerLine {
    /// Of lines `l` of campaigns `c`. When a report was sent is looked for only of those that are listed: that of the version that counts.
    static let columns: SQL = """
        l.kind, l.id, l.unit_id, l.issuer, l.campaign_id, l.family_id, l.strength, l.due_on, l.until, l.state,
        coalesce(l.done_at, case when l.kind = 'report' and l.is_done then (
          select v.submitted_at
          from thidua.report r
          join thidua.report_version v
            on v.root_id = r.root_id and v.level = r.level and v.unit_id = r.unit_id and v.report_id = r.report_id
           and v.version = coalesce(r.accepted_version, r.version)
          where r.root_id = c.root_id and r.level in \(SQL.everyLevel) and r.unit_id = l.unit_id and r.campaign_id = l.about
            and r.period_id = l.thing_id) end)
        """

    init(_ row: inout Row) throws {
        self.init(
            kind: try row.next(Kind.self), id: try row.next(UUID.self), unit: try row.next(UnitID.self),
            issuer: try row.next(UnitID.self), campaign: try row.next(UUID.self), family: try row.next(UUID.self),
            strength: try row.next(Strength?.self), dueOn: try row.next(Day?.self), until: try row.next(Day?.self),
            state: try row.next(State.self), doneAt: try row.next(Date?.self))
    }
}

extension Statement where Output == [ListedLine] {
    /// What a unit owes, or is owed, by the day that counts. A day that ends between two pages moves nothing.
    package static func ledger(of unit: UnitID, _ choice: LedgerChoice, after place: LedgerPlace?, limit: Int) -> Statement {
        let later: SQL =
            place.map {
                """
                and (l.day, l.kind, l.unit_id, l.id)
                  > (coalesce(\($0.dueOn)::date, 'infinity'), \($0.kind)::text, \($0.unit)::bigint, \($0.id)::uuid)
                """
            } ?? ""
        // Names are looked up for the few lines that there are on a page, each once.
        return Statement(
            "ledger of a unit",
            """
            \(choice.lines(of: unit)),
            page as materialized (
              select l.* from line l
              where l.kind = coalesce(\(choice.kind), l.kind) and l.state = any(\(choice.states)) \(later)
              order by l.day, l.kind, l.unit_id, l.id limit \(limit)
            ), named as materialized (
              select u.unit_id, u.name, \(Unit.answering(for: "u")) as answering from thidua.unit_today u
              where u.unit_id in (select unit_id from page union select issuer from page))
            select \(LedgerLine.columns), u.name, i.answering, c.short_name, l.about, l.revision,
                   p.period_id, p.unit_id, p.campaign_id, p.starts_on, p.ends_on, p.due_on, k.number, k.heading, d.words
            from page l
            join named u on u.unit_id = l.unit_id
            join named i on i.unit_id = l.issuer
            join issued c on c.unit_id = l.issuer and c.campaign_id = l.campaign_id
            left join thidua.period p
              on p.root_id = c.root_id and p.level = c.family_level and p.unit_id = l.thing_unit and p.period_id = l.thing_id
             and l.kind in ('report', 'review')
            left join thidua.clause k
              on k.root_id = c.root_id and k.level = c.level and k.unit_id = l.thing_unit and k.clause_id = l.thing_id
             and l.kind in ('task', 'plea')
            left join thidua.difficulty d
              on d.root_id = c.root_id and d.level in \(SQL.everyLevel) and d.unit_id = l.unit_id and d.difficulty_id = l.id
             and l.kind = 'difficulty'
            order by l.day, l.kind, l.unit_id, l.id
            """,
            each: ListedLine.init)
    }
}

/// How many lines of one kind are in one state.
package struct LedgerCount: Hashable, Sendable {
    package let kind: LedgerLine.Kind
    package let state: LedgerLine.State
    package let count: Int
}

extension Statement where Output == [LedgerCount] {
    /// Of all states and kinds that there are lines of, whichever of them are chosen.
    ///
    /// Each kind is counted by its own branch of the ledger, so that seventy thousand lines are not sorted to be counted.
    package static func ledgerCounts(of unit: UnitID, _ choice: LedgerChoice) -> Statement {
        func count(_ kind: StaticString) -> SQL {
            """
            select '\(unescaped: kind)' as kind, count(*) filter (where l.state = 'open')::int as open,
                   count(*) filter (where l.state = 'late')::int as late, count(*) filter (where l.state = 'done')::int as done,
                   count(*) filter (where l.state = 'excused')::int as excused
            from (select l.state from line l where l.kind = '\(unescaped: kind)' offset 0) l
            """
        }
        return Statement(
            "counts of a ledger",
            """
            \(choice.lines(of: unit))
            select k.kind, s.state, s.count
            from (
              \(count("adopt"))
              union all
              \(count("acknowledge"))
              union all
              \(count("report"))
              union all
              \(count("task"))
              union all
              \(count("plea"))
              union all
              \(count("difficulty"))
              union all
              \(count("review"))) k
            cross join lateral (
              values ('open', k.open), ('late', k.late), ('done', k.done), ('excused', k.excused)) s (state, count)
            where s.count > 0
            """,
            each: { row in
                LedgerCount(
                    kind: try row.next(LedgerLine.Kind.self), state: try row.next(LedgerLine.State.self), count: try row.next(Int.self))
            })
    }
}
