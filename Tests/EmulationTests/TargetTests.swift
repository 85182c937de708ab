import Emulation
import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct TargetTests {
    private let households = indicator(1)
    private let rate = indicator(2, overUnits: .average)
    private let delay = indicator(3, direction: .less, overUnits: .max)
    private let fires = indicator(4, direction: .less)

    private func publishing(_ targets: TargetPlan...) -> [String] {
        refused { () throws(Refusals) in try plan(indicators: [households, rate], targets: targets).check(adopting: nil, by: haiPhong) }
    }
    private func adopting(_ targets: TargetPlan...) -> [String] {
        refused { () throws(Refusals) in
            try adoption(indicators: [indicator(9)], targets: targets).check(
                adopting: contract([households, rate, delay, fires], targets: [1: 100, 2: 50, 3: 10, 4: 20]), by: anLao)
        }
    }

    @Test("a target is set for an indicator of the plan or of the contract")
    func unknown() {
        #expect(publishing(target(8, for: anLao, 1)) == ["target.unknown-indicator targets[0].indicator"])
        #expect(adopting(target(9, for: anLao, 1)) == [])
    }

    @Test("a target is set for the unit itself or below it")
    func outside() {
        #expect(adopting(target(2, for: kienThuy, 60)) == ["target.outside-subtree targets[0].unit"])
        #expect(adopting(target(2, for: haiPhong, 60)) == ["target.outside-subtree targets[0].unit"])
        #expect(adopting(target(2, for: anLao, 60), target(2, for: anThang, 60)) == [])
    }

    @Test("one target for all is refused where values add up")
    func forAll() {
        #expect(publishing(target(1, for: nil, 1)) == ["target.one-for-all-of-a-sum targets[0].unit"])
        #expect(publishing(target(2, for: nil, 1)) == [])
    }

    @Test("a unit has one target per indicator, and one for all is the issuer's own")
    func duplicates() {
        #expect(publishing(target(1, for: anLao, 1), target(1, for: anLao, 2)) == ["target.duplicate targets[1]"])
        #expect(publishing(target(2, for: nil, 1), target(2, for: haiPhong, 1)) == ["target.duplicate targets[1]"])
        #expect(publishing(target(1, for: anLao, 1), target(2, for: anLao, 1), target(1, for: kienThuy, 1)) == [])
    }

    @Test("what does not add up is never looser than given, for all, for the unit and for those below")
    func notAdding() {
        #expect(adopting(target(2, for: nil, 50)) == [] && adopting(target(2, for: anThang, 51)) == [])
        #expect(adopting(target(2, for: nil, 49)) == ["target.looser-than-given targets[0].value"])
        #expect(adopting(target(2, for: anThang, 60), target(2, for: batTrang, 49)) == ["target.looser-than-given targets[1].value"])
    }

    @Test("less is better: looser means higher")
    func less() {
        #expect(adopting(target(3, for: nil, 10)) == [] && adopting(target(3, for: nil, 9)) == [])
        #expect(adopting(target(3, for: nil, 11)) == ["target.looser-than-given targets[0].value"])
        #expect(adopting(target(4, for: anThang, 12), target(4, for: batTrang, 9)) == ["target.looser-than-given targets"])
        #expect(adopting(target(4, for: anThang, 12), target(4, for: batTrang, 8)) == [])
    }

    @Test("what adds up is not looser for the unit itself, nor for those below together")
    func adding() {
        #expect(adopting(target(1, for: anLao, 99)) == ["target.looser-than-given targets[0].value"])
        #expect(adopting(target(1, for: anLao, 100)) == [])
        #expect(adopting(target(1, for: anThang, 60), target(1, for: batTrang, 39)) == ["target.looser-than-given targets"])
        #expect(adopting(target(1, for: anThang, 60), target(1, for: batTrang, 40)) == [])
    }

    @Test("a target below another one counts within it")
    func nested() {
        let given = Contract(
            unit: haiPhong.id, revision: 1, indicators: [households], clauses: [], targets: [households.id: 100], family: id(900),
            periods: [])
        func check(_ targets: TargetPlan...) -> [String] {
            refused { () throws(Refusals) in try adoption(targets: targets).check(adopting: given, by: haiPhong) }
        }
        #expect(check(target(1, for: anLao, 60), target(1, for: anThang, 60)) == ["target.looser-than-given targets"])
        #expect(check(target(1, for: anLao, 60), target(1, for: kienThuy, 40)) == [])
    }

    @Test("a target is for the issuer or for somebody it addresses")
    func addressed() {
        let addresses = [Address(unit: anThang.id, strength: .ordered, adoptBy: nil)]
        let set = [target(2, for: nil, 1), target(2, for: anThang, 1), target(1, for: anLao, 1), target(2, for: batTrang, 1)]
        #expect(
            refused { () throws(Refusals) in try plan(targets: set).checkTargets(for: addresses, by: anLao) }
                == ["target.not-addressed targets[3].unit"])
    }

    @Test("acknowledging raises what is looser and leaves what is strict, or what only a unit below can carry")
    func acknowledging() {
        let new = contract([households, rate, delay], targets: [1: 120, 2: 50, 3: 5])
        let standing = [
            target(1, for: nil, 100), target(1, for: anThang, 10), target(2, for: nil, 55), target(2, for: anThang, 40),
            target(3, for: nil, 8), target(9, for: nil, 1),
        ]
        #expect(new.raising(standing) == [target(1, for: nil, 120), target(2, for: anThang, 50), target(3, for: nil, 5)])
    }
}
