import Emulation
import EmulationFixtures
import Foundation
import Jobs
import Operations
import Postgres
import SMTP
import Store
import Synchronization
import Testing

/// Where an office is written to of what was sent to it.
@Suite("The official mailbox", .timeLimit(.minutes(20)))
struct MailboxTests {
    @Test("a commune tells it, answers with its code, is written to of a plan by number and heading; the trail knows no code")
    func story() async throws {
        try await Site.open { site in
            let commune = site.officer(in: SmallCity.batTrang), district = site.officer(in: SmallCity.anLao)
            let letters = Mutex<[Letter]>([])
            let settings = MailWorker.Settings(from: try MailAddress("thidua@example.gov.vn"), pages: "https://thidua.example") { letter in
                letters.withLock { $0.append(letter) }
                return letter.to.hasPrefix("hong") ? .never(550) : .accepted
            }
            let worker = MailWorker(client: site.city.worker, settings: settings)
            func last() -> String {
                let text = letters.withLock { $0.last.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "" }
                let body = text.components(separatedBy: "\r\n\r\n").last?.replacing("\r\n", with: "") ?? ""
                return String(decoding: Data(base64Encoded: body) ?? Data(), as: UTF8.self)
            }
            let none = try await commune.get("mailbox").ok().json
            #expect(none["inForce"].isNull && none["waiting"].isNull && none["messages"].list.isEmpty)
            for address in [#"a@b.vn\r\nBcc: c@d.vn"#, String(repeating: "a", count: 300), "vanthu"] {
                let refusal = try await commune.put("mailboxes/\(newID())", #"{"address":"\#(address)"}"#).refusal
                #expect(refusal.hasPrefix("422 ") && (address.first == "a" || refusal.hasSuffix("mailbox.not-an-address")), "\(refusal)")
            }
            let id = newID(), body = #"{"address":"vanthu@example.gov.vn"}"#
            let told = try await commune.put("mailboxes/\(id)", body).ok()
            #expect(told.json["kind"].text == "mailbox.told")
            #expect(try await commune.put("mailboxes/\(id)", body).ok().text == told.text)
            #expect(
                try await commune.put("mailboxes/\(id)/confirmation", #"{"code":"12345678"}"#).refusal == "409 mailbox.code-not-sent")
            try await worker.drain()
            let code = String(try #require(last().firstMatch(of: /(\d{8})/)).1)
            let wrong = code.dropLast() + (code.last == "0" ? "1" : "0")
            let tried = try await commune.put("mailboxes/\(id)/confirmation", #"{"code":"\#(wrong)"}"#).refusal
            #expect(tried.hasPrefix("422 ") && tried.hasSuffix("mailbox.wrong-code"), "\(tried)")
            // Nobody above knows of it.
            #expect(try await district.put("mailboxes/\(id)/confirmation", #"{"code":"\#(code)"}"#).refusal == "404 not-found")
            #expect(try await district.get("mailbox").ok().json["waiting"].isNull)
            _ = try await commune.put("mailboxes/\(id)/confirmation", #"{"code":"\#(code)"}"#).ok()
            _ = try await commune.put("mailboxes/\(id)/confirmation", #"{"code":"\#(code)"}"#).ok()

            try await site.city.cascade(clauses: [SamplePlan.task(41, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2025-01-10")!)])
            let task = try await commune.get("obligations").ok().json["items"].list[0]["id"].text!
            let said = "Đề nghị khẩn trương, đồng chí An"
            try await district.put(
                "reminders/\(newID())",
                #"{"clause":"\#(SamplePlan.id(41).text)","obligations":["\#(task)"],"words":"\#(said)"}"#
            ).ok()
            try await worker.drain()
            let found = try await commune.get("mailbox").ok().json
            #expect(found["inForce"]["id"].text == id && found["inForce"]["tries"].number == 2)
            #expect(found["messages"].texts("carries") == ["news", "code"] && found["messages"].texts("state") == ["sent", "sent"])
            let delivery = try await commune.get("deliveries").ok().json["items"].list[0]["id"].text!
            #expect(last().contains("https://thidua.example/\(SmallCity.batTrang)/den/\(delivery)") && last().contains("hạn 10/01/2025"))
            #expect(!last().contains("khẩn trương") && !last().contains("đồng chí"), "what a person said is in the mail")

            // A mailbox that bounces is shown as one.
            let second = newID()
            try await commune.put("mailboxes/\(second)", #"{"address":"hong@example.gov.vn"}"#).ok()
            try await worker.drain()
            let bounced = try await commune.get("mailbox").ok().json
            #expect(bounced["waiting"]["id"].text == second && bounced["inForce"]["id"].text == id)
            #expect(bounced["messages"][0]["state"].text == "failed" && bounced["messages"][0]["reply"].number == 550)

            let digits = String(code.dropLast())
            let leaks = try await site.city.owner.run(
                Statement(
                    "codes in the trail",
                    """
                    select (select count(*) from thidua.audit_pending where said ~ \(digits))
                         + (select count(*) from thidua.audit_entry where said ~ \(digits))
                         + (select count(*) from thidua.mailbox m where m::text ~ \(digits))
                    """, exactlyOne: { row in try row.next(Int.self) }))
            #expect(leaks == 0)
            #expect(try await site.city.recount().isClean)
        }
    }
}
