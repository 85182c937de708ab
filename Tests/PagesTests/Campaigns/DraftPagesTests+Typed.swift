import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Store
import TestTraits
import Testing
import Wire

@testable import Operations
@testable import Pages

// What was typed, be it wrong or hostile.
extension DraftPagesTests {
    @Test("whatever was typed comes back with a mistake at its field; hostile text is text; rows come and go without a loss", .slow)
    func typed() async throws {
        try await PageSite.open { site in
            let leader = site.leader(of: SmallCity.city)
            let id = try await Self.lay(Self.rich, in: SmallCity.city, of: site)
            let draft = "/\(SmallCity.city)/phong-trao/\(id.lowercased)/soan"
            let bad: [(part: String, field: String, typed: String, says: String)] = [
                ("van-ban", "issuedOn", "31/31/2024", "Ngày cần ghi như 31/12/2024."),
                ("van-ban", "shortName", String(repeating: "a", count: 301), "Nội dung quá dài: 301 ký tự"),
                ("can-cu", "legalBases[0].issuedOn", "hôm qua", "Ngày cần ghi như 31/12/2024."),
                ("noi-dung", "clauses[0].dueOn", "x", "Ngày cần ghi như 31/12/2024."),
                ("phong-trao-lien-quan", "movements[0].nominalFrom", "hai nghìn", "Giá trị phải là số nguyên."),
                ("chi-tieu", "indicators[9].highest", "1.234", "nghĩa là 1234 hay 1,234?"),
                ("chi-tieu", "indicators[0].decimals", "11", "Giá trị phải từ 0 đến 10."),
                ("giao-cho-ai", "addresses[0].who.kinds[0]", "authority", "Mỗi nhóm chọn một trong ba cách"),
                ("muc-giao", "rows[0].v[0]", "nhiều", "“nhiều” không phải là một số"),
                ("muc-giao", "common[0].value", "?", "“?” không phải là một số"),
                ("thoi-gian", "start.on", "32/1/2024", "Ngày cần ghi như 31/12/2024."),
                ("thoi-gian", "schedule.dueAfterDays", "400", "Giá trị phải từ 0 đến 366."),
            ]
            for (part, field, typed, says) in bad {
                let address = "\(draft)/\(part)"
                var form = try #require(FilledForm(try await leader.get(address), to: address))
                form.set(field, typed)
                let refused = try await form.send(leader, "next")
                #expect(refused.status == .unprocessableContent, "\(part) \(field)")
                #expect(refused.words.contains(says), "\(part) \(field): \(refused.words)")
                #expect(refused.text.contains("<title>Lỗi: "))
                let again = try #require(FilledForm(refused, to: address))
                #expect(again[field] == typed, "\(part) \(field)")
                #expect(
                    Set(again.fields.filter { $0.0 != "proof" }.map { "\($0)=\($1)" })
                        == Set(
                            form.fields.filter { $0.0 != "proof" && !$0.1.isEmpty || again[$0.0] != nil && $0.0 != "proof" }.map {
                                "\($0)=\($1)"
                            }), "\(part) \(field)")
                let links = refused.elements.compactMap { $0.name == "a" ? $0.attributes["href"] : nil }.filter {
                    $0.hasPrefix("#") && $0 != "#noi-dung"
                }
                #expect(!links.isEmpty)
                for link in links { #expect(refused.elements.contains { $0.attributes["id"] == String(link.dropFirst()) }, "\(link)") }
            }

            let hostile = "\"\u{301}><svg/onload=x> ' & \u{202B}\u{0301}"
            let harmless = "\"\u{301}><svg/onload=x> ' &"
            let address = "\(draft)/can-cu"
            var form = try #require(FilledForm(try await leader.get(address), to: address))
            for field in form.controls { form.set(field, hostile) }
            let refused = try await form.send(leader, "next")
            #expect(refused.status == .unprocessableContent && !Self.runs(refused))
            #expect(FilledForm(refused, to: address)?["legalBases[0].issuer"] == hostile)
            var texts = 0
            for part in PlanPart.allCases {
                let address = "\(draft)/\(part.slug)"
                let page = try await leader.get(address)
                var form = try #require(FilledForm(page, to: address))
                let lines = page.elements.filter {
                    ["input", "textarea"].contains($0.name) && $0.attributes["class"] != "n6"
                        && ["text", nil].contains($0.attributes["type"])
                }
                for name in lines.compactMap({ $0.attributes["name"] }) where form.controls.contains(name) {
                    form.set(name, harmless)
                    texts += 1
                }
                // The grid takes nothing but numbers.
                #expect(try await form.send(leader, "next").status == (part == .targets ? .unprocessableContent : .seeOther), "\(part)")
                let after = try await leader.get(address)
                #expect(!Self.runs(after), "\(part)")
            }
            for page in [
                try await leader.get(draft), try await leader.get(draft.replacing("/soan", with: "/ban-hanh")),
                try await leader.get("/\(SmallCity.city)/phong-trao"),
            ] {
                #expect(!Self.runs(page))
                #expect(page.words.contains("<svg/onload=x>"))
            }

            // Planted: the same text, not escaped.
            #expect(Self.runs(try Page(text: "<p>\(harmless)</p>")))

            // Rows: one more, one less; what stands in the others stays.
            var rows = try #require(FilledForm(try await leader.get(address), to: address))
            rows.set("legalBases[0].symbol", "Một")
            var more = try #require(FilledForm(try await rows.send(leader, "add"), to: address))
            #expect(more["legalBases[0].symbol"] == "Một" && more["legalBases[1].symbol"] == "")
            more.set("legalBases[1].symbol", "Hai")
            let less = try #require(FilledForm(try await more.send(leader, "drop-0"), to: address))
            #expect(less["legalBases[0].symbol"] == "Hai" && less["legalBases[1].symbol"] == nil)
            #expect(try await less.send(leader, "list").status == .seeOther)
            let saved = try await ReadCampaignDraft(id).run(as: site.city.standing(in: SmallCity.city), on: site.city.app)
            #expect(saved.plan.legalBases.map(\.symbol) == ["Hai"])
            print("plans: \(bad.count) mistakes at their fields, \(texts) fields of hostile text")
        }
    }

    /// Whether something that was typed became an element that does something.
    private static func runs(_ page: Page) -> Bool {
        page.elements.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } || $0.name == "svg" && $0.attributes["viewBox"] == nil }
    }
}
