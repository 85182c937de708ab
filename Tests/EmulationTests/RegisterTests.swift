import Foundation
import Testing

@testable import Emulation

@Suite("A register", .timeLimit(.minutes(20)))
struct RegisterTests {
    private func register(
        _ form: Register.Form = .state, _ types: [DocumentType] = [.plan], suffix: String = "UBND", office: String? = nil,
        from start: String = "2024-12-20", until end: String? = "2024-12-31", first: Int = 1, last: Int = 0, number: Int = 1
    ) -> Register {
        Register(
            id: id(number), unit: anLao.id, level: .district, series: id(number), form: form, types: types, suffix: suffix, office: office,
            startsOn: day(start), endsOn: end.map { day($0) }, first: first, last: last)
    }

    @Test("prints its numbers as the State or the Party does")
    func symbols() {
        #expect(register().symbol(5, .plan) == "05/KH-UBND" && register().symbol(201, .plan) == "201/KH-UBND")
        #expect(register(.state, [.letter], office: "NV").symbol(12, .letter) == "12/UBND-NV")
        #expect(register(.state, [.letter]).symbol(12, .letter) == "12/UBND")
        #expect(register(.party, [.programme], suffix: "HU", until: nil).symbol(23, .programme) == "23-CTr/HU")
        #expect(register(.party, [.letter], suffix: "HU", until: nil).symbol(7, .letter) == "07-CV/HU")
        let all = DocumentType.allCases.map { register(.state, [$0], suffix: "HĐTĐKT").symbol(9, $0) }
        #expect(Set(all).count == all.count && all.allSatisfy { $0.hasPrefix("09/") })
    }

    @Test("turns with the year to the second: each of a thousand moments before and after midnight is in its own year's")
    func turn() {
        let midnight = Date(timeIntervalSince1970: 1_735_664_400)  // 1/1/2025, 00:00 at +07:00
        #expect(Day(midnight) == day("2025-01-01"))
        var counted = [0, 0]
        for step in 0..<1_000 {
            let moment = midnight.addingTimeInterval(step.isMultiple(of: 2) ? -1 : 0)
            let today = Day(moment)
            let found = [register()].serving(.plan, on: today, newID: id(99))
            let year = step.isMultiple(of: 2) ? 2024 : 2025
            #expect(found?.register.endsOn == Day(year: year, month: 12, day: 31) && found?.isNew == (year == 2025))
            counted[year - 2024] += 1
        }
        let next = register(first: 201, last: 219).successor(on: day("2025-01-01"), id: id(2))
        #expect(next?.first == 1 && next?.last == 0 && next?.series == id(1) && next?.startsOn == day("2025-01-01"))
        #expect(next?.symbol(1, .plan) == "01/KH-UBND")
        // Nothing was issued for a year: the year in which something is opens its own.
        #expect(register().successor(on: day("2026-06-01"), id: id(2))?.startsOn == day("2026-01-01"))
        print("turn of the year: \(counted[0]) moments at 23:59:59 and \(counted[1]) at 00:00:00, each in its own register")
    }

    @Test("of a Party committee runs on through its term, and the next term's goes before it")
    func term() {
        let old = register(.party, suffix: "HU", from: "2020-08-01", until: nil, last: 340, number: 1)
        #expect(old.covers(day("2025-01-01")) && old.successor(on: day("2025-01-01"), id: id(9)) == nil)
        let new = register(.party, suffix: "HU", from: "2025-08-01", until: nil, number: 2)
        let both = [new, old]
        #expect(both.serving(.plan, on: day("2025-07-31"), newID: id(9))?.register == old)
        #expect(both.serving(.plan, on: day("2025-08-01"), newID: id(9))?.register == new)
        // One whose term is over gives nothing.
        let over = register(.party, suffix: "HU", from: "2020-08-01", until: "2025-07-31")
        #expect([over].serving(.plan, on: day("2025-08-01"), newID: id(9)) == nil)
        #expect([Register]().serving(.plan, on: day("2025-08-01"), newID: id(9)) == nil)
        #expect([register()].serving(.decision, on: day("2024-12-21"), newID: id(9)) == nil)
    }

    @Test("is opened for what no other numbers, and goes on from a book on paper")
    func opening() throws {
        let today = day("2024-12-20")
        func open(
            _ form: Register.Form = .state, _ types: [DocumentType] = [.plan], suffix: String = "UBND", office: String? = nil,
            until end: Day? = nil, first: Int = 1, besides others: [Register] = []
        ) throws(Refusals) -> Register {
            try Register.opening(
                id(5), of: anLao, form: form, types: types, suffix: suffix, office: office, endsOn: end, first: first, on: today,
                besides: others)
        }
        func codes(_ deed: () throws(Refusals) -> Register) -> [String] {
            do throws(Refusals) {
                _ = try deed()
                return []
            } catch { return error.all.map(\.code) }
        }
        let taken = try open(first: 201)
        #expect(taken.last == 200 && taken.endsOn == day("2024-12-31") && taken.startsOn == today && taken.series == taken.id)
        #expect(
            codes { () throws(Refusals) in try open(.state, [], suffix: " ") } == ["register.types-missing", "register.suffix-missing"])
        #expect(codes { () throws(Refusals) in try open(until: day("2025-01-01")) } == ["register.ends-with-the-year"])
        #expect(codes { () throws(Refusals) in try open(.party, until: day("2024-12-19")) } == ["register.ends-before-it-starts"])
        #expect(codes { () throws(Refusals) in try open(besides: [taken]) } == ["register.type-has-one"])
        #expect(codes { () throws(Refusals) in try open(.state, [.decision, .plan], besides: [taken]) } == ["register.type-has-one"])
        #expect(codes { () throws(Refusals) in try open(.state, [.decision], besides: [taken]) } == [])
        // Each office counts its own letters.
        let letters = try open(.state, [.letter], office: "NV")
        #expect(codes { () throws(Refusals) in try open(.state, [.letter], office: "VX", besides: [letters]) } == [])
        // A term begins while the old one's end stands nowhere.
        let term = register(.party, suffix: "HU", from: "2020-08-01", until: nil)
        #expect(codes { () throws(Refusals) in try open(.party, suffix: "HU", besides: [term]) } == [])
    }
}
