import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Testing

/// "Nơi nhận", line by line: the district's plan goes up to the city too.
@Suite("Recipients of a plan", .timeLimit(.minutes(20)))
struct RecipientsTests {
    private static let lines = """
        [{"words":"Ban TĐKT thành phố","to":"superior"},{"words":"CT, các PCT","to":"leaders"},
         {"words":"UBND xã Bát Trang","to":"units","units":["\(SmallCity.batTrang)"]},{"words":"Phòng, ban","to":"kinds","kinds":["agency"]},
         {"words":"Báo Hải Phòng","to":"outside"},{"words":"Lưu: VT, NV","to":"archive"}]
        """

    @Test("a plan goes to whom its lines mean below and right above, prints all of them, and its amendment goes the same way")
    func story() async throws {
        try await Site.open { site in
            let board = site.officer(in: SmallCity.city), district = site.officer(in: SmallCity.anLao)
            func open(_ type: String) async throws {
                try await district.put(
                    "registers/\(newID())", #"{"id":"\#(newID())","form":"state","types":["\#(type)"],"suffix":"UBND","first":201}"#
                ).ok()
            }
            try await open("plan")
            try await open("decision")
            let (campaign, document) = (newID(), newID())
            let plan = Paper.plan("Hội thi").dropLast() + #","signer":"Lãnh đạo 1.1","signerCapacity":"TM","recipients":\#(Self.lines)}"#
            let draft = try await district.put("campaigns/\(campaign)/draft", String(plan)).ok()
            let trial = try await district.get("campaigns/\(campaign)/draft/check").ok().json["recipients"]
            #expect(trial["below"].number == 2 && trial["superior"].text == "\(SmallCity.city)" && trial["copies"].number == 2)
            try await district.decide("campaigns/\(campaign)/publication", id: document, ifMatch: draft.etag).ok()
            func recipients(_ id: String) async throws -> [String] {
                try await district.get("documents/\(id)/deliveries").ok().json["items"].texts("unit")
            }
            let all = ["\(SmallCity.city)", "\(SmallCity.batTrang)", "\(SmallCity.phongNoiVu)"]
            #expect(try await recipients(document).sorted() == all.sorted())
            let printed = try await board.get("of/\(SmallCity.anLao)/campaigns/\(campaign)").ok().json["recipients"]
            #expect(printed.texts("words").count == 6 && printed.list.last?["words"].text == "Lưu: VT, NV")
            let arrived = try await board.get("deliveries").ok().json["items"].list
            #expect(arrived.count == 1 && arrived[0]["symbol"].text == "201/KH-UBND" && arrived[0]["from"].text == "\(SmallCity.anLao)")
            try await board.put("deliveries/\(arrived[0]["id"].text ?? "")/opening", "{}").ok()
            #expect(try await district.get("documents/\(document)").ok().json["opened"].number == 1)

            let amendment = newID(), seen = try await district.get("campaigns/\(campaign)").ok().etag
            let clause = #"{"id":"\#(newID())","part":"content","body":"Thêm phần thi"}"#
            try await district.put(
                "campaigns/\(campaign)/amendments/\(amendment)",
                #"{"summary":"Bổ sung","clauses":[\#(clause)],"document":{"type":"decision","signer":"Lãnh đạo 1.1","signerCapacity":"TM"}}"#,
                ifMatch: seen
            ).ok()
            #expect(try await recipients(amendment).sorted() == all.sorted())
            #expect(try await site.city.recount().isClean)

            // Nobody sends upward but what was issued, and to nobody but the one right above.
            for (unit, document) in [
                (SmallCity.city, "null"), (SmallCity.kienThuy, "'\(document)'"), (SmallCity.elsewhere, "'\(document)'"),
            ] {
                await #expect(throws: PostgresError.self) {
                    try await site.city.app.transaction(under: site.city.standing(in: SmallCity.anLao).recording) { transaction in
                        try await transaction.execute(
                            script: """
                                insert into thidua.delivery (root_id, level, unit_id, delivery_id, from_unit, from_level, family_id, by_person,
                                                             document_id, at)
                                values (\(unit.rootID), \(unit == SmallCity.kienThuy ? 2 : 1), \(unit.rawValue), gen_random_uuid(),
                                        \(SmallCity.anLao.rawValue), \(document == "null" ? "null" : "2"), '\(campaign)', thidua.my_person(),
                                        \(document), thidua.now())
                                """)
                    }
                }
            }
            // The last of this story: one that was taken away above, and one too many below, are found.
            try await site.city.owner.execute(
                script: """
                    alter table thidua.delivery no force row level security;
                    update thidua.delivery set unit_id = \(SmallCity.thaiSon.rawValue), level = 3
                    where unit_id = \(SmallCity.batTrang.rawValue) and document_id = '\(document)';
                    delete from thidua.delivery where unit_id = \(SmallCity.city.rawValue) and document_id = '\(document)'
                    """)
            let spoiled = try await site.city.recount().deliveryDifferences
            #expect(spoiled.map(\.aspect) == [.misaddressed, .misaddressed, .misaddressed], "\(spoiled)")
            print("recipients: six lines, three recipients, one of them right above")
        }
    }
}
