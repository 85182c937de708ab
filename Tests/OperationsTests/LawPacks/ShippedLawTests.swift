import Emulation
import Testing

@Suite("The law that is shipped", .timeLimit(.minutes(2)))
struct ShippedLawTests {
    private let nguyen: CaseFacts = {
        var facts = CaseFacts()
        (facts.subject, facts.subjectClass, facts.year) = (.person, .official, 2024)
        facts.ratings[2024] = .excellent
        facts.confirmed["active"] = true
        for fact in [PlainFact.achievementUnused, .noFlag, .proposerManages] { facts.plain[fact] = true }
        return facts
    }()

    private func day(_ iso: String) -> Day { Day(iso)! }

    @Test("is read without a fault, runs its examples, and no fact of it claims to be reviewed")
    func read() throws {
        let book = try ShippedLaw.book()
        let rules = book.packs.flatMap(\.rules)
        let facts = book.packs.flatMap { $0.facts.values }
        #expect(rules.allSatisfy { rule in rule.rule.owed.allSatisfy { rule.rule.examples[$0] != nil } })
        #expect(book.law("vn-2025-07-01")!.forms.count == 17)
        #expect(book.law("vn-2025-07-01")!.cited(["law-23"]).allSatisfy { $0.review == nil && $0.fact.confidence == .a })
        let sure = LawConfidence.allCases.map { confidence in "\(confidence.rawValue) \(facts.count { $0.confidence == confidence })" }
        print(
            "law: \(book.packs.count) files, \(rules.count) rules, \(rules.reduce(0) { $0 + $1.rule.examples.count }) examples run, facts: \(sure)"
        )
    }

    @Test("answers one dossier by three packs: met, met, unknown, each condition with its article")
    func threePacks() throws {
        let book = try ShippedLaw.book()
        let packs = ["vn-2024-01-01", "vn-2025-07-01", "vn-2026-10-01"]
        let verdicts = packs.map { book.law($0)!.judge(nguyen, for: "CSTDCS")! }
        for verdict in verdicts {
            print("law: \(verdict.packs[0]): \(verdict.truth.words.vi) / \(verdict.truth.words.en)")
            for condition in verdict.whole.conditions {
                let cite = condition.facts.map { "[\($0.fact.confidence.rawValue)] \($0.cite.vi)" }.joined(separator: ", ")
                print("  \(condition.truth.words.vi): \(condition.sentence.vi) – \(condition.found?.vi ?? "") – \(cite)")
            }
        }
        for (one, other) in zip(packs, packs.dropFirst()) {
            let different = LawDifference.between(book.law(one)!, book.law(other)!).filter { $0.form == "CSTDCS" }
            print(
                "law: \(one) → \(other): \(different.map { "\($0.part.words.vi): \($0.before.map(\.words.vi)) → \($0.after.map(\.words.vi))" })"
            )
            #expect(!different.isEmpty)
        }
        #expect(verdicts.map(\.truth) == [.met, .met, .unknown])
        #expect(verdicts.allSatisfy { $0.whole.conditions.allSatisfy { $0.facts.allSatisfy { $0.review == nil } && !$0.isReviewed } })
        #expect(verdicts[2].whole.conditions.contains { $0.sentence.en == "text of Law 06/2026 not read" })
    }

    @Test("takes each date for what it chooses: standards by the day of receipt, who decides and the money by that of the decision")
    func dates() throws {
        let book = try ShippedLaw.book()
        func judge(_ received: String, _ decided: String, _ decider: Decider, _ form: String = "CSTDCS") -> Eligibility {
            let dates = LawDates(receivedOn: day(received), decidedOn: day(decided))
            return Eligibility.judge(nguyen, for: form, by: decider, dates, in: book, root: "31")!
        }
        let across = judge("2025-06-30", "2025-07-02", .authority(.commune))
        #expect(across.verdict.packs == ["vn-2024-01-01"] && across.verdict.truth == .met)
        #expect(across.competence?.truth == .met && across.money?.facts.contains { $0.name == "nd152-50-1c" } == true)
        // Refused, and the article is named.
        let district = judge("2025-06-30", "2025-07-01", .authority(.district)).competence
        #expect(district?.truth == .notMet && district?.facts.contains { $0.symbol == "129/2025/NĐ-CP" } == true)
        let commune = judge("2025-06-01", "2025-06-30", .authority(.commune)).competence
        #expect(commune?.truth == .notMet && commune?.facts.contains { $0.cite.vi == "khoản 2 Điều 80, 06/2022/QH15" } == true)
        #expect(judge("2025-06-01", "2025-06-30", .authority(.district)).competence?.truth == .met)
        #expect(judge("2025-07-01", "2025-07-02", .agency(of: .city)).competence?.truth == .met)
        #expect(judge("2025-07-01", "2025-07-02", .authority(.district), "GK-H").competence?.truth == .notMet)
        // The law of 2026 was not read: nobody knows who may, and the more favourable of the two stays what is known.
        let unread = judge("2026-09-30", "2026-10-02", .authority(.commune))
        #expect(unread.competence?.truth == .unknown && unread.newer?.truth == .unknown && unread.counting.truth == .met)
        #expect(judge("2026-10-01", "2026-10-02", .authority(.commune)).counting.truth == .unknown)
        #expect(book.law(on: day("2023-12-31")) == nil)
    }

    @Test("pays to the đồng: a multiple of the base salary of the day, by whom it is for, rounded up to 10,000")
    func money() throws {
        let book = try ShippedLaw.book()
        func amount(_ form: String, _ subject: Subject.Kind, _ iso: String) -> Int? {
            book.law(on: day(iso), in: "31")?.money(for: form, to: subject, decidedOn: day(iso))?.amount
        }
        for (form, subject, before, after) in [
            ("LDTT", Subject.Kind.person, 710_000, 760_000), ("GK-X", .household, 1_060_000, 1_140_000),
            ("BK-T", .collective, 7_020_000, 7_590_000),
            ("CSTDCS", .person, 2_340_000, 2_530_000),
        ] {
            #expect(amount(form, subject, "2025-07-01") == before && amount(form, subject, "2026-06-30") == before, "\(form)")
            #expect(amount(form, subject, "2026-07-01") == after, "\(form)")
        }
        #expect(amount("GK-X", .person, "2024-12-20") == 360_000 && amount("GK-X", .person, "2024-06-30") == 270_000)
        // A title of persons has no multiple for collectives, and of a cultured family none was seen.
        #expect(amount("LDTT", .collective, "2025-07-01") == nil && amount("GDVH", .household, "2025-07-01") == nil)
    }

    @Test("lets a city's overlay and the rule of a plan ask beside it, each only where it belongs")
    func overlays() throws {
        let book = try ShippedLaw.book()
        let day = day("2025-10-18")
        #expect(book.law(on: day, in: "31")?.packs.map(\.name) == ["31-2025", "vn-2025-07-01", "vn-2024-01-01"])
        #expect(book.law(on: day, in: "24")?.packs.map(\.name) == ["vn-2025-07-01", "vn-2024-01-01"])
        let planned = try #require(book.law(on: day, in: "31", plans: ["an-lao-2024"]))
        #expect(planned.packs.map(\.name) == ["31-2025", "an-lao-2024", "vn-2025-07-01", "vn-2024-01-01"])
        #expect(planned.form("GK-X")?.dossier?.parts.count == 3 && book.law(on: day, in: "24")?.form("GK-X")?.dossier?.parts.count == 0)
        var facts = CaseFacts()
        facts.asOf = Day("2024-12-20")!
        facts.movements = .init(
            [
                MovementRun(
                    name: "Nông thôn mới", launchedBy: [.nation],
                    starts: [.plan: .on(Day("2022-07-05")!), .nominal: .on(Day("2021-01-01")!)])
            ], isWhole: true)
        let rule = try #require(planned.form("BK-TTG")?.also.first)
        #expect(planned.judgement(of: rule, facts).truth == .unknown)
        #expect(planned.judgement(of: rule, facts).change?.en == "somebody has to choose a reading")
        facts.chosenReading = .plan
        #expect(planned.judgement(of: rule, facts).truth == .notMet)
        facts.chosenReading = .nominal
        #expect(planned.judgement(of: rule, facts).truth == .met)
    }
}
