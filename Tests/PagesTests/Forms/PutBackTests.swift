import Emulation
import EmulationFixtures
import Foundation
import HTTP
import Testing

@testable import Pages

/// Put into the fields a form has now, by what they are, and by what their rows are about.
@Suite("What is put back into a form", .timeLimit(.minutes(1)))
struct PutBackTests {
    @Test("is put where its row stands now, and chooses nothing that was not chosen")
    func rows() throws {
        let (one, two) = (UUID().lowercased, UUID().lowercased)
        var html = HTMLWriter(in: .vi)
        html.element("main") { html in
            html.element("form", .action("/1/a"), .post) { html in
                for (place, key) in ["\(two) 1.1 8", "\(one) 1.1 5"].enumerated() {
                    html.element("input", .type("hidden"), .name("targets", place, "of"), .value(key))
                    html.element("input", .type("text"), .name("targets", place, "value"), .value("0"))
                    html.element("input", .type("hidden"), .name("targets", place, "decision"), .value(UUID().lowercased))
                }
                html.element("input", .type("hidden"), .name("count"), .value("2"))
                html.element("input", .type("hidden"), .name("wasEnd"), .value("2025-02-02"))
                html.element("select", .name("familyId")) { html in
                    for value in ["a", "b"] { html.element("option", .value(value)) { $0.text(value) } }
                }
                html.element("select", .name("phase")) { html in
                    for value in ["a", "b"] { html.element("option", .value(value), value == "b" ? .selected : nil) { $0.text(value) } }
                }
            }
        }
        let sent = try #require(
            SentForm(
                "targets[0].of=\(one)+1.1+4&targets[0].value=41&targets[0].decision=x&targets[1].of=\(UUID().lowercased)+1.1+&"
                    + "targets[1].value=99&count=7&wasEnd=2025-01-01&familyId=c&phase=c"))
        let words = Wording(vi: "Xem lại", en: "Look")
        let bytes = PutBack.page(html.finish { Array($0) }, with: sent, to: "/1/a", saying: words, in: .vi)
        let page = try Page(text: String(decoding: bytes, as: UTF8.self))
        let form = try FilledForm.on(page, to: "/1/a")
        #expect(form["targets[0].value"] == "0" && form["targets[0].of"] == "\(two) 1.1 8", "about something else")
        #expect(form["targets[1].value"] == "41" && form["targets[1].of"] == "\(one) 1.1 4", "found again, with what was seen")
        #expect(form["wasEnd"] == "2025-01-01" && form["count"] == "2")
        #expect(form["familyId"] == "" && form["phase"] == "b", "no other is chosen")
        let left = page.words.components(separatedBy: "không còn ô để điền:").last ?? ""
        #expect(left.hasPrefix("99") && !left.contains("7") && !page.words.contains("2025-01-01"), "\(left)")
    }

    @Test("finds selects, boxes, folds and areas of its form, and touches no other form")
    func everyControl() throws {
        var html = HTMLWriter(in: .vi)
        func form(_ address: PageAddress, _ html: inout HTMLWriter) {
            html.element("form", .action(address), .post) { html in
                html.element("details") { html in
                    html.element("summary") { $0.text("Một") }
                    html.element("details", .open) { html in
                        html.element("summary") { $0.text("Hai") }
                        html.element("select", .name("phase")) { html in
                            html.element("option", .value("a"), .selected) { $0.text("A") }
                            html.element("option", .value("b")) { $0.text("B") }
                        }
                        html.element("textarea", .name("reason")) { $0.text("cũ") }
                    }
                }
                html.element("input", .type("checkbox"), .name("agreed"), .value("1"), .checked)
                html.element("input", .type("password"), .name("current"), .value(""))
            }
        }
        html.element("main") { html in
            form("/1/a", &html)
            form("/1/b", &html)
        }
        let bytes = html.finish { Array($0) }
        let sent = try #require(SentForm("phase=b&reason=m%E1%BB%9Bi+%3Ci%3E&current=x"))
        let words = Wording(vi: "Xem lại", en: "Look")
        let page = try Page(text: String(decoding: PutBack.page(bytes, with: sent, to: "/1/b", saying: words, in: .vi), as: UTF8.self))
        let (first, second) = (
            page.elements.prefix { $0.attributes["action"] != "/1/b" }, page.elements.drop { $0.attributes["action"] != "/1/b" }
        )
        #expect(first.filter { $0.name == "details" }.map { $0.attributes["open"] != nil } == [false, true])
        #expect(second.filter { $0.name == "details" }.map { $0.attributes["open"] != nil } == [true, true])
        #expect(first.filter { $0.attributes["selected"] != nil }.map { $0.attributes["value"] } == ["a"])
        #expect(second.filter { $0.attributes["selected"] != nil }.map { $0.attributes["value"] } == ["b"])
        #expect(first.count { $0.attributes["checked"] != nil } == 1 && second.count { $0.attributes["checked"] != nil } == 0)
        #expect(second.first { $0.attributes["type"] == "password" }?.attributes["value"] == "")
        #expect(page.words.contains("mới <i>") && page.words.contains("cũ") && page.words.contains("Xem lại"))
        // What is put back into nothing leaves the page as it was, but for the sentence.
        let none = PutBack.page(bytes, with: sent, to: "/1/c", saying: words, in: .vi)
        #expect(String(decoding: none, as: UTF8.self).contains(String(decoding: bytes, as: UTF8.self).dropFirst("<main>".count)))
        print("put back: \(page.elements.count) elements gone through")
    }
}
