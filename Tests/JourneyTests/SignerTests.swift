import Emulation
import EmulationFixtures
import Foundation
import Operations
import Store
import Testing

/// "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH": the head of a unit and who signs for it are two.
@Suite("Signers", .timeLimit(.minutes(20)))
struct SignerTests {
    @Test(
        "the city's deputy head signs the plan as a deputy, its office a letter by order under a decision that stands, and nobody otherwise"
    )
    func story() async throws {
        try await Site.open { site in
            let leader = site.officer(in: SmallCity.city)
            let administrator = try await site.newcomer("Trần Văn Quản", in: SmallCity.city, as: .administrator)
            let (deputy, office) = (newID(), newID())
            func appoint(_ id: String, _ members: String) async throws -> Answer {
                try await administrator.put("memberships/\(id)", #"{"from":"2024-01-01",\#(members)}"#)
            }
            _ = try await appoint(deputy, #""name":"Lê Anh Quân","role":"leader","post":"Phó Chủ tịch","signsAs":"deputy_head""#).ok()
            _ = try await appoint(office, #""name":"Vũ Thị Lan","role":"standing_office","post":"Chánh Văn phòng","signsAs":"office_head""#)
                .ok()
            #expect(
                try await appoint(newID(), #""name":"A","role":"officer","signsAs":"head""#).refusal.contains("post.signs-as-no-leader"))
            #expect(
                try await appoint(newID(), #""name":"A","role":"leader","signsAs":"acting_head""#).refusal.contains(
                    "post.acting-without-end"))
            let people = try await administrator.get("people").ok().json["items"].list
            #expect(people.first { $0["membership"].text == deputy }?["signsAs"].text == "deputy_head")

            try await leader.put(
                "registers/\(newID())", #"{"id":"\#(newID())","form":"state","types":["plan"],"suffix":"UBND","first":191}"#
            ).ok()
            let (campaign, document) = (newID(), newID())
            // What the text says of its signer does not bind who publishes.
            let plan = Paper.plan("Thi đua 2025").dropLast() + #","signer":"Nguyễn Văn Tùng","signerCapacity":"TM"}"#
            let draft = try await leader.put("campaigns/\(campaign)/draft", String(plan)).ok()
            func publish(_ members: String = "", id: String = newID()) async throws -> Answer {
                try await leader.decide("campaigns/\(campaign)/publication", id: id, members.isEmpty ? nil : members, ifMatch: draft.etag)
            }
            for (members, code) in [
                ("", "document.signer-unknown"), (#""membership":"\#(newID())","signerCapacity":"TM""#, "document.signer-unknown"),
                (#""membership":"\#(deputy)","signerCapacity":"TM""#, "document.capacity-not-theirs"),
                (#""membership":"\#(deputy)""#, "document.capacity-missing"),
                (#""membership":"\#(office)","signerCapacity":"TL""#, "document.under-missing"),
                (#""membership":"\#(office)","signerCapacity":"TL","under":"\#(newID())""#, "document.under-unknown"),
            ] {
                let refused = try await publish(members)
                #expect(refused.refusal.contains(code), "\(members): \(refused.text)")
            }
            let chosen = #""membership":"\#(deputy)","signerCapacity":"KT""#
            for _ in 1...2 { try await publish(chosen, id: document).ok() }
            let full = try await leader.get("documents/\(document)").ok().json
            #expect(
                full["signer"].text == "Lê Anh Quân" && full["signerCapacity"].text == "KT" && full["signerPost"].text == "Phó Chủ tịch")
            #expect(full["symbol"].text == "191/KH-UBND" && full["under"].text == nil)
            let published = try await leader.get("campaigns/\(campaign)").ok().json
            #expect(published["signer"].text == "Lê Anh Quân" && published["signerCapacity"].text == "KT")

            // By order, under a decision that stands.
            let (order, second) = (newID(), newID())
            try await leader.put(
                "known-documents/\(order)", #"{"id":"\#(newID())","symbol":"12/QĐ-UBND","type":"decision","issuedOn":"2024-01-05"}"#
            ).ok()
            let next = try await leader.put("campaigns/\(second)/draft", Paper.plan("Thi đua 2026")).ok()
            let byOrder = #""membership":"\#(office)","signerCapacity":"TL","under":"\#(order)""#
            try await leader.decide("campaigns/\(second)/publication", byOrder, ifMatch: next.etag).ok()
            #expect(try await leader.get("documents?limit=1").ok().json["items"].list[0]["signerCapacity"].text != nil)
            try await leader.decide("known-documents/\(order)/end", #""how":"repealed","endedOn":"2024-12-20""#, ifMatch: "*").ok()
            let third = newID()
            let late = try await leader.put("campaigns/\(third)/draft", Paper.plan("Thi đua 2027")).ok()
            let refused = try await leader.decide("campaigns/\(third)/publication", byOrder, ifMatch: late.etag)
            #expect(refused.refusal.contains("document.under-ended"))
            #expect(try await site.city.recount().isClean)
            print("signers: a deputy head, an office by order; six refused, and one under what had ended")
        }
    }
}
