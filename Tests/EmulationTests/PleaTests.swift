import Foundation
import Testing

@testable import Emulation

@Suite("A plea", .timeLimit(.minutes(20)))
struct PleaTests {
    private static let (from, unit) = (anLao.id, batTrang.id)
    private static let today = day("2024-12-04")
    private static let due = day("2024-12-05")

    private func task(_ strength: Strength = .ordered, dueOn: Day? = PleaTests.due) -> Obligation {
        Obligation(
            id: id(1), unit: Self.unit, level: .commune, family: id(2), from: Self.from, clause: id(3), role: .lead, strength: strength,
            dueOn: dueOn, fulfilledBy: .nothing)
    }

    private func matter(
        _ task: Obligation, isDone: Bool = false, granted: Granted = .nothing, isAsked: Bool = false
    ) -> PleaMatter {
        PleaMatter(task, isDone: isDone, granted: granted, isAsked: isAsked)
    }

    private func asked(_ wish: Plea.Wish, about matter: PleaMatter? = nil) throws -> Plea {
        try Plea.asking(id(4), wish, reason: "Bão số 3", about: matter ?? self.matter(task()), on: Self.today)
    }

    private func code(_ work: () throws -> Plea) -> String {
        do { return "\(try work().state)" } catch { return (error as? PleaRefusal)?.code ?? "\(error)" }
    }

    @Test("is asked with a reason, along the task; withdrawn, refused with words or granted; more time keeps the day it moves")
    func course() throws {
        let plea = try asked(.later(until: day("2024-12-15")))
        #expect(plea.state == .asked && plea.to == Self.from && plea.obligation == id(1) && plea.reason == "Bão số 3")
        #expect(plea.movedFrom == nil && plea.answer == nil && plea.revision == 1)
        let granted = try plea.granting(answer: " ", about: task(), with: .nothing, by: Self.from)
        #expect(granted.state == .granted && granted.movedFrom == Self.due && granted.answer == nil && granted.revision == 2)
        let refused = try plea.refusing(answer: "Hãy phân công người khác", by: Self.from)
        #expect(refused.state == .refused && refused.movedFrom == nil && refused.answer == "Hãy phân công người khác")
        #expect(try plea.withdrawing().state == .withdrawn)
        let excused = try asked(.excuse).granting(answer: "Đồng ý", about: task(), with: .nothing, by: Self.from)
        #expect(excused.movedFrom == nil && excused.answer == "Đồng ý")
        // Again, until later still.
        let again = try asked(
            .later(until: day("2024-12-20")), about: matter(task(), granted: Granted(until: day("2024-12-15"), isExcused: false)))
        let more = try again.granting(answer: nil, about: task(), with: Granted(until: day("2024-12-15"), isExcused: false), by: Self.from)
        #expect(more.movedFrom == day("2024-12-15"))
    }

    @Test("cannot be asked of what is done, excused, asked about, only requested or without a day, nor for a day that is too early")
    func asking() {
        let later = Plea.Wish.later(until: day("2024-12-15"))
        func ask(_ wish: Plea.Wish, _ matter: PleaMatter, reason: String = "R") -> String {
            code { try Plea.asking(id(4), wish, reason: reason, about: matter, on: Self.today) }
        }
        #expect(ask(later, matter(task())) == "asked" && ask(.excuse, matter(task())) == "asked")
        #expect(ask(later, matter(task()), reason: " \n") == "plea.reason-missing")
        #expect(ask(.later(until: Self.due), matter(task())) == "plea.not-later")
        #expect(ask(later, matter(task(), granted: Granted(until: day("2024-12-15"), isExcused: false))) == "plea.not-later")
        // Later than what was due long ago, and past all the same.
        #expect(ask(.later(until: day("2024-12-03")), matter(task(dueOn: day("2024-11-05")))) == "plea.day-past")
        #expect(ask(.later(until: Self.today), matter(task(dueOn: day("2024-11-05")))) == "asked")
        #expect(ask(later, matter(task(dueOn: nil))) == "plea.no-due-day" && ask(.excuse, matter(task(dueOn: nil))) == "asked")
        #expect(ask(later, matter(task(.requested))) == "plea.only-requested" && ask(.excuse, matter(task(.requested))) == "asked")
        for wish in [later, .excuse] {
            #expect(ask(wish, matter(task(), isDone: true)) == "plea.task-done")
            #expect(ask(wish, matter(task(), granted: Granted(until: nil, isExcused: true))) == "plea.already-excused")
            #expect(ask(wish, matter(task(), isAsked: true)) == "plea.already-asked")
        }
    }

    @Test("is answered once, by who told the task and nobody else", arguments: Plea.State.allCases)
    func answering(state: Plea.State) throws {
        var plea = try asked(.later(until: day("2024-12-15")))
        plea.state = state
        let isOpen = state == .asked
        #expect(code { try plea.withdrawing() } == (isOpen ? "withdrawn" : "plea.not-now"))
        for unit in [Self.from, Self.unit] {
            let (granted, refused) = unit == Self.from ? ("granted", "refused") : ("", "")
            func expected(_ outcome: String) -> String { unit != Self.from ? "plea.not-who-told-it" : isOpen ? outcome : "plea.not-now" }
            #expect(code { try plea.granting(answer: nil, about: task(), with: .nothing, by: unit) } == expected(granted))
            #expect(code { try plea.refusing(answer: "Không", by: unit) } == expected(refused))
        }
        guard isOpen else { return }
        #expect(code { try plea.refusing(answer: " ", by: Self.from) } == "plea.answer-missing")
        let meanwhile = Granted(until: day("2024-12-15"), isExcused: false)
        #expect(code { try plea.granting(answer: nil, about: task(), with: meanwhile, by: Self.from) } == "plea.overtaken")
        let excused = Granted(until: nil, isExcused: true)
        #expect(code { try plea.granting(answer: nil, about: task(), with: excused, by: Self.from) } == "plea.already-excused")
    }

    @Test("needs nobody who asks, where who told the task grants unasked; nobody else does")
    func unasked() throws {
        func grant(_ wish: Plea.Wish, _ matter: PleaMatter, by unit: UnitID = PleaTests.from) -> String {
            code { try Plea.unasked(id(4), wish, answer: "Bão", about: matter, by: unit, on: Self.today) }
        }
        let later = Plea.Wish.later(until: day("2024-12-15"))
        #expect(grant(later, matter(task())) == "granted" && grant(.excuse, matter(task())) == "granted")
        #expect(grant(later, matter(task()), by: Self.unit) == "plea.not-who-told-it")
        #expect(grant(later, matter(task(), isAsked: true)) == "plea.already-asked")
        #expect(grant(.later(until: Self.due), matter(task())) == "plea.not-later")
        let plea = try Plea.unasked(id(4), later, answer: nil, about: matter(task()), by: Self.from, on: Self.today)
        #expect(plea.reason == nil && plea.movedFrom == Self.due && plea.revision == 1 && plea.unit == Self.unit)
    }

    @Test("moves the day that a task is overdue from, and an excuse takes it away")
    func overdue() {
        let more = Granted(until: day("2024-12-15"), isExcused: false)
        #expect(task().dueOn(with: more) == day("2024-12-15") && task().dueOn(with: .nothing) == Self.due)
        #expect(task().isOverdue(on: day("2024-12-06")) && !task().isOverdue(on: day("2024-12-06"), with: more))
        #expect(!task().isOverdue(on: day("2024-12-15"), with: more) && task().isOverdue(on: day("2024-12-16"), with: more))
        #expect(!task().isOverdue(on: day("2024-12-16"), with: Granted(until: nil, isExcused: true)))
    }
}
