import Emulation
import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct CampaignPlanTests {
    private func publishing(_ plan: CampaignPlan, by unit: Unit = haiPhong) -> [String] {
        refused { () throws(Refusals) in try plan.check(adopting: nil, by: unit) }
    }
    private func adopting(_ plan: CampaignPlan, _ contract: Contract) -> [String] {
        refused { () throws(Refusals) in try plan.check(adopting: contract, by: anLao) }
    }

    @Test("a full plan is published, and adopted with no indicators of its own")
    func right() {
        #expect(publishing(plan()) == [])
        #expect(adopting(adoption(), contract([indicator()])) == [])
    }

    @Test("everything that is wrong is said at once")
    func everything() {
        let wrong = plan(
            summary: " ", shortName: "",
            start: .on(day("2025-01-01")), end: .on(day("2024-12-31")),
            legalBases: [LegalBasis(symbol: " ", issuedOn: nil, issuer: nil, summary: nil)],
            clauses: [clause(1), clause(1), clause(2, " ")],
            movements: [
                LinkedMovement(
                    name: "", launchedBy: .city, planSymbol: nil, launchedOn: nil, nominalFrom: 2025, nominalUntil: 2021, periodText: nil)
            ],
            indicators: [], schedule: nil)
        #expect(
            publishing(wrong) == [
                "campaign.summary-missing summary", "campaign.short-name-missing shortName",
                "legal-basis.symbol-missing legalBases[0].symbol",
                "movement.name-missing movements[0].name", "movement.ends-before-it-starts movements[0].nominalUntil",
                "campaign.ends-before-it-starts end", "schedule.missing schedule", "campaign.no-indicators indicators",
                "clause.duplicate clauses[1].id", "clause.heading-missing clauses[2].heading",
            ])
    }

    @Test("a campaign may end on the day it starts, and a movement in the year it starts")
    func oneDay() {
        let short = plan(
            start: .on(day("2024-12-20")), end: .on(day("2024-12-20")),
            movements: [
                LinkedMovement(
                    name: "Vì người nghèo", launchedBy: .centre, planSymbol: nil, launchedOn: nil, nominalFrom: 2025, nominalUntil: 2025,
                    periodText: nil)
            ])
        #expect(publishing(short) == [])
    }

    @Test("a movement's years are years of this time")
    func years() {
        let movement = LinkedMovement(
            name: "Vì người nghèo", launchedBy: .centre, planSymbol: nil, launchedOn: nil, nominalFrom: 1899, nominalUntil: 99999,
            periodText: nil)
        #expect(
            publishing(plan(movements: [movement])) == [
                "movement.year-out-of-range movements[0].nominalFrom", "movement.year-out-of-range movements[0].nominalUntil",
            ])
    }

    @Test("an adoption without an indicator, own or given, is refused")
    func noIndicators() {
        #expect(adopting(adoption(), contract([])) == ["campaign.no-indicators indicators"])
        #expect(adopting(adoption(indicators: [indicator()]), contract([])) == [])
    }

    @Test("an anchor event belongs to the unit or to one above it", arguments: [haiPhong, anLao])
    func event(owner: Unit) {
        #expect(publishing(plan(end: .event(unit: owner.id, id: id(7))), by: anLao) == [])
        #expect(
            publishing(plan(start: .event(unit: owner.id, id: id(7))), by: haiPhong)
                == (owner == haiPhong ? [] : ["campaign.event-out-of-sight start.event.unit"]))
        #expect(
            publishing(plan(end: .event(unit: owner.id, id: id(7))), by: haiPhong)
                == (owner == haiPhong ? [] : ["campaign.event-out-of-sight end.event.unit"]))
    }

    @Test("only a root says when to report")
    func schedules() {
        let schedule = PeriodSchedule(every: .month, firstDay: day("2025-01-01"), dueAfterDays: nil)
        #expect(adopting(adoption(schedule: schedule), contract([indicator()])) == ["schedule.inherited schedule"])
    }

    @Test("a report is not due before its period ends, and the first period starts before the campaign ends")
    func scheduleDays() {
        let early = PeriodSchedule(every: .month, firstDay: day("2025-10-18"), dueAfterDays: -1)
        #expect(publishing(plan(schedule: early)) == ["schedule.due-before-the-end schedule.dueAfterDays"])
        let far = PeriodSchedule(every: .month, firstDay: day("2005-11-01"), dueAfterDays: .max)
        #expect(publishing(plan(schedule: far)) == ["schedule.due-too-late schedule.dueAfterDays"])
        let farther = PeriodSchedule(every: .month, firstDay: day("2005-10-31"), dueAfterDays: 365)
        #expect(publishing(plan(schedule: farther)) == ["schedule.too-many-periods schedule.firstDay"])
        let late = PeriodSchedule(every: .month, firstDay: day("2025-10-19"), dueAfterDays: 0)
        #expect(publishing(plan(schedule: late)) == ["schedule.starts-after-the-end schedule.firstDay"])
    }

    @Test("an indicator has an id of its own, in the plan and among those given")
    func indicatorIDs() {
        #expect(publishing(plan(indicators: [indicator(1), indicator(1)])) == ["indicator.duplicate indicators[1].id"])
        #expect(adopting(adoption(indicators: [indicator(1)]), contract([indicator(1)])) == ["indicator.inherited indicators[0].id"])
    }

    @Test("an own indicator is at home here and nowhere else")
    func home() {
        #expect(publishing(plan(indicators: [indicator(home: haiPhong.id)])) == [])
        #expect(publishing(plan(indicators: [indicator(home: anLao.id)])) == ["indicator.another-home indicators[0].home"])
    }

    @Test("indicators are judged where they stand")
    func indicatorFields() {
        #expect(publishing(plan(indicators: [indicator(1), indicator(2, name: "")])) == ["indicator.name-missing indicators[1].name"])
    }

    @Test("a clause that was given is not given again")
    func clauses() {
        #expect(
            adopting(adoption(clauses: [clause(3)]), contract([indicator()], clauses: [clause(3)])) == ["clause.duplicate clauses[0].id"])
    }
}
