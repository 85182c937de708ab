import Emulation
import EmulationFixtures
import Foundation
import Operations
import Store
import Testing

/// A household that gave land: nominated by its commune, returned once and appraised by the district; and a Giấy khen that stays below.
@Suite("A nomination", .timeLimit(.minutes(20)))
struct NominationTests {
    private static func law() throws -> String {
        let file = URL(filePath: #filePath).appending(path: "../../../deploy/law/vn-2024-01-01.yaml").standardizedFileURL
        return try String(contentsOf: file, encoding: .utf8)
    }

    @Test("is drafted on its desk, judged, sent, received, returned, sent again, appraised; who stands beside finds the bytes of nothing")
    func story() async throws {
        try await Site.open { site in
            _ = try await ImportLaw(client: site.city.owner).run(try Self.law())
            let leader = site.officer(in: SmallCity.batTrang)
            let officer = try await site.newcomer("Vũ Thị Lan", in: SmallCity.batTrang, as: .officer)
            let office = try await site.newcomer("Phạm Văn Ba", in: SmallCity.anLao, as: .standingOffice)
            let (subject, id) = (newID(), newID())
            try await officer.put("subjects/\(subject)", #"{"id":"\#(newID())","kind":"household","name":"Hộ bà Vũ Thị Năm"}"#).ok()
            let whom = #""subject":{"unit":"\#(SmallCity.batTrang)","id":"\#(subject)"}"#
            let empty = try await officer.put("nominations/\(id)/draft", "{}").ok()
            #expect(empty.status == 201)
            #expect(try await officer.get("nominations").ok().json["drafts"].texts("id") == [id])
            let whole = #"{\#(whom),"form":"GK-H","from":"2024-01-01","until":"2024-12-10","achievements":"Hiến 200 m² đất"}"#
            let saved = try await officer.put("nominations/\(id)/draft", whole, ifMatch: empty.etag).ok()
            #expect(try await officer.put("nominations/\(id)/draft", whole, ifMatch: empty.etag).status == 412)
            let judged = try await officer.get(
                "eligibility?subject=\(subject)&form=GK-H&year=2024&received=2024-12-20&decided=2024-12-20"
            ).ok().json
            #expect(judged["counting"].text == "unknown" && judged["amount"].number != nil)
            // Who prepares does not send; what was seen is what is sent.
            let to = #""to":"\#(SmallCity.anLao)""#
            #expect(try await officer.decide("nominations/\(id)/submission", to, ifMatch: saved.etag).refusal == "403 permission.denied")
            #expect(try await leader.decide("nominations/\(id)/submission", to, ifMatch: empty.etag).status == 412)
            let sent = newID()
            for _ in 1...2 { try await leader.decide("nominations/\(id)/submission", id: sent, to, ifMatch: saved.etag).ok() }
            #expect(try await officer.get("nominations").ok().json["drafts"].list.isEmpty)

            let path = "of/\(SmallCity.batTrang)/nominations/\(id)"
            #expect(try await office.get("inbox").ok().json["items"].texts("id") == [id])
            try await office.decide("\(path)/receipt", ifMatch: "*").ok()
            let received = try await office.get(path).ok()
            #expect(received.json["receivedOn"].text == "2024-12-20" && received.json["state"].text == "received")
            try await office.decide("\(path)/return", #""reason":"Thiếu biên bản""#, ifMatch: received.etag).ok()
            #expect(try await leader.get("nominations").ok().json["items"].list[0]["lastWords"].text == "Thiếu biên bản")
            let again = try await officer.get("nominations/\(id)/draft").ok()
            try await leader.decide("nominations/\(id)/submission", to, ifMatch: again.etag).ok()
            try await office.decide("\(path)/receipt", ifMatch: "*").ok()
            #expect(
                try await office.decide("\(path)/return", #""reason":"Nữa""#, ifMatch: "*").refusal == "409 nomination.returned-enough")
            let opinion = #""opinion":"Đủ điều kiện","checks":["dossier","standards"]"#
            try await office.decide("\(path)/appraisal", opinion, ifMatch: "*").ok()
            #expect(
                try await office.decide("\(path)/refusal", #""reason":"A","article":"B""#, ifMatch: "*").refusal == "403 permission.denied")
            let full = try await leader.get("nominations/\(id)").ok().json
            #expect(full["texts"].list.count == 2 && full["verdicts"].list.count == 5)
            #expect(full["reviews"].texts("deed") == ["receipt", "return", "receipt", "appraisal"])
            #expect(full["timeline"].list.count == 6 && full["state"].text == "appraised")

            // The city sees how it stands; a sister sees what never was.
            let city = try await site.officer(in: SmallCity.city).get(path).ok().json
            #expect(city["state"].text == "appraised" && city["texts"].list.isEmpty && city["verdicts"].list.isEmpty)
            #expect(city["lastWords"].text == nil && city["reviews"].list.isEmpty)
            for place in [SmallCity.quangTrung, SmallCity.kienThuy, SmallCity.phongNoiVu, SmallCity.elsewhere] {
                let stranger = site.officer(in: place)
                let hidden = try await stranger.get(path), never = try await stranger.get("of/\(SmallCity.batTrang)/nominations/\(newID())")
                #expect(hidden.status == 404 && hidden.body == never.body)
                #expect(try await stranger.decide("\(path)/receipt", ifMatch: "*").refusal == "404 not-found")
            }

            // One that the commune reviews itself, is refused, and one that it takes off its desk.
            let own = newID(), dropped = newID()
            let kept = try await officer.put("nominations/\(own)/draft", whole.replacing("GK-H", with: "GK-X")).ok()
            try await leader.decide("nominations/\(own)/submission", #""to":"\#(SmallCity.batTrang)""#, ifMatch: kept.etag).ok()
            let ownPath = "of/\(SmallCity.batTrang)/nominations/\(own)"
            try await leader.decide("\(ownPath)/receipt", ifMatch: "*").ok()
            try await leader.decide("\(ownPath)/refusal", #""reason":"Chưa rõ","article":"khoản 1 Điều 28""#, ifMatch: "*").ok()
            let taken = newID()
            let third = try await officer.put("nominations/\(taken)/draft", whole).ok()
            try await leader.decide("nominations/\(taken)/submission", to, ifMatch: third.etag).ok()
            try await leader.decide("nominations/\(taken)/withdrawal", ifMatch: "*").ok()
            let draft = try await officer.put("nominations/\(dropped)/draft", "{}").ok()
            #expect(try await officer.delete("nominations/\(dropped)/draft", ifMatch: draft.etag).status == 204)
            #expect(try await site.city.recount().isClean)
        }
    }
}
