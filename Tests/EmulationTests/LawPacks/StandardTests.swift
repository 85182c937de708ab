import Testing

@testable import Emulation

@Suite("Standards with three values", .timeLimit(.minutes(2)))
struct StandardTests {
    @Test("hang together by Kleene's logic: what nobody knows decides nothing, and keeps nothing from being decided")
    func tables() {
        let all = Truth.allCases
        for one in all {
            for other in all {
                let both = [one, other]
                let (and, or) = (Truth.all(both), Truth.any(both))
                #expect(and == (both.contains(.notMet) ? .notMet : both.contains(.unknown) ? .unknown : .met))
                #expect(or == (both.contains(.met) ? .met : both.contains(.unknown) ? .unknown : .notMet))
                #expect(Truth.of(2, both + [.met]) == or && Truth.of(2, both + [.notMet]) == and)
            }
        }
    }

    @Test("never turn what nobody knows into met: whatever is looked up later, an answer that was given stays, in 10,000 random standards")
    func monotonic() {
        var cases = RandomCases(seed: 20_241_220)
        var told: [Truth: Int] = [:], becoming: [Truth: Int] = [:]
        for _ in 0..<10_000 {
            let law = Law([cases.pack()])
            let whole = cases.facts(), part = cases.forgetting(whole)
            let (before, after) = (law.judge(part, for: "B")!, law.judge(whole, for: "B")!)
            told[before.truth, default: 0] += 1
            if before.truth == .unknown { becoming[after.truth, default: 0] += 1 }
            if before.truth != .unknown, before.truth != after.truth {
                Issue.record("\(before.truth) became \(after.truth): \(law.packs[0].forms), \(part), \(whole)")
                return
            }
            // Of nothing, nothing is met; of a text nobody read, whatever is known.
            let unread = Standard.all([law.form("B")!.standards!.standard, .condition(.unknown(Wording(vi: "v", en: "e")), facts: [])])
            #expect(!unread.canBe(.met))
            #expect(law.judgement(of: LawRule(unread, facts: []), whole).truth != .met)
        }
        print("standards: 10,000 random ones judged with parts of what is known: \(told); the unknown became \(becoming)")
        #expect(Truth.allCases.allSatisfy { told[$0, default: 0] > 500 && becoming[$0, default: 0] > 100 })
    }

    @Test("say which answers they can give at all, and so which examples they owe")
    func owed() {
        let known = Standard.condition(.plain(.noFlag), facts: []),
            unread = Standard.condition(.unknown(Wording(vi: "v", en: "e")), facts: [])
        #expect(LawRule(known, facts: []).owed == [.met, .notMet])
        #expect(LawRule(unread, facts: []).owed == [.unknown])
        #expect(LawRule(.any([known, unread]), facts: []).owed == [.met, .unknown])
        #expect(LawRule(.all([known, unread]), facts: []).owed == [.notMet, .unknown])
        #expect(LawRule(.of(2, [known, known, unread]), facts: []).owed == [.met, .notMet])
    }
}
