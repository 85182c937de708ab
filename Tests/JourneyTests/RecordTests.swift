import EmulationFixtures
import Foundation
import Operations
import Store
import Testing

/// A teacher of Bát Trang, whom the district placed, and who is the same as one whom Quang Trung registered.
@Suite("The record of a life", .timeLimit(.minutes(20)))
struct RecordTests {
    private static func awarded(_ subject: String, _ more: String) -> String {
        #"{"id":"\#(newID())","subject":{"unit":"\#(SmallCity.batTrang)","id":"\#(subject)"},"decidedBy":"UBND huyện",\#(more)}"#
    }

    @Test("holds what every unit entered for all that are the same, and tells it to nobody else; what is withdrawn stays readable")
    func story() async throws {
        try await Site.open { site in
            let commune = site.officer(in: SmallCity.batTrang), district = site.officer(in: SmallCity.anLao)
            let beside = site.officer(in: SmallCity.quangTrung)
            let (teacher, twin) = (newID(), newID())
            let person = #","kind":"person","name":"Phạm Thị Thủy""#
            try await commune.put("subjects/\(teacher)", #"{"id":"\#(newID())"\#(person)}"#).ok()
            try await beside.put("subjects/\(twin)", #"{"id":"\#(newID())"\#(person)}"#).ok()
            let award = newID()
            let words = #""formWords":"Giấy khen","year":2020,"proof":"document","shownBy":"Bản sao""#
            let entered = try await commune.put("prior-awards/\(award)", Self.awarded(teacher, words)).ok().json
            #expect(entered["kind"].text == "prior-award.entered" && entered["subject"]["kind"].text == "prior-award")

            // Above one says nothing of her but where she is placed.
            let path = "of/\(SmallCity.batTrang)/subjects/\(teacher)"
            let claimed = #""formWords":"Bằng khen","year":2021,"proof":"claimed""#
            #expect(
                try await district.put("prior-awards/\(newID())", Self.awarded(teacher, claimed)).refusal == "409 prior-award.never-here")
            try await district.put("\(path)/placements/\(newID())", #"{"id":"\#(newID())","asWhat":"Chuyên viên","from":"2021-01-01"}"#)
                .ok()
            try await district.put("prior-awards/\(newID())", Self.awarded(teacher, claimed)).ok()
            // Of her twin, whom nobody said yet to be she.
            let own = #"{"id":"\#(newID())","subject":{"unit":"\#(SmallCity.quangTrung)","id":"\#(twin)"},"formWords":"Kỷ niệm chương","#
            try await beside.put("prior-awards/\(newID())", own + #""year":2019,"decidedBy":"Bộ","proof":"claimed"}"#).ok()
            #expect(
                try await commune.get("subjects/\(teacher)/record").ok().json["items"].texts("formWords") == ["Bằng khen", "Giấy khen"])
            let merger = #"{"id":"\#(newID())","from":{"unit":"\#(SmallCity.quangTrung)","id":"\#(twin)"},"#
            try await district.put(
                "mergers/\(newID())", merger + #""into":{"unit":"\#(SmallCity.batTrang)","id":"\#(teacher)"},"reason":"Trùng"}"#
            ).ok()
            let whole = try await commune.get("subjects/\(teacher)/record").ok().json["items"]
            #expect(whole.texts("formWords") == ["Bằng khen", "Giấy khen", "Kỷ niệm chương"])
            #expect(whole.texts("unit") == ["\(SmallCity.anLao)", "\(SmallCity.batTrang)", "\(SmallCity.quangTrung)"])
            #expect(whole.texts("standing") == ["form_of_no_law", "form_of_no_law", "form_of_no_law"])
            #expect(try await district.get("\(path)/record").ok().json["items"].list.count == 3)
            #expect(try await beside.get("subjects/\(twin)/record").ok().json["items"].list.count == 3)

            // Whoever entered it corrects it, with a reason, and withdraws it.
            let tag = whole.list[1]["etag"].text ?? ""
            let better = #""formWords":"Giấy khen","year":2019,"proof":"document","shownBy":"Bản gốc""#
            #expect(
                try await commune.put("prior-awards/\(award)", Self.awarded(teacher, better), ifMatch: tag).refusal
                    .contains("prior-award.reason-missing"))
            let corrected = Self.awarded(teacher, better + #","reason":"Nhầm năm""#)
            try await commune.put("prior-awards/\(award)", corrected, ifMatch: tag).ok()
            #expect(try await commune.put("prior-awards/\(award)", corrected, ifMatch: tag).status == 200, "the same again")
            #expect(
                try await commune.put("prior-awards/\(award)", Self.awarded(teacher, better + #","reason":"Nữa""#), ifMatch: tag).status
                    == 412)
            let withdrawing = #"{"id":"\#(newID())","reason":"Của người khác"}"#
            #expect(try await district.put("prior-awards/\(award)/withdrawal", withdrawing, ifMatch: "*").refusal == "404 not-found")
            try await commune.put("prior-awards/\(award)/withdrawal", withdrawing, ifMatch: "*").ok()
            let after = try await commune.get("subjects/\(teacher)/record").ok().json["items"]
            #expect(after.list.first { $0["id"].text == award }?["withdrawn"].text == "Của người khác")
            #expect(after.list.first { $0["id"].text == award }?["standing"].text == "withdrawn")
            #expect(
                try await commune.put("prior-awards/\(award)", Self.awarded(teacher, better + #","reason":"Lại""#), ifMatch: "*").refusal
                    == "409 prior-award.withdrawn")

            for place in [SmallCity.quangTrung, SmallCity.kienThuy, SmallCity.phongNoiVu, SmallCity.elsewhere] {
                #expect(try await site.officer(in: place).get("\(path)/record").refusal == "404 not-found")
            }
        }
    }

    @Test("whoever knows her number and placed her sees the record, and nothing before that")
    func byNumber() async throws {
        try await Site.open { site in
            let commune = site.officer(in: SmallCity.batTrang), far = site.officer(in: SmallCity.tuSon)
            let teacher = newID()
            try await commune.put("subjects/\(teacher)", #"{"id":"\#(newID())","kind":"person","name":"Phạm Thị Thủy"}"#).ok()
            try await commune.put("subjects/\(teacher)/identity", #"{"identityNumber":"031080000001"}"#).ok()
            let told = #""formWords":"Giấy khen","year":2020,"proof":"claimed""#
            try await commune.put("prior-awards/\(newID())", Self.awarded(teacher, told)).ok()
            let path = "of/\(SmallCity.batTrang)/subjects/\(teacher)"
            #expect(try await far.get("\(path)/record").refusal == "404 not-found")
            #expect(try await far.put("prior-awards/\(newID())", Self.awarded(teacher, told)).refusal == "404 not-found")
            let here = #"{"id":"\#(newID())","asWhat":"Giáo viên","from":"2021-01-01","identityNumber":"031080000001"}"#
            try await far.put("\(path)/placements/\(newID())", here).ok()
            #expect(try await far.get("\(path)/record").ok().json["items"].list.count == 1)
            try await far.put("prior-awards/\(newID())", Self.awarded(teacher, told)).ok()
            // Her home sees what was entered elsewhere.
            #expect(
                try await Set(commune.get("subjects/\(teacher)/record").ok().json["items"].texts("unit"))
                    == ["\(SmallCity.batTrang)", "\(SmallCity.tuSon)"])
        }
    }
}
