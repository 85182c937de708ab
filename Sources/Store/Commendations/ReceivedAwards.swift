package import Emulation
package import FoundationEssentials
package import Postgres

/// What a decision that was issued here gave to somebody, as their record shows it.
package struct ReceivedAward: Hashable, Sendable {
    package let id: UUID
    package let unit: UnitID
    package let unitName: String
    package let commendation: UUID
    package let form: String
    /// As it was printed.
    package let formName: String
    package let from: Day
    package let until: Day
    package let symbol: String
    package let decidedOn: Day
    package let takenBack: GivenAward.TakenBack?

    /// As whoever judges a case asks for it; nil of what was taken back.
    package var held: CaseFacts.HeldAward? {
        takenBack == nil ? CaseFacts.HeldAward(form: form, year: until.year, decidedOn: decidedOn) : nil
    }
}

extension Statement where Output == [ReceivedAward] {
    /// By all that stand for the same one, whoever decided, the latest first; nothing of one that its reader does not see.
    package static func awardsGiven(to subject: SubjectReference) -> Statement {
        Statement(
            "awards given to a subject",
            """
            select a.award_id, a.decider, u.name, a.commendation_id, a.form, a.form_name, a.began_on, a.ended_on, a.symbol, a.decided_on,
                   a.taken_back_symbol, a.taken_back_on
            from thidua.awards_given(\(subject.unit), \(subject.id)) a join thidua.unit_today u on u.unit_id = a.decider
            order by a.ended_on desc, a.decided_on desc, a.award_id desc
            """,
            each: { row in
                let (id, unit, unitName) = (try row.next(UUID.self), try row.next(UnitID.self), try row.next(String.self))
                let (commendation, form, formName) = (try row.next(UUID.self), try row.next(String.self), try row.next(String.self))
                let (from, until) = (try row.next(Day.self), try row.next(Day.self))
                let (symbol, decidedOn) = (try row.next(String.self), try row.next(Day.self))
                return ReceivedAward(
                    id: id, unit: unit, unitName: unitName, commendation: commendation, form: form, formName: formName, from: from,
                    until: until, symbol: symbol, decidedOn: decidedOn, takenBack: try GivenAward.TakenBack(&row))
            })
    }
}

extension GivenAward.TakenBack {
    /// Nil of what stands.
    init?(_ row: inout Row) throws {
        let (symbol, day) = (try row.next(String?.self), try row.next(Day?.self))
        guard let symbol, let day else { return nil }
        self.init(symbol: symbol, on: day)
    }
}
