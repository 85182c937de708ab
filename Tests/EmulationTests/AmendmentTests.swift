import Emulation
import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct AmendmentTests {
    private func amendment(
        summary: String = "Điều chỉnh thời gian kết thúc", targets: [TargetPlan] = [], indicators: [Indicator] = [], clauses: [Clause] = [],
        end: Milestone? = nil
    ) -> Amendment {
        Amendment(symbol: nil, issuedOn: nil, summary: summary, targets: targets, indicators: indicators, clauses: clauses, end: end)
    }
    private func amending(_ amendment: Amendment, _ plan: CampaignPlan = plan(), _ contract: Contract? = nil, by unit: Unit = haiPhong)
        -> [String]
    {
        refused { () throws(Refusals) in try amendment.check(amending: plan, adopting: contract, by: unit) }
    }

    @Test("an amendment says what it is about and changes something")
    func something() {
        #expect(amending(amendment(summary: " ")) == ["amendment.summary-missing summary", "amendment.nothing-amended"])
        #expect(amending(amendment(end: .on(day("2025-12-31")))) == [])
    }

    @Test("the end does not move before the start, nor to an event out of sight")
    func end() {
        #expect(amending(amendment(end: .on(day("2024-12-19")))) == ["campaign.ends-before-it-starts end"])
        #expect(amending(amendment(end: .event(unit: anLao.id, id: id(7)))) == ["campaign.event-out-of-sight end.event.unit"])
    }

    @Test("indicators and clauses are new ones")
    func new() {
        let given = contract([indicator(2)], clauses: [clause(12)])
        let standing = plan(clauses: [clause(11)], indicators: [indicator(1)])
        #expect(
            amending(amendment(clauses: [clause(11), clause(12), clause(13)], end: nil), standing, given, by: anLao)
                == ["clause.duplicate clauses[0].id", "clause.duplicate clauses[1].id"])
        #expect(
            amending(amendment(indicators: [indicator(1), indicator(2), indicator(3)]), standing, given, by: anLao)
                == ["indicator.duplicate indicators[0].id", "indicator.inherited indicators[1].id"])
    }

    @Test("a new target replaces the one for the same unit, and may be for a new indicator")
    func targets() {
        let standing = plan(targets: [target(1, for: anLao, 10), target(1, for: kienThuy, 20)])
        let change = amendment(targets: [target(1, for: anLao, 5), target(2, for: anLao, 1)], indicators: [indicator(2)])
        #expect(amending(change, standing) == [])
        #expect(amending(amendment(targets: [target(2, for: anLao, 1)]), standing) == ["target.unknown-indicator targets[0].indicator"])
        #expect(
            amending(amendment(targets: [target(1, for: anLao, 5), target(1, for: anLao, 6)]), standing) == ["target.duplicate targets[1]"])
    }

    @Test("an adopter's new target counts with those that stand, and an amendment about something else does not judge them")
    func sums() {
        let given = contract([indicator()], targets: [1: 100])
        let standing = adoption(targets: [target(1, for: anThang, 60), target(1, for: batTrang, 30)])
        #expect(
            amending(amendment(targets: [target(1, for: batTrang, 39)]), standing, given, by: anLao) == ["target.looser-than-given targets"]
        )
        #expect(amending(amendment(targets: [target(1, for: batTrang, 40)]), standing, given, by: anLao) == [])
        #expect(amending(amendment(end: .on(day("2025-12-31"))), standing, given, by: anLao) == [])
    }

    @Test("a new target is for somebody the campaign addresses")
    func addressed() {
        #expect(
            refused { () throws(Refusals) in try amendment(targets: [target(for: anThang, 1)]).checkTargets(for: [], by: anLao) }
                == ["target.not-addressed targets[0].unit"])
    }
}
