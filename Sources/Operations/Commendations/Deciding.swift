import Emulation
import FoundationEssentials
import Store
import Wire

/// What the law of the day of a decision says of its lines.
struct Deciding: Sendable {
    let unit: Emulation.Unit
    /// Whose own regulation lies over the law of the nation.
    let root: Emulation.Unit
    let day: Day
    let law: LawBook
    let despite: String?

    /// Throws `CommendationRefusal` where the unit may not decide on that form on that day.
    func award(_ found: AwardableNomination, in commendation: UUID, as ordinal: Int) throws -> Award {
        let nomination = found.nomination
        let dates = LawDates(receivedOn: found.receivedOn ?? day, decidedOn: day)
        guard let competence = law.law(for: .competence, dates, in: root.code), let form = competence.form(nomination.form),
            let judged = competence.competence(of: unit.decider, for: nomination.form)
        else { throw CommendationRefusal.formUnknown(nomination.form) }
        let name = competence.name(of: nomination.form)
        switch judged.truth {
        case .notMet:
            throw CommendationRefusal.notCompetent(
                form: name, may: judged.sentence, articles: judged.facts.map(\.cite).listed, day)
        case .unknown where despite == nil: throw Refusals(all: [CommendationRefusal.competenceUnknown(form: name, day)])
        default: break
        }
        guard form.ballot == nil else { throw CommendationRefusal.ballotMissing(form: name) }
        let money = law.law(for: .money, dates, in: root.code)?.money(for: nomination.form, to: found.subjectKind, decidedOn: day)
        return Award(
            id: UUID.version7(), unit: unit.id, level: unit.level, commendation: commendation, ordinal: ordinal, nominator: nomination.unit,
            nomination: nomination.id, subject: nomination.subject, kind: found.subjectKind, name: found.name, unitName: found.unitName,
            form: nomination.form, formName: name.vi, from: nomination.from, until: nomination.until,
            money: money.map { Award.Money(multiple: $0.multiple, salary: $0.salary, amount: $0.amount) })
    }
}

extension [Wording] {
    /// One behind the other.
    var listed: Wording { Wording(vi: map(\.vi).joined(separator: "; "), en: map(\.en).joined(separator: "; ")) }
}
