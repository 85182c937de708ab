import Emulation
import EmulationFixtures
import Foundation
import Operations
import Store
import Testing
import Wire

/// A deputy head of office of Bát Trang: what is known of her, under three packs and a plan's overlay.
@Suite("Whether somebody is eligible", .timeLimit(.minutes(20)))
struct EligibilityTests {
    private static let subject = newID()
    private static let path = "eligibility?subject=\(subject)&received=2024-12-20&decided=2024-12-20"

    private func conditions(_ verdict: Document) -> [Document] {
        verdict["conditions"].list.flatMap { part in [part] + nested(part) }
    }

    private func nested(_ part: Document) -> [Document] { part["parts"].list.flatMap { [$0] + nested($0) } }

    @Test("is judged by her record, her class and the movement, with article and what was found; what nobody looked up is unknown")
    func story() async throws {
        try await Site.open { site in
            for name in ["vn-2024-01-01", "vn-2025-07-01", "vn-2026-10-01", "overlay/an-lao-2024"] {
                let file = URL(filePath: #filePath).appending(path: "../../../deploy/law/\(name).yaml").standardizedFileURL
                _ = try await ImportLaw(client: site.city.owner).run(try String(contentsOf: file, encoding: .utf8))
            }
            let commune = site.officer(in: SmallCity.batTrang), district = site.officer(in: SmallCity.anLao)
            let registering = #"{"id":"\#(newID())","kind":"person","name":"Phạm Thị Thủy","category":"other_leader"}"#
            try await commune.put("subjects/\(Self.subject)", registering).ok()
            func enter(_ form: String, _ year: Int, _ proof: String) async throws {
                let body = #"{"id":"\#(newID())","subject":{"unit":"\#(SmallCity.batTrang)","id":"\#(Self.subject)"},"form":"\#(form)","#
                let rest = #""year":\#(year),"decidedBy":"Chủ tịch UBND huyện","proof":"\#(proof)","shownBy":"Bản sao"}"#
                try await commune.put("prior-awards/\(newID())", body + rest).ok()
            }
            #expect(
                try await commune.put(
                    "prior-awards/\(newID())",
                    #"{"id":"\#(newID())","subject":{"unit":"\#(SmallCity.batTrang)","id":"\#(Self.subject)"},"form":"XYZ","year":2020,"#
                        + #""decidedBy":"A","proof":"claimed"}"#
                ).refusal.contains("prior-award.form-unknown"))
            for year in [2022, 2023] { try await enter("CSTDCS", year, "document") }
            try await enter("CSTDCS", 2024, "claimed")

            func judge(_ more: String, as officer: Officer? = nil) async throws -> Document {
                try await (officer ?? commune).get(Self.path + more).ok().json
            }
            // Three years running are asked for: two are shown by documents, one is only claimed.
            let fighter = try await judge("&form=CSTDT&year=2024&law=vn-2026-10-01")
            #expect(fighter["verdict"]["truth"].text == "unknown" && fighter["verdict"]["packs"].list.first?.text == "vn-2024-01-01")
            let held = try #require(
                conditions(fighter["verdict"]).first { $0["found"]["vi"].text?.hasPrefix("năm 2022, 2023, 2024 (tự khai)") == true })
            #expect(held["truth"].text == "unknown" && held["isReviewed"].flag == false)
            #expect(held["facts"].list.first?["cite"]["vi"].text == "Điều 22, 06/2022/QH15")
            #expect(held["change"]["vi"].text?.hasPrefix("bổ sung thông tin để biết") == true)
            // Nobody looked whether she is under investigation; under the law that nobody read nothing is known.
            let flag = conditions(fighter["verdict"]).filter {
                $0["sentence"]["en"].text == "not under discipline, investigation or an open complaint"
            }
            #expect(flag.map { $0["truth"].text } == ["unknown"])
            #expect(fighter["other"]["truth"].text == "unknown" && fighter["other"]["packs"].list.first?.text == "vn-2026-10-01")
            // Once a document shows it, that condition is met.
            try await enter("CSTDCS", 2024, "document")
            let shown = try await judge("&form=CSTDT&year=2024")
            #expect(
                conditions(shown["verdict"]).first { $0["found"]["vi"].text?.hasPrefix("năm 2022, 2023, 2024") == true }?["truth"].text
                    == "met")
            // A collective's title is not for her, whoever asks.
            let wrong = try await judge("&form=TTLDTT&year=2024")
            #expect(wrong["verdict"]["truth"].text == "not_met" && wrong["counting"].text == "not_met")

            // The plan asks for a movement of three years; by its plan it has run two and a half, by its nominal period nearly four.
            let movement = newID()
            let launches = #""launches":[{"launcher":"centre"},{"launcher":"city","on":"2022-07-05","document":"164/KH-UBND"}]"#
            try await district.put("movements/\(movement)", #"{"id":"\#(newID())","name":"Nông thôn mới","nominalFrom":2021,\#(launches)}"#)
                .ok()
            func ran(_ more: String) async throws -> Document? {
                let verdict = try await judge("&form=BK-TTG&year=2024&plan=an-lao-2024&movement=\(movement)\(more)")["verdict"]
                return conditions(verdict).first { $0["sentence"]["en"].text == "the movement has run for 3 years at least" }
            }
            let differs = try await ran("")
            #expect(differs?["truth"].text == "unknown" && differs?["change"]["en"].text == "somebody has to choose a reading")
            #expect(try await ran("&reading=plan")?["truth"].text == "not_met")
            #expect(try await ran("&reading=nominal")?["truth"].text == "met")

            #expect(try await commune.get("\(Self.path)&form=KHAC&year=2024").refusal.contains("eligibility.form-unknown"))
            #expect(try await commune.get("\(Self.path)&form=CSTDT&year=2024&law=vn").refusal.contains("eligibility.pack-unknown"))
            #expect(
                try await commune.get("\(Self.path)&form=CSTDT&year=2024&movement=\(newID())").refusal
                    .contains("eligibility.movement-unknown"))
            #expect(try await commune.get(Self.path).refusal.contains("query.missing"))
            // Above it is the same; beside there is nobody.
            #expect(
                try await judge("&owner=\(SmallCity.batTrang)&form=CSTDT&year=2024", as: district)["verdict"]["truth"].text == "unknown")
            let beside = site.officer(in: SmallCity.quangTrung)
            #expect(try await beside.get("\(Self.path)&owner=\(SmallCity.batTrang)&form=CSTDT&year=2024").refusal == "404 not-found")
        }
    }

    @Test("is told with twenty prior awards in what is printed")
    func quick() async throws {
        try await SmallCity.with { city in
            for name in ["vn-2024-01-01", "vn-2025-07-01"] {
                let file = URL(filePath: #filePath).appending(path: "../../../deploy/law/\(name).yaml").standardizedFileURL
                _ = try await ImportLaw(client: city.owner).run(try String(contentsOf: file, encoding: .utf8))
            }
            let (standing, id) = (city.standing(in: SmallCity.batTrang), UUID.version7())
            _ = try await WriteSubject(id, .person, .init(name: "A"), decision: Decision(id: id, seen: nil, isNew: true))
                .run(as: standing, on: city.app)
            let subject = SubjectReference(unit: SmallCity.batTrang, id: id)
            for year in 2004..<2024 {
                let award = UUID.version7()
                let told = PriorAward.Told(form: .code("LDTT"), year: year, decidedBy: "A", proof: .document, shownBy: "B")
                _ = try await WritePriorAward(award, of: subject, told, decision: Decision(id: award, seen: nil, isNew: true))
                    .run(as: standing, on: city.app)
            }
            let dates = LawDates(receivedOn: Day("2024-12-20")!, decidedOn: Day("2024-12-20")!)
            let question = CaseQuestion(of: subject, for: "CSTDT", year: 2024, dates, law: "vn-2025-07-01")
            var took: [Duration] = []
            for _ in 0..<41 {
                let began = ContinuousClock.now
                let judged = try await JudgeCase(question).run(as: standing, on: city.app)
                took.append(ContinuousClock.now - began)
                #expect(judged.facts.held.all.count == 20)
            }
            let median = took.sorted()[20] / .milliseconds(1)
            print("eligibility: a verdict at 20 prior awards, under two packs: \(String(format: "%.1f", median)) ms (median of 41)")
        }
    }
}
