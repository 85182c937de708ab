import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Testing
import Wire

/// Where emulation ends: somebody is nominated, appraised and commended, and whoever holds the paper can check it.
@Suite("An award that stands", .timeLimit(.minutes(20)))
struct AwardJourneyTests {
    private func law(_ name: String) throws -> String {
        let file = URL(filePath: #filePath).appending(path: "../../../deploy/law/\(name).yaml").standardizedFileURL
        return try String(contentsOf: file, encoding: .utf8)
    }

    @Test("a commune nominates, appraises, decides under its own authority; the paper is checked by anybody, cancelled, and checked again")
    func story() async throws {
        try await Site.open { site in
            _ = try await ImportLaw(client: site.city.owner).run(try law("vn-2024-01-01"))
            _ = try await AddCertificateKey(client: site.city.owner).run(1, of: SmallCity.city, from: Day("2024-01-01")!, in: .sample)
            let unit = SmallCity.batTrang
            let leader = site.officer(in: unit), office = try await site.newcomer("Nguyễn Thị Hoa", in: unit, as: .standingOffice)
            var stranger = leader
            stranger.token = nil
            let (subject, nomination, register, decision) = (newID(), newID(), newID(), newID())
            try await leader.put(
                "registers/\(register)", #"{"id":"\#(newID())","form":"state","types":["decision"],"suffix":"UBND"}"#
            ).ok()
            try await office.put(
                "subjects/\(subject)", #"{"id":"\#(newID())","kind":"household","name":"Hộ ông Phạm Văn Sáu (mẫu)"}"#
            ).ok()
            let draft = try await office.put(
                "nominations/\(nomination)/draft",
                #"{"subject":{"unit":"\#(unit)","id":"\#(subject)"},"form":"GK-X","from":"2024-01-01","until":"2024-12-20","achievements":"Hiến 200 m² đất làm đường"}"#
            ).ok()
            try await leader.decide(
                "nominations/\(nomination)/submission", #""to":"\#(unit)","because":"Thành tích rõ""#, ifMatch: draft.etag
            ).ok()
            try await office.decide("of/\(unit)/nominations/\(nomination)/receipt", ifMatch: "*").ok()
            func issue(_ more: String = "") -> String {
                #"{"id":"\#(decision)","nominations":["\#(nomination)"],"summary":"Về việc tặng Giấy khen","budget":"Quỹ thi đua","#
                    + #""signer":"Lãnh đạo \#(unit)","signerCapacity":"TM"\#(more)}"#
            }
            // Not before it was appraised, and not by who prepares.
            #expect(try await leader.put("commendations/\(decision)/issue", issue()).status == 422)
            try await office.decide(
                "of/\(unit)/nominations/\(nomination)/appraisal", #""opinion":"Đủ điều kiện","checks":[]"#, ifMatch: "*"
            ).ok()
            #expect(try await leader.get("commendations").ok().json["waiting"].list.count == 1)
            #expect(try await office.put("commendations/\(decision)/issue", issue()).status == 403)
            try await leader.put("commendations/\(decision)/issue", issue()).ok()
            #expect(try await leader.get("nominations/\(nomination)").ok().json["state"].text == "awarded")
            let issued = try await leader.get("commendations/\(decision)").ok()
            let award = issued.json["awards"].list[0]
            #expect(issued.json["symbol"].text == "01/QĐ-UBND" && award["name"].text == "Hộ ông Phạm Văn Sáu (mẫu)")
            let code = try #require(award["code"].text), id = try #require(award["id"].text)

            let paper = try #require(SignedPaper(award["paper"].text ?? ""))
            let keys = try [CertificateKey](JSON.parse(try await stranger.ask("GET", "/v1/certificate-keys").ok().body))
            #expect(paper.verdict(by: keys) == .stands && paper.paper.code.text == code)
            let stands = try await stranger.ask("GET", "/v1/certificates/\(code)").ok()
            #expect(stands.json["standing"].text == "stands" && stands.json["symbol"].text == "01/QĐ-UBND")
            // Nothing of anybody beyond the paper: neither ids nor the subject.
            for hidden in [id, subject, nomination, "Hiến"] { #expect(!String(decoding: stands.body, as: UTF8.self).contains(hidden)) }
            #expect(try await stranger.ask("GET", "/v1/certificates/AAAAAAAAAAAAAAAAAAAAAAAAAA").status == 404)
            #expect(try await stranger.ask("GET", "/v1/certificates/1").status == 404)

            // The city sees the decision; a sibling the same as of none.
            #expect(
                try await site.officer(in: SmallCity.city).get("of/\(unit)/commendations/\(decision)").ok().json["awards"].list.count == 1)
            let sibling = site.officer(in: SmallCity.quangTrung)
            let there = try await sibling.get("of/\(unit)/commendations/\(decision)")
            let never = try await sibling.get("of/\(unit)/commendations/\(newID())")
            #expect(there.status == 404 && never.status == 404)

            try await leader.decide(
                "commendations/\(decision)/cancellation",
                #""awards":["\#(id)"],"ground":"a","reason":"Kê khai gian dối (mẫu)","summary":"Về việc hủy bỏ","signer":"Lãnh đạo \#(unit)","signerCapacity":"TM""#,
                ifMatch: issued.etag
            ).ok()
            let cancelled = try await stranger.ask("GET", "/v1/certificates/\(code)").ok()
            #expect(cancelled.json["standing"].text == "cancelled" && cancelled.json["cancelledBy"].text == "02/QĐ-UBND")
            let lists = try CancelledList.all(JSON.parse(try await stranger.ask("GET", "/v1/certificates/cancelled").ok().body))
            let list = try #require(lists.first { $0.root == SmallCity.city })
            #expect(list.isSigned(by: keys) && paper.verdict(by: keys, cancelled: Set(list.hashes)) == .cancelled)
            #expect(try await leader.get("awards?year=2024").ok().json["items"].list[0]["cancelledOn"].text == "2024-12-20")

            let quota = newID()
            try await leader.put("quotas/\(quota)", #"{"id":"\#(newID())","form":"GK-X","year":2024,"allowed":3}"#).ok()
            #expect(try await leader.get("quotas").ok().json["items"].list[0]["used"].number == 0)
        }
    }
}
