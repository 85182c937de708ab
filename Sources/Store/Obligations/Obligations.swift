package import Emulation
package import FoundationEssentials
package import Postgres

/// What a unit has to do, with all that a list says of it.
package struct ListedObligation: Sendable {
    package let obligation: Obligation
    /// What its unit, and who told it, are called today.
    package let unitName: String
    package let fromName: String
    /// The campaign whose plan says it.
    package let campaign: UUID
    package let shortName: String
    /// Whether that campaign is open, and every one above.
    package let isOpen: Bool
    package let number: String
    package let heading: String
    package let body: String
    package let evidenceWanted: Bool
    /// Since when it is done, be it said or seen; nil where it is not.
    package let doneAt: Date?
    /// Nil until somebody takes it up.
    package let uptake: Uptake?
    /// What pleas came to.
    package let granted: Granted
    /// What those are called with whom its unit co-operates, whose line it goes on from, and who took its unit over.
    package let leadName: String?
    package let sinceName: String?
    package let passedTo: String?

    /// That somebody of the unit has it in hand, the last time that somebody took it or was given it.
    package struct Uptake: Hashable, Sendable {
        package let at: Date
        /// In the unit alone, as long as they are somebody there.
        package let inHandOf: String?
    }

    /// The day that counts.
    package var dueOn: Day? { obligation.dueOn(with: granted) }

    package func isOverdue(on today: Day) -> Bool { doneAt == nil && obligation.isOverdue(on: today, with: granted) }
}

extension Obligation {
    /// Which row says what became of obligations `o`: their own, or what they were on a day.
    struct Version {
        let row: SQL
        /// What the system sees counts only before then; nil where it counts whenever it was.
        let end: SQL?

        init(_ row: SQL, before end: SQL? = nil) {
            (self.row, self.end) = (row, end)
        }

        static let own = Version("o")

        /// Who had it in hand then: joined as `t`.
        var takenUp: SQL {
            let before: SQL = end.map { "and t.taken_at < \($0)" } ?? ""
            return """
                left join lateral (
                  select t.taken_at, t.in_hand_of from thidua.uptake t
                  where t.root_id = o.root_id and t.level = o.level and t.unit_id = o.unit_id and t.obligation_id = o.obligation_id \(before)
                  order by t.taken_at desc, t.uptake_id desc limit 1) t on true
                """
        }
    }

    /// From obligations `o`: the clause `k` that says it, and the campaign `c` whose plan that is.
    static let saidBy: SQL = """
        join thidua.clause k
          on k.root_id = o.root_id and k.level = o.from_level and k.unit_id = o.from_unit and k.clause_id = o.clause_id
        join thidua.campaign c
          on c.root_id = k.root_id and c.level = k.level and c.unit_id = k.unit_id and c.campaign_id = k.campaign_id
        """

    static func columns(_ version: Version) -> SQL {
        """
        o.obligation_id, o.unit_id, o.level, o.family_id, o.from_unit, o.clause_id, o.role, o.strength, o.due_on, o.fulfilled_by,
        \(version.row).state, o.revision, \(version.row).account, \(version.row).reason, o.lead_unit, o.since_unit
        """
    }

    /// Since when it is done: as its unit said, or as what fulfils it came to be.
    static func doneAt(_ version: Version) -> SQL {
        let published: SQL = version.end.map { "and own.published_at < \($0)" } ?? ""
        let issued: SQL = version.end.map { "and r.issued_at < \($0)" } ?? ""
        return """
            case o.fulfilled_by
              when 'adoption' then (
                select min(own.published_at) from thidua.campaign own
                where own.root_id = o.root_id and own.level = o.level and own.unit_id = o.unit_id and own.family_id = o.family_id \(published))
              when 'targets' then (
                select min(r.issued_at)
                from thidua.campaign own
                join thidua.target t
                  on t.root_id = own.root_id and t.level in \(SQL.everyLevel) and t.campaign_id = own.campaign_id and t.from_unit = own.unit_id
                join thidua.campaign_revision r
                  on r.root_id = own.root_id and r.level = own.level and r.unit_id = own.unit_id and r.campaign_id = own.campaign_id
                 and r.revision = t.revision
                where own.root_id = o.root_id and own.level = o.level and own.unit_id = o.unit_id and own.family_id = o.family_id \(issued))
              else case when \(version.row).state = 'done' then \(version.row).changed_at end
            end
            """
    }

    /// How many a unit has not done and is not excused from, in campaigns that are open.
    static func open(of unit: UnitID) -> SQL {
        """
        (select count(*) from thidua.obligation o
         \(Obligation.saidBy)
         where o.root_id = \(unit.rootID) and o.level in \(SQL.everyLevel) and o.unit_id = \(unit) and \(Campaign.isOpen("c"))
           and \(doneAt(.own)) is null and not \(Granted.excused))
        """
    }

    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(UUID.self), unit: try row.next(UnitID.self), level: try row.next(UnitLevel.self),
            family: try row.next(UUID.self), from: try row.next(UnitID.self), clause: try row.next(UUID.self),
            role: try row.next(ObligationRole.self), strength: try row.next(Strength.self), dueOn: try row.next(Day?.self),
            fulfilledBy: try row.next(Fulfilment.self), state: try row.next(State.self), revision: try row.next(Int.self),
            account: try row.next(String?.self), reason: try row.next(String?.self), lead: try row.next(UnitID?.self),
            since: try row.next(UnitID?.self))
    }
}

extension ListedObligation {
    static func columns(_ version: Obligation.Version = .own) -> SQL {
        """
        \(Obligation.columns(version)), u.name, \(Unit.answering(for: "f")), c.campaign_id, c.short_name, \(Campaign.isOpen("c")), k.number, k.heading, k.body,
        k.evidence_wanted, \(Obligation.doneAt(version)), t.taken_at,
        case when o.unit_id = thidua.me() and t.in_hand_of is not null then \(Colleague.name(of: "t.in_hand_of")) end,
        \(Granted.columns), \(Unit.name(of: "o.lead_unit")), \(Unit.name(of: "o.since_unit")),
        case when \(version.row).state = 'passed' then \(Unit.successor(of: "o.unit_id")) end
        """
    }

    /// From obligations `o`.
    static func joined(_ version: Obligation.Version = .own) -> SQL {
        """
        \(Obligation.saidBy)
        join thidua.unit_today u on u.unit_id = o.unit_id
        join thidua.unit_today f on f.unit_id = o.from_unit
        \(version.takenUp)
        \(Granted.joined(before: version.end))
        """
    }

    init(_ row: inout Row) throws {
        obligation = try Obligation(&row)
        unitName = try row.next(String.self)
        fromName = try row.next(String.self)
        campaign = try row.next(UUID.self)
        shortName = try row.next(String.self)
        isOpen = try row.next(Bool.self)
        number = try row.next(String.self)
        heading = try row.next(String.self)
        body = try row.next(String.self)
        evidenceWanted = try row.next(Bool.self)
        doneAt = try row.next(Date?.self)
        let (at, inHandOf) = (try row.next(Date?.self), try row.next(String?.self))
        uptake = at.map { Uptake(at: $0, inHandOf: inHandOf) }
        granted = try Granted(&row)
        leadName = try row.next(String?.self)
        sinceName = try row.next(String?.self)
        passedTo = try row.next(String?.self)
    }
}

extension Statement where Output == ListedObligation? {
    package static func obligation(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "obligation by id",
            """
            select \(ListedObligation.columns()) from thidua.obligation o \(ListedObligation.joined())
            where o.root_id = \(unit.rootID) and o.level in \(SQL.everyLevel) and o.unit_id = \(unit) and o.obligation_id = \(id)
            """,
            atMostOne: ListedObligation.init)
    }
}

extension Statement where Output == [ListedObligation] {
    /// What a unit has to do.
    /// - Parameter after: the last one of the page before.
    package static func obligations(of unit: UnitID, after: UUID?, limit: Int) -> Statement {
        Statement(
            "obligations of a unit",
            """
            select \(ListedObligation.columns()) from thidua.obligation o \(ListedObligation.joined())
            where o.root_id = \(unit.rootID) and o.level in \(SQL.everyLevel) and o.unit_id = \(unit)
              and o.obligation_id > \(after ?? .first)
            order by o.obligation_id limit \(limit)
            """,
            each: ListedObligation.init)
    }

    /// What those have to do who co-operate with a unit in what it leads: by the same plan as one of its tasks.
    package static func coordinators(with obligation: UUID, of unit: UnitID, limit: Int) -> Statement {
        Statement(
            "coordinators of a lead",
            """
            select \(ListedObligation.columns())
            from thidua.obligation own
            join thidua.obligation o
              on o.root_id = own.root_id and o.level in \(SQL.everyLevel) and o.lead_unit = own.unit_id and o.family_id = own.family_id
             and o.from_unit = own.from_unit
            \(ListedObligation.joined())
            where own.root_id = \(unit.rootID) and own.level in \(SQL.everyLevel) and own.unit_id = \(unit)
              and own.obligation_id = \(obligation) and own.role = 'lead' and (u.ended_on is null or u.ended_on > thidua.today())
            order by o.unit_id, o.obligation_id limit \(limit)
            """,
            each: ListedObligation.init)
    }

    /// To whom a clause was told, of the units there were on a day, as it stood with each; in the order of the tree.
    /// - Parameters:
    ///   - day: nil for today, as is one that is yet to come.
    ///   - after: the last unit of the page before.
    package static func obligations(toldBy clause: UUID, of issuer: UnitID, on day: Day?, after: UnitID?, limit: Int) -> Statement {
        let version = ObligationPast.version(on: day)
        return Statement(
            "obligations of a clause",
            """
            with \(ObligationPast.upTo(day))
            select \(ListedObligation.columns(version)) from upto cross join thidua.obligation o
            \(ListedObligation.joined(version))
            \(ObligationPast.joined(on: day))
            where o.root_id = \(issuer.rootID) and o.from_level in \(SQL.everyLevel) and o.from_unit = \(issuer) and o.clause_id = \(clause)
              and o.unit_id > \(after?.rawValue ?? 0) and o.told_at < upto.ends and (u.ended_on is null or u.ended_on > upto.day)
            order by o.unit_id limit \(limit)
            """,
            each: ListedObligation.init)
    }
}

extension UUID {
    /// Less than any that somebody made.
    fileprivate static let first = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
}
