import Foundation
import Testing

@testable import Emulation

@Suite("An obligation", .timeLimit(.minutes(20)))
struct ObligationTests {
    private static let (from, unit) = (anLao.id, batTrang.id)

    private func obligation(
        _ strength: Strength = .ordered, _ state: Obligation.State = .told, by fulfilledBy: Fulfilment = .nothing, dueOn: Day? = nil
    ) -> Obligation {
        Obligation(
            id: id(1), unit: Self.unit, level: .commune, family: id(2), from: Self.from, clause: id(3), role: .lead, strength: strength,
            dueOn: dueOn, fulfilledBy: fulfilledBy, state: state, account: state == .done ? "Xong" : nil,
            reason: state == .returned ? "Chưa rõ" : nil)
    }

    @Test("is done with an account, returned with a reason, and done again; each side's words go when the other speaks")
    func course() throws {
        let done = try obligation().completing(account: "Đã làm")
        #expect(done.state == .done && done.account == "Đã làm" && done.reason == nil && done.revision == 2)
        let returned = try done.returning(reason: "Thiếu", by: Self.from)
        #expect(returned.state == .returned && returned.account == nil && returned.reason == "Thiếu" && returned.revision == 3)
        let again = try returned.completing(account: "Đã bổ sung")
        #expect(again.state == .done && again.reason == nil && again.revision == 4)
    }

    @Test("is refused any other way, with its rule", arguments: Obligation.State.allCases, Strength.allCases)
    func others(state: Obligation.State, strength: Strength) {
        let now = obligation(strength, state)
        func code(_ change: () throws -> Obligation) -> String {
            do { return "\(try change().state)" } catch { return (error as? ObligationRefusal)?.code ?? "\(error)" }
        }
        #expect(code { try now.completing(account: "A") } == (now.isOpen ? "done" : "obligation.not-now"))
        #expect(code { try now.completing(account: " ") } == (now.isOpen ? "obligation.account-missing" : "obligation.not-now"))
        let mayReturn = strength == .requested ? "obligation.only-requested" : state == .done ? "returned" : "obligation.not-now"
        #expect(code { try now.returning(reason: "R", by: Self.from) } == mayReturn)
        #expect(code { try now.returning(reason: "R", by: Self.unit) } == "obligation.not-who-told-it")
        #expect(code { try obligation(.ordered, .done).returning(reason: "\n", by: Self.from) } == "obligation.reason-missing")
    }

    @Test("is taken up by a colleague until it is done, and after a return again")
    func uptake() throws {
        let (colleague, stranger) = (id(8), id(9))
        for state in [Obligation.State.told, .returned] {
            try obligation(.ordered, state).takenUp(by: colleague, of: [colleague])
            try obligation(.requested, .told).takenUp(by: nil, of: [])
            #expect(throws: ObligationRefusal.notAColleague) { try obligation(.ordered, state).takenUp(by: stranger, of: [colleague]) }
        }
        for state in [Obligation.State.done, .passed] {
            #expect(throws: ObligationRefusal.notNow(state)) { try obligation(.ordered, state).takenUp(by: colleague, of: [colleague]) }
        }
        #expect(throws: ObligationRefusal.seenByItself(.adoption)) { try obligation(by: .adoption).takenUp(by: nil, of: []) }
    }

    @Test("that the system sees done is never ticked by hand", arguments: [Fulfilment.adoption, .targets])
    func seen(fulfilment: Fulfilment) {
        #expect(throws: ObligationRefusal.seenByItself(fulfilment)) { try obligation(by: fulfilment).completing(account: "A") }
    }

    @Test("is overdue from the day after, unless it is done or was only requested")
    func overdue() {
        let (due, next) = (day("2024-12-05"), day("2024-12-06"))
        #expect(obligation(dueOn: due).isOverdue(on: next) && !obligation(dueOn: due).isOverdue(on: due))
        #expect(obligation(.ordered, .returned, dueOn: due).isOverdue(on: next))
        #expect(!obligation(.ordered, .done, dueOn: due).isOverdue(on: next) && !obligation(.requested, dueOn: due).isOverdue(on: next))
        #expect(!obligation().isOverdue(on: next))
    }
}
