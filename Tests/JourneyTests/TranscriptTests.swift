import EmulationFixtures
import Foundation
import Store
import Testing
import Wire

@Suite("A plan from its text, over HTTP", .timeLimit(.minutes(20)))
struct TranscriptTests {
    private static let text = """
        KẾ HOẠCH
        Phát động phong trào thi đua chào mừng Đại hội Đảng bộ huyện lần thứ IX

        I. MỤC ĐÍCH, YÊU CẦU
        1. Mục đích
        - Khơi dậy tinh thần thi đua yêu nước.
        II. TỔ CHỨC THỰC HIỆN
        1. Phòng Nội vụ huyện:
        - Theo dõi, đôn đốc việc thực hiện.
        """

    private static func taking(_ text: String, _ more: String = #","start":"2025-01-01","end":"2025-12-31""#) -> String {
        #"{"text":"\#(text.replacing("\n", with: #"\n"#))"\#(more)}"#
    }

    @Test("is taken in once, answered piece by piece, published when nothing is open, and read below; a sibling gets what never was")
    func story() async throws {
        try await Site.open { site in
            let office = site.officer(in: SmallCity.anLao), commune = site.officer(in: SmallCity.batTrang)
            let campaign = newID()
            let way = "campaigns/\(campaign)/transcript"
            let begun = try await office.put(way, Self.taking(Self.text)).ok()
            let taken = begun.json
            let pieces = taken["pieces"].list
            #expect(taken["state"].text == "read" && taken["unanswered"].number == Decimal(pieces.count) && pieces.count > 5)
            #expect(taken["sha256"].text?.count == 64 && taken["leftovers"].list.isEmpty)
            let task = try #require(pieces.firstIndex { $0["text"].text?.contains("Theo dõi") == true })
            #expect(pieces[task]["line"].number == 9 && pieces[task]["becomes"].texts("member") == ["clauses"])
            let clause = try #require(pieces[task]["becomes"].list[0]["id"].text)
            #expect(try await office.put(way, Self.taking(Self.text)).ok().bytes == begun.bytes, "the same again is the same answer")
            #expect(try await office.put(way, Self.taking(Self.text + "\n- Thêm.")).refusal == "409 id.taken")

            // Two answer the same piece: the second is told, and says it again.
            let answer = "\(way)/answers/\(task)"
            try await office.put(answer, #"{"kind":"right","turn":0}"#).ok()
            try await office.put(answer, #"{"kind":"right","turn":0}"#).ok()
            let mended = #"{"kind":"mended","words":"Theo dõi, đôn đốc hằng tháng.","turn":"#
            #expect(try await office.put(answer, mended + "0}").status == 412)
            try await office.put(answer, mended + "1}").ok()
            let draft = try await office.get("campaigns/\(campaign)/draft").ok()
            #expect(draft.json["clauses"].first("id", clause)["body"].text == "Theo dõi, đôn đốc hằng tháng.")
            for (body, refusal) in [
                (
                    #"{"kind":"right","words":"x","turn":2}"#,
                    "422 transcript.words-of-nothing-mended: words transcript.words-of-nothing-mended"
                ),
                (#"{"kind":"mended","turn":2}"#, "422 transcript.nothing-mended: words transcript.nothing-mended"),
                (#"{"kind":"guessed","turn":2}"#, "422 input.invalid: kind value.unknown-choice"),
            ] {
                #expect(try await office.put(answer, body).refusal == refusal)
            }
            #expect(
                try await office.put("\(way)/answers/99", #"{"kind":"right","turn":0}"#).refusal
                    == "422 transcript.unknown-piece: piece transcript.unknown-piece")
            #expect(try await office.put("\(way)/answers/x", #"{"kind":"right","turn":0}"#).status == 400)

            let check = try await office.get("campaigns/\(campaign)/draft/check").ok().json
            #expect(check["refusals"].texts("code").contains("transcript.unanswered"))
            for piece in pieces.indices where piece != task {
                try await office.put("\(way)/answers/\(piece)", #"{"kind":"right","turn":0}"#).ok()
            }
            #expect(try await office.get(way).ok().json["unanswered"].number == 0)
            for stranger in [commune, site.officer(in: SmallCity.kienThuy)] {
                #expect(try await stranger.get("of/\(SmallCity.anLao)/campaigns/\(campaign)/transcript").refusal == "404 not-found")
            }
            #expect(try await office.get("of/\(SmallCity.anLao)/campaigns/\(campaign)/transcript").ok().json["state"].text == "read")

            // What the text does not say is written beside it.
            let written = try await office.put(
                "campaigns/\(campaign)/draft", Paper.plan("Thi đua"), ifMatch: try await office.get("campaigns/\(campaign)/draft").ok().etag
            )
            try await office.decide("campaigns/\(campaign)/publication", ifMatch: written.ok().etag).ok()
            let read = try await commune.get("of/\(SmallCity.anLao)/campaigns/\(campaign)/transcript").ok()
            let used = read.json
            #expect(
                used["state"].text == "used" && used["pieces"].list.count == pieces.count
                    && used["pieces"].list[0]["answer"]["kind"].text == nil)
            #expect(try await office.get(way).ok().bytes == read.bytes)
            let sibling = try await site.officer(in: SmallCity.kienThuy).get("of/\(SmallCity.anLao)/campaigns/\(campaign)/transcript")
            #expect(sibling.refusal == "404 not-found")
            #expect(try await office.put(answer, #"{"kind":"skipped","turn":2}"#).refusal == "404 not-found")
            print("a text over HTTP: \(pieces.count) pieces answered, \(taken["findings"].list.count) findings")
        }
    }

    @Test("a text that says nothing, or not when, is refused by its field, and lays nothing on the desk")
    func refused() async throws {
        try await Site.open { site in
            let office = site.officer(in: SmallCity.anLao)
            for (body, refusal) in [
                (Self.taking("x"), "422 plan-import.nothing-understood: text plan-import.nothing-understood"),
                (Self.taking(Self.text, ""), "422 plan-import.start-missing: start plan-import.start-missing"),
                (Self.taking(Self.text, #","start":"2025-01-01""#), "422 plan-import.end-missing: end plan-import.end-missing"),
                ("{}", "422 input.invalid: text field.missing"),
                (Self.taking(Self.text, #","start":"2025-02-30","end":"2025-12-31""#), "422 input.invalid: start date.invalid"),
                (Self.taking(#"a\u0000"#), "400 json.malformed"),
            ] {
                let answer = try await office.put("campaigns/\(newID())/transcript", body)
                #expect(answer.refusal == refusal, "\(answer.refusal)")
            }
            #expect(try await office.get("campaigns").ok().json["drafts"].list.isEmpty)
            let clerk = try await site.newcomer("Văn thư", in: SmallCity.anLao, as: .clerk)
            #expect(try await clerk.put("campaigns/\(newID())/transcript", Self.taking(Self.text)).status == 403)
        }
    }
}
