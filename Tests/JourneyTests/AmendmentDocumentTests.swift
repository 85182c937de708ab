import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Testing

/// A plan is amended by a decision that has a number of its own.
@Suite("Amendments under a number", .timeLimit(.minutes(20)))
struct AmendmentDocumentTests {
    @Test("the city amends its plan by a decision of its register: all who have the plan get it, and a unit that joins gets both")
    func story() async throws {
        try await Site.open { site in
            let board = site.officer(in: SmallCity.city), district = site.officer(in: SmallCity.anLao)
            func open(_ types: String, first: Int) async throws {
                let settings = #""form":"state","types":[\#(types)],"suffix":"UBND","first":\#(first)"#
                try await board.put("registers/\(newID())", #"{"id":"\#(newID())",\#(settings)}"#).ok()
            }
            try await open(#""plan""#, first: 191)
            let (campaign, plan) = (newID(), newID())
            let signed =
                Paper.plan("Thi đua 2025", addressing: #"{"childAuthorities":true}"#).dropLast()
                + #","signer":"Lãnh đạo 1","signerCapacity":"TM"}"#
            let draft = try await board.put("campaigns/\(campaign)/draft", String(signed)).ok()
            try await board.decide("campaigns/\(campaign)/publication", id: plan, ifMatch: draft.etag).ok()

            func amend(_ members: String, as id: String = newID()) async throws -> Answer {
                let clause = #"{"id":"\#(newID())","part":"task","heading":"Thêm việc"}"#
                let seen = try await board.get("campaigns/\(campaign)").ok().etag
                return try await board.put(
                    "campaigns/\(campaign)/amendments/\(id)", #"{"summary":"Điều chỉnh thời gian","clauses":[\#(clause)]\#(members)}"#,
                    ifMatch: seen)
            }
            let document = #","document":{"type":"decision","signer":"Lãnh đạo 1","signerCapacity":"TM"}"#
            #expect(try await amend(document).refusal.contains("register.none-here"))
            try await open(#""decision""#, first: 77)
            #expect(try await amend(document + #","symbol":"77/QĐ-UBND""#).refusal.contains("document.number-typed"))
            #expect(try await amend(document + #","issuedOn":"2024-12-19""#).refusal.contains("document.day-of-issue"))
            #expect(
                try await amend(#","document":{"type":"decision","signer":"Ai đó","signerCapacity":"TM"}"#).refusal.contains(
                    "document.signer-unknown"))
            let first = newID()
            try await amend(document, as: first).ok()
            let full = try await board.get("documents/\(first)").ok().json
            #expect(full["symbol"].text == "77/QĐ-UBND" && full["type"].text == "decision" && full["campaign"].text == campaign)
            #expect(full["amends"].text == plan && full["signer"].text == "Lãnh đạo 1")
            let revisions = try await board.get("campaigns/\(campaign)").ok().json["revisions"].list
            #expect(revisions.map { $0["symbol"].text } == ["191/KH-UBND", "77/QĐ-UBND"] && revisions[1]["issuedOn"].text == "2024-12-20")
            let sent = try await board.get("documents/\(first)/deliveries").ok().json["items"].list
            #expect(sent.count == 3 && full["sent"].number == 3)
            #expect(try await district.get("deliveries").ok().json["items"].texts("symbol").sorted() == ["191/KH-UBND", "77/QĐ-UBND"])

            // A unit that begins since is told of the plan and of what amended it, as of what tells it.
            let new = try await site.city.founder.found("N,Quận Mới,quan,,31", at: .under(SmallCity.city), from: Founder.today)[0]
            let second = newID()
            let joining = #","addresses":[{"who":{"units":["\#(new)"]},"strength":"ordered"}]"#
            try await amend(document + joining, as: second).ok()
            func recipients(_ id: String) async throws -> [String] {
                try await board.get("documents/\(id)/deliveries").ok().json["items"].texts("unit")
            }
            for id in [plan, first, second] { #expect(try await recipients(id).contains("\(new)")) }
            #expect(try await recipients(second).count == 4)
            #expect(try await site.city.recount().isClean)

            // The last of this story: one that was taken away is missed.
            try await site.city.owner.execute(
                script: """
                    alter table thidua.delivery no force row level security;
                    delete from thidua.delivery where unit_id = \(new.rawValue) and document_id = '\(plan)'
                    """)
            let spoiled = try await site.city.recount().deliveryDifferences
            #expect(spoiled.map(\.aspect) == [.misaddressed] && spoiled.first?.delivery == UUID(uuidString: plan), "\(spoiled)")
            print("amendments: two decisions, sent to three and four; who joined got three documents")
        }
    }
}
