package import Emulation
package import FoundationEssentials
package import Postgres

extension Plea.State: PostgresEncodable, PostgresDecodable {}
extension Plea.Wish.Kind: PostgresEncodable, PostgresDecodable {}

extension Plea {
    /// Of pleas `p`.
    static let columns: SQL = """
        p.plea_id, p.unit_id, p.level, p.family_id, p.to_unit, p.obligation_id, p.wants, p.until, p.reason, p.state, p.revision,
        p.moved_from, p.answer, p.lead_unit
        """

    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(UUID.self), unit: try row.next(UnitID.self), level: try row.next(UnitLevel.self),
            family: try row.next(UUID.self), to: try row.next(UnitID.self), obligation: try row.next(UUID.self),
            wish: try Wish(&row), reason: try row.next(String?.self), state: try row.next(State.self), revision: try row.next(Int.self),
            movedFrom: try row.next(Day?.self), answer: try row.next(String?.self), lead: try row.next(UnitID?.self))
    }
}

extension Plea.Wish {
    fileprivate init(_ row: inout Row) throws {
        let kind = try row.next(Kind.self), until = try row.next(Day?.self)
        switch (kind, until) {
        case (.later, let until?): self = .later(until: until)
        case (.excuse, nil): self = .excuse
        default: throw UnreadableCell("time without a day, or an excuse with one")
        }
    }
}

extension Granted {
    static let columns: SQL = "granted.until, granted.is_excused"

    /// Of the pleas `p` about one task that were granted.
    static let gathered: SQL = "max(p.until) as until, coalesce(bool_or(p.wants = 'excuse'), false) as is_excused"

    /// Of obligations `o`, what was granted: `granted`. What is granted stays so, and so its own row tells of any past day.
    /// - Parameter end: before when; nil for now.
    static func joined(before end: SQL? = nil) -> SQL {
        let decided: SQL = end.map { "and p.changed_at < \($0)" } ?? ""
        return """
            cross join lateral (
              select \(gathered) from thidua.plea p
              where p.root_id = o.root_id and p.level = o.level and p.unit_id = o.unit_id and p.obligation_id = o.obligation_id
                and p.state = 'granted' \(decided)) granted
            """
    }

    /// Of obligations `o`: whether the unit is excused now.
    static let excused: SQL = """
        exists (
          select from thidua.plea p
          where p.root_id = o.root_id and p.level = o.level and p.unit_id = o.unit_id and p.obligation_id = o.obligation_id
            and p.wants = 'excuse' and p.state = 'granted')
        """

    init(_ row: inout Row) throws {
        self.init(until: try row.next(Day?.self), isExcused: try row.next(Bool.self))
    }
}

extension Statement where Output == Plea? {
    package static func plea(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "plea by id",
            """
            select \(Plea.columns) from thidua.plea p
            where p.root_id = \(unit.rootID) and p.level in \(SQL.everyLevel) and p.unit_id = \(unit) and p.plea_id = \(id)
            """,
            atMostOne: Plea.init)
    }
}

extension Statement where Output == [Plea] {
    /// All that were ever asked or granted about a task, oldest first.
    package static func pleas(about task: UUID, of unit: UnitID) -> Statement {
        Statement(
            "pleas about a task",
            """
            select \(Plea.columns) from thidua.plea p
            where p.root_id = \(unit.rootID) and p.level in \(SQL.everyLevel) and p.unit_id = \(unit) and p.obligation_id = \(task)
            order by p.asked_at, p.plea_id
            """,
            each: Plea.init)
    }

    /// The last one about each task of those who co-operate with a unit in one of its own.
    package static func lastPleas(ofCoordinatorsWith obligation: UUID, of unit: UnitID) -> Statement {
        Statement(
            "last pleas of coordinators",
            """
            select distinct on (p.unit_id, p.obligation_id) \(Plea.columns)
            from thidua.obligation own
            join thidua.obligation o
              on o.root_id = own.root_id and o.level in \(SQL.everyLevel) and o.lead_unit = own.unit_id and o.family_id = own.family_id
             and o.from_unit = own.from_unit
            join thidua.plea p
              on p.root_id = o.root_id and p.level = o.level and p.unit_id = o.unit_id and p.obligation_id = o.obligation_id
            where own.root_id = \(unit.rootID) and own.level in \(SQL.everyLevel) and own.unit_id = \(unit)
              and own.obligation_id = \(obligation) and own.role = 'lead'
            order by p.unit_id, p.obligation_id, p.asked_at desc, p.plea_id desc
            """,
            each: Plea.init)
    }

    /// The last one about each task that a unit still has to do, where that waits or was refused.
    package static func pleasStanding(of unit: UnitID) -> Statement {
        Statement(
            "pleas of a unit that stand",
            """
            select \(Plea.columns)
            from (
              select distinct on (l.obligation_id) l.* from thidua.plea l
              where l.root_id = \(unit.rootID) and l.level in \(SQL.everyLevel) and l.unit_id = \(unit)
              order by l.obligation_id, l.asked_at desc, l.plea_id desc) p
            join thidua.obligation o
              on o.root_id = p.root_id and o.level = p.level and o.unit_id = p.unit_id and o.obligation_id = p.obligation_id
            \(Obligation.saidBy)
            where p.state in ('asked', 'refused') and \(Campaign.isOpen("c")) and \(Obligation.doneAt(.own)) is null
              and not \(Granted.excused)
            order by p.plea_id
            """,
            each: Plea.init)
    }

    /// Those about one task of a unit's plan that wait for its answer.
    package static func pleasWaiting(toldBy clause: UUID, of issuer: UnitID) -> Statement {
        Statement(
            "pleas of a clause that wait",
            """
            select \(Plea.columns) from thidua.plea p
            join thidua.obligation o
              on o.root_id = p.root_id and o.level = p.level and o.unit_id = p.unit_id and o.obligation_id = p.obligation_id
            where p.root_id = \(issuer.rootID) and p.to_unit = \(issuer) and p.state = 'asked' and o.clause_id = \(clause)
            order by p.unit_id, p.plea_id
            """,
            each: Plea.init)
    }
}
