import Emulation
import EmulationFixtures
import Foundation
import Operations
import TestTraits
import Testing

/// What is wrong is answered with a problem that names the field and the rule, in both languages, and changes nothing.
@Suite("Bad input", .timeLimit(.minutes(20)))
struct BadInputTests {
    @Test("of every kind is refused by field and by rule, in Vietnamese and in English, and leaves every table as it was", .slow)
    func everyKind() async throws {
        try await Site.open { site in
            let desk = try await Desk(site)
            let kinds = desk.malformed + desk.outOfBounds + desk.againstTheRules + desk.outOfOrder + desk.strangers
            for kind in kinds { try await kind.isRefused(changingNothingOf: site.city) }
            print("bad input: \(kinds.count) kinds, each in 2 languages, with a digest of every table before and after")
            #expect(kinds.count >= 40)
        }
    }

    @Test("a table of units with a circle, a code twice or a fifth level is refused by line, and nothing of it is taken")
    func importOfUnits() async throws {
        try await SmallCity.with { city in
            let before = try await city.digest()
            func refused(_ rows: String) async -> [String] {
                do {
                    _ = try await ImportUnits(client: city.owner).run(
                        "code,name,level,kind,parent_code\n\(rows)\n".utf8, at: .under(SmallCity.city), beganOn: Day("2024-01-01")!)
                    return ["taken"]
                } catch let refusals as Refusals {
                    for refusal in refusals.all { #expect(refusal.message(in: .vi) != refusal.message(in: .en)) }
                    return refusals.all.map { "\($0.field ?? "") \($0.code)" }
                } catch {
                    return ["\(error)"]
                }
            }
            let good = "12001,Xã Mới,xa,,313\n"
            #expect(await refused(good + "12002,Xã A,xa,,12003\n12003,Xã B,xa,,12002").contains { $0.hasSuffix("import.cycle") })
            #expect(await refused(good + "12001,Xã Mới Nữa,xa,,313") == ["lines[3].code import.duplicate-code"])
            #expect(await refused(good + "11632,Xã Bát Trang,xa,,313") == ["lines[3].code import.code-taken"])
            #expect(await refused(good + "P,Thôn,,school,12001\nQ,Tổ,,school,P").contains { $0.hasSuffix("import.fifth-level") })
            #expect(await refused(good + "12004,Xã Lạc,xa,,99999") == ["lines[3].parent_code import.unknown-parent"])
            #expect(try await city.digest() == before)
        }
    }

    @Test("the same decision sent ten times at once is one decision, and every answer the same bytes")
    func atOnce() async throws {
        try await Site.open { site in
            let desk = try await Desk(site)
            let office = site.officer(in: SmallCity.anLao), thaiSon = site.officer(in: SmallCity.thaiSon)
            let draft = try await thaiSon.put(
                "reports/\(SamplePlan.id(99).text)/draft", Paper.report(desk.plan(SmallCity.thaiSon), desk.period, desk.values)
            ).ok()
            let report = "reports/\(SamplePlan.id(99).text)"
            try await isOneDecision(thaiSon, "\(report)/submission", ifMatch: draft.etag)
            try await isOneDecision(office, "of/\(SmallCity.thaiSon)/\(report)/return", #""version":1,"reason":"Xem lại""#)
            try await isOneDecision(thaiSon, "\(report)/submission")
            try await isOneDecision(office, "of/\(SmallCity.thaiSon)/\(report)/acceptance", #""version":2"#)
            #expect(try await site.city.totals(period: UUID(uuidString: desk.period))[SamplePlan.id(1)] == 5)
            try await isOneDecision(thaiSon, "\(report)/correction")
            try await isOneDecision(thaiSon, "\(report)/submission")
            try await isOneDecision(office, "of/\(SmallCity.thaiSon)/\(report)/acceptance", #""version":3"#)
            try await isOneDecision(office, "of/\(SmallCity.thaiSon)/\(report)/reopening", #""reason":"Sai""#)
            #expect(try await site.city.totals(period: UUID(uuidString: desk.period))[SamplePlan.id(1)] == 2)

            let board = site.officer(in: SmallCity.city)
            try await isOneDecision(office, "campaigns/\(desk.anLaoPlan)/acknowledgements/2")
            let plan = newID()
            let written = try await board.put("campaigns/\(plan)/draft", desk.rootPlan()).ok()
            try await isOneDecision(board, "campaigns/\(plan)/publication", ifMatch: written.etag)
            let amendment = newID()
            let amend = try await same(ten: {
                try await board.put(
                    "campaigns/\(plan)/amendments/\(amendment)",
                    #"{"summary":"Thêm","clauses":[{"id":"\#(amendment)","part":"task","heading":"Thêm việc"}]}"#, ifMatch: "*")
            })
            #expect(amend.refusal == "200")
            try await isOneDecision(board, "campaigns/\(plan)/closure")
            let kinds = try await board.get("campaigns/\(plan)/timeline").json["items"].texts("kind")
            #expect(kinds == ["campaign.closed", "campaign.amended", "campaign.published"])
        }
    }

    private func isOneDecision(
        _ officer: Officer, _ path: String, _ members: String? = nil, ifMatch: String = "*",
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let decision = newID()
        let answer = try await same(ten: { try await officer.decide(path, id: decision, members, ifMatch: ifMatch) })
        #expect(answer.refusal == "200", "\(path): \(answer.text)", sourceLocation: sourceLocation)
        #expect(answer.json["id"].text == decision, sourceLocation: sourceLocation)
    }

    /// Asks ten times at once; one of the answers, after all were seen to be equal.
    private func same(ten ask: @escaping @Sendable () async throws -> Answer) async throws -> Answer {
        let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
            for _ in 0..<10 { group.addTask { try await ask() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(answers.map(\.bytes)).count == 1, "\(Set(answers.map(\.text)))")
        return answers[0]
    }
}

/// One thing that must not be taken, and how it is refused.
struct Kind {
    let name: String
    let refusal: String
    let ask: @Sendable (_ language: String) async throws -> Answer

    init(_ name: String, _ refusal: String, ask: @escaping @Sendable (_ language: String) async throws -> Answer) {
        self.name = name
        self.refusal = refusal
        self.ask = ask
    }

    func isRefused(changingNothingOf city: SmallCity) async throws {
        let before = try await city.digest()
        let vietnamese = try await ask("vi")
        let english = try await ask("en")
        let comment: Comment = "\(name)"
        #expect(vietnamese.refusal == refusal, comment)
        #expect(english.refusal == refusal, comment)
        #expect(vietnamese.header("Content-Language") == "vi" && english.header("Content-Language") == "en", comment)
        for member in ["title", "detail"] {
            let words = [vietnamese.json[member].text ?? "", english.json[member].text ?? ""]
            #expect(!words.contains("") && words[0] != words[1], comment)
        }
        for (vietnamese, english) in zip(vietnamese.json["errors"].list, english.json["errors"].list) {
            let words = [vietnamese["detail"].text ?? "", english["detail"].text ?? ""]
            #expect(!words.contains("") && words[0] != words[1], comment)
        }
        let after = try await city.digest()
        #expect(before.keys.filter { before[$0] != after[$0] } == [], comment)
        #expect(before.count > 20, "the digest sees the tables")
    }
}
