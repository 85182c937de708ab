import Emulation
import EmulationFixtures
import Foundation
import Testing

/// A page's form can send no header, and what speaks for a machine may know of no field: both say the same.
@Suite("Header or field", .timeLimit(.minutes(20)))
struct HeaderOrFieldTests {
    private func fill(_ officer: Officer, _ path: String, _ form: String, _ headers: [(String, String)] = []) async throws -> Answer {
        try await officer.ask("PUT", path, headers: headers + [("Content-Type", "application/x-www-form-urlencoded")], body: form)
    }

    @Test("a commune writes its report in a form, anew and over what it saw, and sends it: from there or from a program, it is sent once")
    func report() async throws {
        try await Site.open { site in
            try await site.city.cascade([SamplePlan.everyAggregation[0]])
            let commune = site.officer(in: SmallCity.batTrang), id = newID(), draft = "reports/\(newID())/draft"
            let path = draft.replacing("/draft", with: ""), value = SamplePlan.everyAggregation[0].id.text
            let places =
                "campaignId=\(SmallCity.campaign(of: SmallCity.batTrang).text)&periodId=\(try await site.city.periods()[1].id.text)"
            func filled(_ number: Int) -> String { "\(places)&values[0].indicatorId=\(value)&values[0].value=\(number)" }

            let first = try await fill(commune, draft, filled(1)).ok()
            #expect(first.status == 201 && first.etag == "\"draft.1\"")
            #expect(try await fill(commune, draft, filled(2)).refusal == "428 precondition.required")
            let second = try await fill(commune, draft, "\(filled(2))&seen=draft.1").ok()
            #expect(second.status == 200 && second.etag == "\"draft.2\"")
            #expect(try await fill(commune, draft, "\(filled(3))&seen=draft.1").refusal == "412 precondition.failed")
            #expect(
                try await fill(commune, draft, "\(filled(3))&seen=draft.1", [("If-Match", "\"draft.2\"")]).refusal
                    == "422 input.invalid: seen field.differs")
            #expect(try await commune.get(draft).ok().json["values"].list.first?["value"].number == 2)

            let seen = ("If-Match", "\"draft.2\""), key = ("Idempotency-Key", id), type = ("Content-Type", "application/json")
            #expect(
                try await commune.ask("PUT", "\(path)/submission", headers: [seen, key, type], body: #"{"id":"\#(newID())"}"#).refusal
                    == "422 input.invalid: id field.differs")
            #expect(try await commune.get(path).ok().json["state"].text == "draft")
            let sent = try await commune.ask("PUT", "\(path)/submission", headers: [seen, key, type], body: "{}").ok()
            #expect(sent.json["kind"].text == "report.submitted" && sent.json["id"].text == id)
            // The same again, in each of the ways in which it can be said.
            var same = 0
            for answer in try await [
                commune.ask("PUT", "\(path)/submission", headers: [seen, type], body: #"{"id":"\#(id)"}"#),
                commune.ask("PUT", "\(path)/submission", headers: [seen, key, type], body: #"{"id":"\#(id.uppercased())"}"#),
                commune.ask("PUT", "\(path)/submission", headers: [seen, ("Idempotency-Key", "\"\(id)\""), type], body: "{}"),
                fill(commune, "\(path)/submission", "id=\(id)&seen=draft.2"),
                fill(commune, "\(path)/submission", "seen=%22draft.2%22", [key]),
                fill(commune, "\(path)/submission", "seen=*", [key]),
            ] where answer.text == sent.text { same += 1 }
            #expect(same == 6)
            // What is something else under that id is found out.
            #expect(try await fill(commune, "\(path)/correction", "seen=*", [key]).refusal == "409 decision.taken: id decision.taken")
            print("header or field: 1 decision said in 7 ways is \(same + 1) times one answer")
        }
    }
}
