package import Emulation
package import FoundationEssentials
package import Postgres

/// An award as a register shows it.
package struct GivenAward: Sendable {
    package let award: Award
    package let symbol: String
    package let decidedOn: Day
    /// By which decision it was taken back, and when.
    package let takenBack: TakenBack?

    package struct TakenBack: Hashable, Sendable {
        package let symbol: String
        package let on: Day

        package init(symbol: String, on day: Day) {
            (self.symbol, on) = (symbol, day)
        }
    }
}

extension Award {
    /// Of awards `a`.
    static let columns: SQL = """
        a.award_id, a.unit_id, a.level, a.commendation_id, a.ordinal, a.nomination_unit, a.nomination_id, a.subject_unit, a.subject_id,
        a.subject_kind, a.name, a.unit_name, a.form, a.form_name, a.began_on, a.ended_on, a.multiple, a.salary, a.amount, a.cancelled_by
        """

    init(_ row: inout Row) throws {
        let (id, unit, level) = (try row.next(UUID.self), try row.next(UnitID.self), try row.next(UnitLevel.self))
        let (commendation, ordinal) = (try row.next(UUID.self), try row.next(Int.self))
        let (nominator, nomination) = (try row.next(UnitID.self), try row.next(UUID.self))
        let subject = SubjectReference(unit: try row.next(UnitID.self), id: try row.next(UUID.self))
        let (kind, name, unitName) = (try row.next(Subject.Kind.self), try row.next(String.self), try row.next(String.self))
        let (form, formName) = (try row.next(String.self), try row.next(String.self))
        let (from, until) = (try row.next(Day.self), try row.next(Day.self))
        let (multiple, salary, amount) = (try row.next(Int?.self), try row.next(Int?.self), try row.next(Int?.self))
        var money: Money?
        if let multiple, let salary, let amount { money = Money(multiple: multiple, salary: salary, amount: amount) }
        self.init(
            id: id, unit: unit, level: level, commendation: commendation, ordinal: ordinal, nominator: nominator, nomination: nomination,
            subject: subject, kind: kind, name: name, unitName: unitName, form: form, formName: formName, from: from, until: until,
            money: money, cancelledBy: try row.next(UUID?.self))
    }
}

extension GivenAward {
    static let columns: SQL = """
        \(Award.columns), coalesce(d.symbol), c.decided_on, (
          select bd.symbol from thidua.document bd
          where bd.root_id = a.root_id and bd.level = a.level and bd.unit_id = a.unit_id and bd.document_id = a.cancelled_by), (
          select b.decided_on from thidua.commendation b
          where b.root_id = a.root_id and b.level = a.level and b.unit_id = a.unit_id and b.commendation_id = a.cancelled_by)
        """
    static let source: SQL = """
        thidua.award a
        join thidua.commendation c
          on c.root_id = a.root_id and c.level = a.level and c.unit_id = a.unit_id and c.commendation_id = a.commendation_id
        join thidua.document d on d.root_id = c.root_id and d.level = c.level and d.unit_id = c.unit_id and d.document_id = c.document_id
        """

    init(_ row: inout Row) throws {
        award = try Award(&row)
        symbol = try row.next(String.self)
        decidedOn = try row.next(Day.self)
        takenBack = try TakenBack(&row)
    }
}

extension Statement where Output == GivenAward? {
    /// What a nomination came to; nil as long as nothing was decided on it, and for who does not see that.
    package static func award(ofNomination id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "award of a nomination",
            """
            select \(GivenAward.columns) from \(GivenAward.source)
            where a.root_id = \(unit.rootID) and a.nomination_level in \(SQL.everyLevel) and a.nomination_unit = \(unit)
              and a.nomination_id = \(id)
            """,
            atMostOne: GivenAward.init)
    }
}

extension Statement where Output == [GivenAward] {
    /// The lines of a decision, in their order: those it gave, or those it took back.
    package static func awards(ofCommendation id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "awards of a commendation",
            """
            select \(GivenAward.columns) from \(GivenAward.source)
            where a.root_id = \(unit.rootID) and a.level in \(SQL.everyLevel) and a.unit_id = \(unit)
              and (a.commendation_id = \(id) or a.cancelled_by = \(id))
            order by c.decided_on, a.commendation_id, a.ordinal
            """,
            each: GivenAward.init)
    }

    /// What a unit gave in a year, the latest first (sổ khen thưởng).
    package static func awards(of unit: UnitID, year: Int, limit: Int) -> Statement {
        Statement(
            "awards of a unit",
            """
            select \(GivenAward.columns) from \(GivenAward.source)
            where a.root_id = \(unit.rootID) and a.level in \(SQL.everyLevel) and a.unit_id = \(unit)
              and c.decided_on between make_date(\(year)::int, 1, 1) and make_date(\(year)::int, 12, 31)
            order by c.decided_on desc, a.commendation_id desc, a.ordinal limit \(limit)
            """,
            each: GivenAward.init)
    }
}
