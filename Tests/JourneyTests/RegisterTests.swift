import Emulation
import EmulationFixtures
import Foundation
import Operations
import Store
import Testing

/// The head of the plan, whose number is blank until it is issued.
@Suite("Numbers from a register", .timeLimit(.minutes(20)))
struct RegisterTests {
    private static let settings = #""form":"state","types":["plan"],"suffix":"UBND""#

    private static func plan(_ signer: String = #","signer":"Lãnh đạo 1","signerCapacity":"TM""#) -> String {
        let plan = Paper.plan("Thi đua 2025")
        return plan.dropLast() + signer + "}"
    }

    @Test(
        "the city takes over its register at 201, a plan is published under the next number, one is reserved and cancelled; the book shows all"
    )
    func story() async throws {
        try await Site.open { site in
            let leader = site.officer(in: SmallCity.city)
            let clerk = try await site.newcomer("Phạm Thị Thu", in: SmallCity.city, as: .clerk)
            let register = newID()
            let opened = try await clerk.put("registers/\(register)", #"{"id":"\#(newID())",\#(Self.settings),"first":201}"#).ok().json
            #expect(opened["kind"].text == "register.opened" && opened["subject"]["kind"].text == "register")
            let empty = try await clerk.get("registers").ok().json["items"].list
            #expect(empty.count == 1 && empty[0]["last"].text == nil && empty[0]["endsOn"].text == "2024-12-31")

            // A plan goes under the next number on the day it is issued.
            let campaign = newID(), decision = newID()
            let draft = try await leader.put("campaigns/\(campaign)/draft", Self.plan()).ok()
            try await leader.decide("campaigns/\(campaign)/publication", id: decision, ifMatch: draft.etag).ok()
            let published = try await leader.get("campaigns/\(campaign)").ok().json
            #expect(published["symbol"].text == "201/KH-UBND" && published["issuedOn"].text == "2024-12-20")

            // One is kept, and given up; one is kept, and issued.
            let (kept, used) = (newID(), newID())
            for document in [kept, used] {
                let reserving = #"{"id":"\#(newID())","type":"plan","purpose":"Kế hoạch hội nghị tổng kết"}"#
                let reserved = try await clerk.put("registers/\(register)/reservations/\(document)", reserving).ok()
                // Sent again it is the same number.
                #expect(
                    try await clerk.put("registers/\(register)/reservations/\(document)", reserving).ok().text == reserved.text)
            }
            let seen = try await clerk.get("documents/\(kept)").ok()
            #expect(seen.json["symbol"].text == "202/KH-UBND" && seen.json["state"].text == "reserved")
            try await clerk.decide("documents/\(kept)/cancellation", #""reason":"Không ban hành""#, ifMatch: seen.etag).ok()
            let second = newID()
            let written = try await leader.put(
                "campaigns/\(second)/draft", Self.plan().dropLast() + #","symbol":"203/KH-UBND"}"#
            ).ok()
            try await leader.decide("campaigns/\(second)/publication", ifMatch: written.etag).ok()
            #expect(try await leader.get("campaigns/\(second)").ok().json["symbol"].text == "203/KH-UBND")

            let book = try await leader.get("registers/\(register)").ok().json
            #expect(book["first"].number == 201 && book["last"].number == 203)
            #expect(book["items"].texts("symbol") == ["201/KH-UBND", "202/KH-UBND", "203/KH-UBND"])
            #expect(book["items"].texts("state") == ["issued", "cancelled", "issued"])
            #expect(book["items"].list[1]["reason"].text == "Không ban hành")
            #expect(book["items"].list[0]["campaign"].text == campaign && book["items"].list[2]["campaign"].text == second)
            #expect(try await clerk.get("registers/\(register)?after=202").ok().json["items"].texts("symbol") == ["203/KH-UBND"])
            let page = try await leader.get("documents?limit=1").ok().json
            let rest = try await leader.get("documents?after=\(page["next"].text!)").ok().json["items"]
            #expect(Set(page["items"].texts("symbol") + rest.texts("symbol")) == ["201/KH-UBND", "203/KH-UBND"])
            let full = try await clerk.get("documents/\(kept)").ok().json
            #expect(full["timeline"].texts("reason") == ["Kế hoạch hội nghị tổng kết", "Không ban hành"])

            // What is issued is read below, what is not is the unit's own; sideways nobody reads either.
            let district = site.officer(in: SmallCity.anLao), stranger = site.officer(in: SmallCity.elsewhere)
            let place = "of/\(SmallCity.city)/documents"
            #expect(try await district.get("\(place)/\(used)").ok().json["symbol"].text == "203/KH-UBND")
            #expect(try await district.get("\(place)/\(decision)").ok().json["campaign"].text == campaign)
            for (reader, document) in [(district, kept), (stranger, used), (stranger, kept)] {
                #expect(try await reader.get("\(place)/\(document)").refusal == "404 not-found")
            }
            #expect(try await site.city.recount().isClean)
            print("register: 201 issued, 202 reserved and cancelled, 203 reserved and issued; the book shows all three")
        }
    }

    @Test("what cannot be is refused with its rule, and takes no number")
    func refusals() async throws {
        try await Site.open { site in
            let leader = site.officer(in: SmallCity.city), register = newID()
            let office = try await site.newcomer("Vũ Thị Lan", in: SmallCity.city, as: .standingOffice)
            func open(_ settings: String, as id: String = newID()) async throws -> String {
                try await leader.put("registers/\(id)", #"{"id":"\#(newID())",\#(settings)}"#).refusal
            }
            let officer = try await office.put("registers/\(register)", #"{"id":"\#(newID())",\#(Self.settings)}"#)
            #expect(officer.refusal == "403 permission.denied")
            #expect(try await open(#""form":"state","types":[],"suffix":" ""#).contains("register.types-missing"))
            #expect(try await open("\(Self.settings),\"endsOn\":\"2025-12-31\"").contains("register.ends-with-the-year"))
            #expect(
                try await open(#""form":"party","types":["plan"],"suffix":"TU","endsOn":"2024-12-01""#).contains("register.ends-before"))
            try await leader.put("registers/\(register)", #"{"id":"\#(newID())",\#(Self.settings)}"#).ok()
            #expect(try await open(Self.settings).contains("register.type-has-one"))
            #expect(try await open(Self.settings, as: register) == "409 id.taken")
            let never = newID()
            func reserve(_ members: String, _ officer: Officer, as document: String = newID()) async throws -> String {
                try await officer.put("registers/\(register)/reservations/\(document)", #"{"id":"\#(newID())",\#(members)}"#).refusal
            }
            #expect(try await reserve(#""type":"decision","purpose":"Khen thưởng""#, leader).hasPrefix("422 register.type-not-here"))
            #expect(try await reserve(#""type":"plan","purpose":" ""#, leader).hasPrefix("422 document.purpose-missing"))
            #expect(try await reserve(#""type":"plan","purpose":"A""#, office) == "403 permission.denied")
            #expect(try await leader.get("registers/\(never)").refusal == "404 not-found")
            for _ in 0..<Register.mostReserved {
                try await leader.put(
                    "registers/\(register)/reservations/\(newID())", #"{"id":"\#(newID())","type":"plan","purpose":"A"}"#
                ).ok()
            }
            #expect(try await reserve(#""type":"plan","purpose":"A""#, leader) == "409 register.too-many-reserved")
            let one = try await leader.get("registers/\(register)").ok().json["items"].list[0]["id"].text!
            #expect(
                try await leader.decide("documents/\(one)/cancellation", #""reason":" ""#, ifMatch: "*").refusal.hasPrefix(
                    "422 document.reason-missing"))
            try await leader.decide("documents/\(one)/cancellation", #""reason":"Nhầm""#, ifMatch: "*").ok()
            #expect(
                try await leader.decide("documents/\(one)/cancellation", #""reason":"Lại""#, ifMatch: "*").refusal == "409 document.not-now"
            )
            // Numbers and days of other registers, of other issuers, beyond the last, before and after today.
            for (members, code) in [
                (#","symbol":"01/KH-UBND""#, "document.not-reserved"), (#","symbol":"99/KH-UBND""#, "document.not-reserved"),
                (#","symbol":"02/QĐ-UBND""#, "document.not-reserved"), (#","issuedOn":"2024-12-19""#, "document.day-of-issue"),
                (#","issuedOn":"2024-12-21""#, "document.day-of-issue"),
            ] {
                let id = newID()
                let draft = try await leader.put("campaigns/\(id)/draft", Self.plan().dropLast() + members + "}").ok()
                #expect(
                    try await leader.decide("campaigns/\(id)/publication", ifMatch: draft.etag).refusal.contains(code), "\(members)")
            }
            let id = newID()
            let draft = try await leader.put("campaigns/\(id)/draft", Self.plan("")).ok()
            let unsigned = try await leader.decide("campaigns/\(id)/publication", ifMatch: draft.etag).refusal
            #expect(unsigned.contains("document.signer-missing") && unsigned.contains("document.capacity-missing"))
            #expect(try await leader.get("registers").ok().json["items"].list[0]["last"].number == 10)
        }
    }
}
