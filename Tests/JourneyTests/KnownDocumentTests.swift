import Emulation
import EmulationFixtures
import Foundation
import Operations
import Store
import Testing

/// "Chương trình hành động số 23-CTr/HU", a program without a day, a decree that is replaced.
@Suite("Documents that plans rest on", .timeLimit(.minutes(20)))
struct KnownDocumentTests {
    private static func noting(_ symbol: String, _ more: String = "") -> String {
        #"{"id":"\#(newID())","symbol":"\#(symbol)"\#(more)}"#
    }

    private static func plan(_ name: String, resting bases: String) -> String {
        String(Paper.plan(name).dropLast()) + #","legalBases":[\#(bases)]}"#
    }

    private static func basis(_ symbol: String, _ unit: UnitID, _ document: String, _ relation: String = "rests_on") -> String {
        #"{"symbol":"\#(symbol)","relation":"\#(relation)","document":{"unit":"\#(unit)","id":"\#(document)"}}"#
    }

    @Test("the city notes a decree, a district rests on it, it ends, and the next plan is heeded; the one before keeps what it rested on")
    func story() async throws {
        try await Site.open { site in
            let city = site.officer(in: SmallCity.city), district = site.officer(in: SmallCity.anLao)
            let officer = try await site.newcomer("Vũ Thị Lan", in: SmallCity.city, as: .officer)
            let (decree, program) = (newID(), newID())
            let noted = try await officer.put(
                "known-documents/\(decree)",
                Self.noting("98/2023/NĐ-CP", #","type":"decree","issuedOn":"2023-12-31","issuer":"Chính phủ""#)
            ).ok().json
            #expect(noted["kind"].text == "document.noted" && noted["subject"]["kind"].text == "document")
            try await officer.put("known-documents/\(program)", Self.noting("76-CTr/TU")).ok()
            let listed = try await district.get("known-documents").ok().json["items"]
            #expect(Set(listed.texts("symbol")) == ["76-CTr/TU", "98/2023/NĐ-CP"])
            let bare = try #require(listed.list.first { $0["id"].text == program })
            #expect(
                bare["issuedOn"].text == nil && bare["type"].text == nil && bare["end"]["how"].text == nil)
            #expect(try await district.get("known-documents?symbol=76-CTr/TU").ok().json["items"].texts("id") == [program])

            let campaign = newID()
            let bases = [Self.basis("98/2023/NĐ-CP", SmallCity.city, decree), #"{"symbol":"45-NQ/TW","relation":"cites"}"#]
            let body = Self.plan("Thi đua 2024", resting: bases.joined(separator: ",")).dropLast() + #","issuedOn":"2024-11-05"}"#
            let draft = try await district.put("campaigns/\(campaign)/draft", String(body)).ok()
            let check = try await district.get("campaigns/\(campaign)/draft/check").ok().json
            #expect(check["bases"].texts("validity") == ["stands", "unknown"] && check["refusals"].list.isEmpty)
            try await district.decide("campaigns/\(campaign)/publication", ifMatch: draft.etag).ok()
            let published = try await district.get("campaigns/\(campaign)").ok().json
            #expect(published["legalBases"].texts("relation") == ["rests_on", "cites"])
            #expect(published["legalBases"].list[0]["document"]["id"].text == decree)

            // What nothing cites is corrected by the unit that typed it, and by nobody else; what a plan rests on stays as it is.
            let correction = #""symbol":"76-CTr/TU","type":"programme","issuer":"Thành ủy""#
            let typed = try await officer.get("known-documents/\(program)").ok()
            #expect(try await district.decide("known-documents/\(program)/correction", correction, ifMatch: "*").refusal == "404 not-found")
            let corrected = try await officer.decide("known-documents/\(program)/correction", correction, ifMatch: typed.etag).ok()
            #expect(corrected.json["kind"].text == "document.corrected" && corrected.json["version"].number == 2)
            #expect(try await district.get("of/\(SmallCity.city)/known-documents/\(program)").ok().json["issuer"].text == "Thành ủy")
            #expect(
                try await officer.decide("known-documents/\(program)/correction", correction, ifMatch: typed.etag).refusal
                    == "412 precondition.failed")
            #expect(
                try await officer.decide("known-documents/\(decree)/correction", #""symbol":"99/2023/NĐ-CP""#, ifMatch: "*").refusal
                    == "409 document.cited")

            // It ends, once, by what the city says.
            let seen = try await officer.get("known-documents/\(decree)").ok()
            let end = #""how":"replaced","endedOn":"2024-12-01","byWords":"152/2025/NĐ-CP""#
            try await officer.decide("known-documents/\(decree)/end", end, ifMatch: seen.etag).ok()
            #expect(try await city.decide("known-documents/\(decree)/end", end, ifMatch: "*").refusal == "409 document.ended")
            #expect(try await city.decide("known-documents/\(program)/end", end, ifMatch: "*").ok().status == 200)
            #expect(
                try await city.decide("known-documents/\(program)/correction", correction, ifMatch: "*").refusal == "409 document.ended")
            let ended = try await district.get("of/\(SmallCity.city)/known-documents/\(decree)").ok().json
            #expect(ended["end"]["byWords"].text == "152/2025/NĐ-CP" && ended["plans"].texts("campaign") == [campaign])
            #expect(try await district.get("campaigns/\(campaign)").ok().json["bases"].texts("validity") == ["stands", "unknown"])

            let next = newID()
            let second = try await district.put("campaigns/\(next)/draft", Self.plan("Thi đua 2025", resting: bases[0])).ok()
            let heeded = try await district.get("campaigns/\(next)/draft/check").ok().json
            #expect(heeded["bases"].texts("validity") == ["ended"] && heeded["bases"].list[0]["end"]["endedOn"].text == "2024-12-01")
            #expect(heeded["refusals"].list.isEmpty, "a heed, never a refusal")
            try await district.decide("campaigns/\(next)/publication", ifMatch: second.etag).ok()

            // Another city sees nothing of it; nor does a sibling of what the district notes.
            let own = newID()
            try await district.put("known-documents/\(own)", Self.noting("23-CTr/HU", #","issuedOn":"2019-10-04""#)).ok()
            for (place, owner, document) in [
                (SmallCity.elsewhere, SmallCity.city, decree), (SmallCity.kienThuy, SmallCity.anLao, own),
                (SmallCity.city, SmallCity.anLao, own),
            ] {
                let stranger = site.officer(in: place)
                #expect(try await stranger.get("of/\(owner)/known-documents/\(document)").refusal == "404 not-found")
                #expect(try await !stranger.get("known-documents?symbol=23-CTr/HU").ok().text.contains(own))
            }
            #expect(try await site.officer(in: SmallCity.batTrang).get("of/\(SmallCity.anLao)/known-documents/\(own)").ok().status == 200)
            #expect(try await site.city.recount().isClean)
        }
    }

    @Test("what cannot be is refused by its field, and nothing is noted")
    func refusals() async throws {
        try await Site.open { site in
            let leader = site.officer(in: SmallCity.city), document = newID()
            func note(_ symbol: String, _ more: String = "", as id: String = newID()) async throws -> String {
                try await leader.put("known-documents/\(id)", Self.noting(symbol, more)).refusal
            }
            #expect(try await note(" ", #","title":" ""#).contains("document.nameless"))
            #expect(try await note("1/CT", #","issuedOn":"2024-12-21""#).contains("document.day-ahead"))
            #expect(try await note("1/CT", #","type":"poem""#).contains("value.unknown-choice"))
            #expect(try await note("1/CT", #","issuedOn":"hôm qua""#).hasPrefix("422"))
            try await leader.put("known-documents/\(document)", Self.noting("1/CT", #","issuedOn":"2024-01-05""#)).ok()
            #expect(try await note("1/CT").contains("document.same-symbol"))
            #expect(try await note("1/CT", #","isAnother":true"#, as: document) == "409 id.taken")
            try await leader.put("known-documents/\(newID())", Self.noting("1/CT", #","isAnother":true"#)).ok()
            func end(_ members: String) async throws -> String {
                try await leader.decide("known-documents/\(document)/end", members, ifMatch: "*").refusal
            }
            #expect(try await end(#""how":"replaced","endedOn":"2024-02-01""#).contains("document.successor-missing"))
            #expect(try await end(#""how":"repealed","endedOn":"2024-01-04""#).contains("document.ends-before-issued"))
            let itself = #"{"unit":"\#(SmallCity.city)","id":"\#(document)"}"#
            #expect(try await end(#""how":"repealed","endedOn":"2024-02-01","by":\#(itself)"#).contains("document.ends-itself"))
            let nothing = #"{"unit":"\#(SmallCity.city)","id":"\#(newID())"}"#
            #expect(try await end(#""how":"repealed","endedOn":"2024-02-01","by":\#(nothing)"#).contains("document.successor-unknown"))
            let inspector = try await site.newcomer("Lê Văn Tư", in: SmallCity.city, as: .inspector)
            #expect(try await inspector.put("known-documents/\(newID())", Self.noting("2/CT")).refusal == "403 permission.denied")

            // What the unit issued itself ends by whoever keeps its registers.
            let register = newID(), campaign = newID(), decision = newID()
            try await leader.put("registers/\(register)", #"{"id":"\#(newID())","form":"state","types":["plan"],"suffix":"UBND"}"#).ok()
            let signed = Paper.plan("Thi đua").dropLast() + #","signer":"Lãnh đạo 1","signerCapacity":"TM"}"#
            let draft = try await leader.put("campaigns/\(campaign)/draft", String(signed)).ok()
            try await leader.decide("campaigns/\(campaign)/publication", id: decision, ifMatch: draft.etag).ok()
            let repealing = #""how":"repealed","endedOn":"2024-12-20""#
            let officer = try await site.newcomer("Vũ Thị Lan", in: SmallCity.city, as: .officer)
            #expect(
                try await officer.decide("known-documents/\(decision)/end", repealing, ifMatch: "*").refusal == "403 permission.denied")
            try await leader.decide("known-documents/\(decision)/end", repealing, ifMatch: "*").ok()

            // A plan that rests on what its unit does not see is refused by the place of it.
            let district = site.officer(in: SmallCity.anLao), wrong = newID()
            let basis = Self.basis("1/CT", SmallCity.kienThuy, document)
            let laid = try await district.put("campaigns/\(wrong)/draft", Self.plan("Sai", resting: basis)).ok()
            let refused = try await district.decide("campaigns/\(wrong)/publication", ifMatch: laid.etag)
            #expect(refused.refusal.contains("campaign.basis-unknown") && refused.text.contains("legalBases[0].document"))
            #expect(try await site.city.recount().isClean)
        }
    }
}
