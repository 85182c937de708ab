import Emulation
import EmulationFixtures
import Foundation
import Operations
import Store
import Testing

/// A teacher whom a commune registers and the district places, a collective that is the commune itself.
@Suite("Whom awards may be for", .timeLimit(.minutes(20)))
struct SubjectTests {
    private static func told(_ kind: String, _ name: String, _ more: String = "") -> String {
        #"{"id":"\#(newID())","kind":"\#(kind)","name":"\#(name)"\#(more)}"#
    }

    private static func placing(_ asWhat: String, _ from: String, _ more: String = "") -> String {
        #"{"id":"\#(newID())","asWhat":"\#(asWhat)","from":"\#(from)"\#(more)}"#
    }

    @Test("a commune registers a teacher and corrects her; the district finds her without tones and places her; nobody beside them knows")
    func story() async throws {
        try await Site.open { site in
            let commune = site.officer(in: SmallCity.batTrang), district = site.officer(in: SmallCity.anLao)
            let officer = try await site.newcomer("Vũ Thị Lan", in: SmallCity.batTrang, as: .officer)
            let (teacher, hall) = (newID(), newID())
            let registered = try await officer.put(
                "subjects/\(teacher)", Self.told("person", "Phạm Thị Thủy", #","birthYear":1980,"traits":["woman"]"#)
            ).ok().json
            #expect(registered["kind"].text == "subject.registered" && registered["subject"]["kind"].text == "subject")
            try await officer.put(
                "subjects/\(hall)", Self.told("collective", "UBND xã Bát Trang", #","namesUnit":"\#(SmallCity.batTrang)""#)
            ).ok()
            let seen = try await officer.get("subjects/\(teacher)").ok()
            #expect(seen.json["standsFor"]["id"].text == teacher && seen.json["birthYear"].number == 1980)
            let corrected = Self.told("person", "Phạm Thị Thuỷ", #","birthYear":1981,"category":"direct_worker""#)
            try await commune.put("subjects/\(teacher)", corrected, ifMatch: seen.etag).ok()
            #expect(try await commune.put("subjects/\(teacher)", corrected, ifMatch: seen.etag).status == 200, "the same again")
            let late = Self.told("person", "Ai đó")
            #expect(try await officer.put("subjects/\(teacher)", late, ifMatch: seen.etag).status == 412)

            // By a part of her name without tones, from above; with where she is.
            #expect(try await district.get("subjects?q=thi%20thuy").ok().json["items"].texts("id") == [teacher])
            let page = try await district.get("subjects?limit=1").ok().json
            let last = try #require(page["next"].text)
            #expect(page["items"].texts("id") == [last])
            let rest = try await district.get("subjects?limit=1&after=\(last)").ok().json
            #expect(Set([last] + rest["items"].texts("id")) == [teacher, hall])
            let place = newID()
            try await commune.put("subjects/\(teacher)/placements/\(newID())", Self.placing("Giáo viên", "2003-09-01")).ok()
            let placed = try await district.put(
                "of/\(SmallCity.batTrang)/subjects/\(teacher)/placements/\(place)", Self.placing("Chuyên viên", "2024-08-01")
            ).ok().json
            #expect(placed["kind"].text == "placement.told" && placed["unit"].text == "\(SmallCity.anLao)")
            let path = "of/\(SmallCity.batTrang)/subjects/\(teacher)"
            let full = try await district.get(path).ok().json
            #expect(full["placements"].texts("asWhat") == ["Chuyên viên", "Giáo viên"] && full["birthYear"].number == 1981)
            let tag = full["placements"].list[0]["etag"].text ?? ""
            let ended = Self.placing("Chuyên viên", "2024-08-01", #","until":"2024-12-01""#)
            try await district.put("\(path)/placements/\(place)", ended, ifMatch: tag).ok()
            // Her home sees where she went.
            let home = try await commune.get("subjects/\(teacher)").ok().json
            #expect(home["placements"].list[0]["until"].text == "2024-12-01" && home["placements"].list.count == 2)
            #expect(home["timeline"].texts("kind") == ["subject.registered", "subject.corrected"])

            for place in [SmallCity.quangTrung, SmallCity.kienThuy, SmallCity.phongNoiVu, SmallCity.elsewhere] {
                let stranger = site.officer(in: place)
                #expect(try await stranger.get(path).refusal == "404 not-found")
                #expect(try await stranger.get("subjects").ok().json["items"].list.isEmpty)
                #expect(
                    try await stranger.put("\(path)/placements/\(newID())", Self.placing("A", "2020-01-01")).refusal == "404 not-found")
            }
        }
    }

    @Test("what cannot be is refused by its field, and nothing is written")
    func refusals() async throws {
        try await Site.open { site in
            let leader = site.officer(in: SmallCity.batTrang), district = site.officer(in: SmallCity.anLao)
            let subject = newID()
            func write(_ body: String, as id: String = newID(), ifMatch: String? = nil) async throws -> String {
                try await leader.put("subjects/\(id)", body, ifMatch: ifMatch).refusal
            }
            #expect(try await write(Self.told("person", " ")).contains("subject.nameless"))
            #expect(try await write(Self.told("household", "Hộ ông Sáu", #","birthYear":1950"#)).contains("subject.only-of-people"))
            #expect(try await write(Self.told("person", "A", #","traits":["poet"]"#)).contains("value.unknown-choice"))
            let elsewhere = #","namesUnit":"\#(SmallCity.anLao)""#
            #expect(try await write(Self.told("collective", "A", elsewhere)).contains("subject.unit-elsewhere"))
            #expect(try await write(Self.told("person", "A", #","person":"\#(newID())""#)).contains("subject.account-unknown"))
            try await leader.put("subjects/\(subject)", Self.told("household", "Hộ ông Sáu")).ok()
            #expect(try await write(Self.told("household", "Hộ bà Năm"), as: subject) == "409 id.taken")
            #expect(try await write(Self.told("person", "Ông Sáu"), as: subject, ifMatch: "*").contains("subject.kind-stays"))
            #expect(try await write(Self.told("person", "Ông Sáu"), ifMatch: "*") == "404 not-found")
            // One of the same name may be the same, however it is typed; nobody but whoever looks can say.
            #expect(try await write(Self.told("household", "Hộ gia đình ông  SÁU")).contains("subject.maybe-the-same"))
            try await leader.put("subjects/\(newID())", Self.told("household", "Hộ bà Sáu", #","isAnother":true"#)).ok()
            #expect(try await leader.get("subjects/\(subject)").ok().json["likely"].texts("name") == ["Hộ bà Sáu"])
            #expect(try await district.get("of/\(SmallCity.batTrang)/subjects/\(subject)").ok().json["likely"].list.count == 1)
            // Who stands above corrects nothing, and a clerk registers nobody.
            #expect(try await district.put("subjects/\(subject)", Self.told("household", "B"), ifMatch: "*").refusal == "404 not-found")
            let clerk = try await site.newcomer("Lê Văn Tư", in: SmallCity.batTrang, as: .clerk)
            #expect(try await clerk.put("subjects/\(newID())", Self.told("person", "A")).refusal == "403 permission.denied")

            func place(_ body: String, as id: String = newID(), ifMatch: String? = nil) async throws -> String {
                try await leader.put("subjects/\(subject)/placements/\(id)", body, ifMatch: ifMatch).refusal
            }
            #expect(try await place(Self.placing(" ", "2020-01-01")).contains("placement.as-nothing"))
            #expect(try await place(Self.placing("A", "2999-01-01")).contains("placement.begins-ahead"))
            #expect(try await place(Self.placing("A", "2020-01-02", #","until":"2020-01-01""#)).contains("placement.ends-before"))
            let (other, placement) = (newID(), newID())
            try await leader.put("subjects/\(subject)/placements/\(placement)", Self.placing("Thôn Đại Hoàng", "2000-01-01")).ok()
            #expect(try await place(Self.placing("B", "2000-01-01"), as: placement) == "409 id.taken")
            try await leader.put("subjects/\(other)", Self.told("person", "Vũ Văn Bảy")).ok()
            #expect(
                try await leader.put(
                    "subjects/\(other)/placements/\(placement)", Self.placing("B", "2000-01-01"), ifMatch: "*"
                ).refusal == "409 placement.of-another")
        }
    }
}
