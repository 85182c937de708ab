import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Postgres
import Store
import Testing

@testable import Operations
@testable import Pages

/// A commune's month: from the inbox into the form, and from there to the district.
@Suite("Writing a report", .timeLimit(.minutes(20)))
struct ReportPagesTests {
    @Test("an officer goes from the inbox into the form, sees what was sent before, mends what is wrong, and the leader sends it")
    func month() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let months = try await site.city.periods().map(\.id)
            let values = SamplePlan.values(houses: 14, score: 2, online: 3, dossiers: 4, criteria: 5)
            _ = try await site.city.submit(values, from: SmallCity.batTrang, period: months[0])
            let leader = site.leader(of: SmallCity.batTrang)
            let inbox = try await leader.get("/\(SmallCity.batTrang)/viec")
            let address =
                "/\(SmallCity.batTrang)/phong-trao/\(SmallCity.campaign(of: SmallCity.batTrang).lowercased)"
                + "/bao-cao/\(months[1].lowercased)/soan"
            #expect(inbox.ways.contains { $0.path == address }, "the duty leads into the form")

            let form = try await leader.get(address)
            #expect(form.status == .ok)
            #expect(form.words.contains("Báo cáo tháng 11/2024"))
            #expect(form.words.contains("Tháng 10/2024: 14 đơn vị"))
            #expect(
                form.elements.count { $0.attributes["inputmode"] == "decimal" } == SamplePlan.everyAggregation.count,
                "two of the pair, none of yes or no")

            // Typed as people type; one thing wrong.
            var typed = try Typed(form)
            typed.set("Số nhà đã sửa", "1.250")
            typed.set("Điểm bình quân", "8,125")
            let refused = try await leader.post(address, typed.fields(deed: "check"))
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("<title>Lỗi: Báo cáo tháng 11/2024"))
            #expect(refused.words.contains("chỉ được có tối đa 2 chữ số thập phân"))
            #expect(refused.value(of: "values[0].value") == "1.250", "nothing typed is lost")
            #expect(try await site.city.countOfDrafts() == 1)

            typed.set("Điểm bình quân", "8.12")
            let kept = try await leader.post(address, typed.fields(deed: "keep"))
            #expect(kept.status == .seeOther && kept.location == address)
            let again = try await leader.get(address)
            #expect(again.words.contains("Đã lưu nháp."))
            #expect(again.value(of: "values[0].value") == "1250" && again.value(of: "values[1].value") == "8,12")
            #expect(again.words.contains("Gấp 89,3 lần kỳ trước"))

            let check = address.replacing("/soan", with: "/gui")
            let hindered = try await leader.get(check)
            #expect(hindered.words.contains("Chưa thể gửi: có"))
            #expect(hindered.ways.contains { $0.path == "\(address)#c2" })
            #expect(!hindered.words.contains("Gửi báo cáo"))

            var whole = try Typed(again)
            for ask in SamplePlan.everyAggregation where whole.isEmpty(ask.name) {
                if ask.takesWeight { whole.set(ask.name, "3", weight: "4") } else { whole.set(ask.name, "1") }
            }
            #expect(try await leader.post(address, whole.fields(deed: "check")).location == check)
            let ready = try await leader.get(check)
            #expect(ready.words.contains("Gửi báo cáo") && ready.words.contains("3/4"))
            let sending = [
                ("proof", ready.hidden("proof")!), ("id", ready.hidden("id")!), ("seen", ready.hidden("seen")!),
                ("report", ready.hidden("report")!),
            ]
            let sent = try await leader.post(check, sending)
            #expect(sent.location == "/\(SmallCity.batTrang)/viec")
            // A double click, or back and once more: the same answer, and one event.
            #expect(try await leader.post(check, sending).location == "/\(SmallCity.batTrang)/viec")
            let home = try await leader.get("/\(SmallCity.batTrang)/viec")
            #expect(home.words.contains("Đã gửi báo cáo.") && !home.words.contains("Báo cáo tháng 11/2024"))
            #expect(try await site.city.count(.reportSubmitted) == 2)
            #expect(try await leader.words(address).contains("đã gửi hoặc đã duyệt nên không sửa được"))
        }
    }

    @Test("what is too long is refused at its field and stands there still: a number, an explanation, the note")
    func tooLong() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let month = try await site.city.periods()[0].id
            let address =
                "/\(SmallCity.batTrang)/phong-trao/\(SmallCity.campaign(of: SmallCity.batTrang).lowercased)"
                + "/bao-cao/\(month.lowercased)/soan"
            let leader = site.leader(of: SmallCity.batTrang)
            let form = try await leader.get(address)
            let (number, why, note) = (
                String(repeating: "9", count: 101), String(repeating: "v", count: 4001), String(repeating: "g", count: 20_001)
            )
            var typed = try Typed(form)
            typed.set("Số nhà đã sửa", number)
            let fields = typed.fields(deed: "keep") + [("values[0].explanation", why), ("note", note)]
            let refused = try await leader.post(address, fields)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.value(of: "values[0].value") == number)
            #expect(refused.words.contains(why) && refused.words.contains(note))
            for id in ["c0", "c0g", "ghi-chu"] {
                let control = refused.elements.first { $0.attributes["id"] == id }?.attributes
                let place = id.hasPrefix("c0") ? "c0-loi" : "ghi-chu-loi"
                #expect(control?["aria-invalid"] == "true", "\(id) is marked")
                #expect(control?["aria-describedby"]?.split(separator: " ").contains { $0 == place } == true, "\(id) says why")
            }
            // An explanation alone leaves the number beside it as it is.
            let explained = try await leader.post(address, try Typed(form).fields(deed: "keep") + [("values[0].explanation", why)])
            #expect(explained.status == .unprocessableContent)
            #expect(explained.elements.first { $0.attributes["id"] == "c0" }?.attributes["aria-invalid"] == nil)
            #expect(try await site.city.countOfDrafts() == 0)
        }
    }

    @Test("a unit whose numbers all come from below is told so, and sends its report without any")
    func nothingAsked() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let month = try await site.city.periods()[0].id
            let address =
                "/\(SmallCity.anLao)/phong-trao/\(SmallCity.campaign(of: SmallCity.anLao).lowercased)/bao-cao/\(month.lowercased)/soan"
            let leader = site.leader(of: SmallCity.anLao)
            let form = try await leader.get(address)
            #expect(form.value(of: "values[0].indicatorId") == nil)
            #expect(form.words.contains("Đơn vị không phải ghi số liệu riêng") && !form.words.contains("0/0"))
            let check = address.replacing("/soan", with: "/gui")
            #expect(try await leader.post(address, try Typed(form).fields(deed: "check")).location == check)
            let ready = try await leader.get(check)
            let fields = try ["proof", "id", "seen", "report"].map { ($0, try #require(ready.hidden($0))) }
            #expect(try await leader.post(check, fields).location == "/\(SmallCity.anLao)/viec")
            #expect(try await leader.words("/\(SmallCity.anLao)/viec").contains("Đã gửi báo cáo."))
        }
    }

    @Test("two write in two tabs: both fields stand; the same field twice shows theirs beside ours, and sending again is a choice")
    func twoTabs() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let month = try await site.city.periods()[0].id
            let address =
                "/\(SmallCity.batTrang)/phong-trao/\(SmallCity.campaign(of: SmallCity.batTrang).lowercased)"
                + "/bao-cao/\(month.lowercased)/soan"
            let leader = site.leader(of: SmallCity.batTrang)
            let (one, other) = (try await leader.get(address), try await leader.get(address))
            var first = try Typed(one)
            first.set("Số nhà đã sửa", "5")
            first.set("Điểm cao nhất", "9")
            #expect(try await leader.post(address, first.fields(deed: "keep")).status == .seeOther)
            var second = try Typed(other)
            second.set("Số nhà đã sửa", "7")
            second.set("Điểm thấp nhất", "3")
            let stale = try await leader.post(address, second.fields(deed: "keep"))
            #expect(stale.status == .preconditionFailed)
            #expect(stale.words.contains("Người khác vừa ghi: 5 đơn vị."))
            #expect(stale.words.contains("Người khác vừa sửa báo cáo này.") && stale.text.contains("<title>Lỗi: "))
            #expect(stale.value(of: "values[0].value") == "7")
            #expect(stale.value(of: "values[4].value") == "9", "what only the other wrote is shown as it stands")
            let now = try await leader.get(address)
            #expect(now.value(of: "values[0].value") == "5" && now.value(of: "values[3].value") == "3", "what does not conflict is kept")
            // Whoever insists wins, having seen.
            #expect(try await leader.post(address, try Typed(stale).fields(deed: "keep")).status == .seeOther)
            let after = try await leader.get(address)
            #expect(after.value(of: "values[0].value") == "7" && after.value(of: "values[4].value") == "9", "and is not put back")
            // Of drafts the trail keeps who, when and where, and no word.
            let said = try await site.city.owner.run(
                Statement<Bool?>(
                    "words of drafts", "select bool_or(said is not null) from thidua.audit_pending where path like '%/soan'",
                    exactlyOne: { row in try row.next(Bool?.self) }))
            #expect(said == false)
        }
    }
}

/// What stands in the fields of a form, as a browser would send it.
struct Typed {
    private var pairs: [(String, String)]
    private let places: [String: Int]

    init(_ page: Page) throws {
        var radios: Set<String> = []
        let form = page.elements.drop { $0.name != "form" || $0.attributes["action"]?.hasSuffix("/soan") != true }
        var pairs: [(String, String)] = form.compactMap { name, attributes in
            guard let field = attributes["name"], name == "input", field != "deed" else { return nil }
            if attributes["type"] == "radio" {
                guard attributes["checked"] != nil else { radios.insert(field); return nil }
            }
            return (field, attributes["value"] ?? "")
        }
        let answered = Set(pairs.map(\.0))
        pairs += radios.subtracting(answered).map { ($0, "") }
        self.pairs = pairs
        let ids: [(String, Int)] = pairs.compactMap { pair in
            pair.0.hasSuffix(".indicatorId") ? (pair.1, Int(pair.0.split(separator: "[")[1].split(separator: "]")[0])!) : nil
        }
        places = Dictionary(
            uniqueKeysWithValues: SamplePlan.everyAggregation.compactMap { indicator in
                ids.first { $0.0 == indicator.id.lowercased }.map { (indicator.name, $0.1) }
            })
        // Of another page than the form nothing below can be said, and what it is says why.
        try #require(!pairs.isEmpty, "\(page.status) \(page.words.prefix(300))")
    }

    func isEmpty(_ name: String) -> Bool { pairs.first { $0.0 == "values[\(places[name]!)].value" }?.1.isEmpty ?? true }

    mutating func set(_ name: String, _ value: String, weight: String? = nil) {
        let place = places[name]!
        for (member, text) in [("value", value), ("weight", weight)] {
            guard let text, let index = pairs.firstIndex(where: { $0.0 == "values[\(place)].\(member)" }) else { continue }
            pairs[index].1 = text
        }
    }

    /// What the form proves its session by.
    var proof: String { pairs.first { $0.0 == "proof" }?.1 ?? "" }

    /// What a script puts into a field.
    mutating func put(_ field: String, _ text: String) {
        for index in pairs.indices where pairs[index].0 == field { pairs[index].1 = text }
    }

    func fields(deed: String) -> [(String, String)] { pairs + [("deed", deed)] }
}

extension Page {
    func value(of field: String) -> String? { elements.first { $0.attributes["name"] == field }?.attributes["value"] }
}

extension UUID {
    var lowercased: String { uuidString.lowercased() }
}
