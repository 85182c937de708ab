import Emulation
import Foundation
import Testing

@testable import HTTP
@testable import Wire

@Suite("The fields of a body", .timeLimit(.minutes(20)))
struct WireFieldsTests {
    private enum Level: String, CaseIterable { case city, district, commune }

    private func fields(_ text: String, allowing names: [String]) throws -> Fields {
        try Fields(JSON.parse(text.utf8), allowing: names)
    }

    /// Field and code of everything that is wrong.
    private func complaints(_ fields: Fields) -> [String] {
        fields.problems.map { "\($0.field): \($0.code)" }
    }

    @Test("come out as they were written")
    func good() throws {
        var fields = try fields(
            """
            {"id": "01890a5d-ac96-774b-bcce-b302099a8057", "title": "  Thi đua yêu nước \\n", "count": -3, "open": true, "level": "district",
             "value": "12.50", "startsOn": "2024-02-29", "targets": [{"unit": "5.12", "value": 1e3}, {"unit": "5.13", "value": 0.1}],
             "names": ["một", "hai"], "period": {"months": 12}, "note": null}
            """, allowing: ["id", "title", "count", "open", "level", "value", "startsOn", "targets", "names", "period", "note", "motto"])
        #expect(fields.newID("id") == UUID(uuidString: "01890A5D-AC96-774B-BCCE-B302099A8057"))
        #expect(fields.string("title", upTo: 16) == "Thi đua yêu nước")
        #expect(fields.int("count", in: -3...3) == -3)
        #expect(fields.value("open", .bool) == true)
        #expect(fields.choice("level", of: Level.self) == .district)
        #expect(fields.decimal("value") == Decimal(string: "12.5"))
        #expect(fields.legalDay("startsOn") == Day("2024-02-29"))
        let targets = fields.list("targets", upTo: 2, allowing: ["unit", "value"]) { target in
            "\(target.string("unit", upTo: 20))=\(target.decimal("value"))"
        }
        #expect(targets == ["5.12=1000", "5.13=0.1"])
        #expect(fields.optionalList("names", upTo: 2, of: .text(upTo: 10)) == ["một", "hai"])
        #expect(fields.object("period", allowing: ["months"]) { $0.int("months", in: 1...12) } == 12)
        #expect(fields.optional("note", .text(upTo: 10)) == nil)
        #expect(fields.optional("motto", .text(upTo: 10)) == nil)
        #expect(fields.has("note") && !fields.has("motto"))
        try fields.finish()
    }

    @Test("have no characters that a terminal obeys or that turn the direction of writing, and lines only where they may")
    func controls() throws {
        let bad = ["\\u001b[31mred", "a\\u007f", "a\\u0085b", "a\\u202eb", "a\\u2066b", "a\\u2028b", "a\\nb", "a\\tb"]
        for text in bad {
            var fields = try fields("{\"name\": \"\(text)\", \"note\": \"\(text)\"}", allowing: ["name", "note"])
            _ = fields.string("name", upTo: 100)
            _ = fields.paragraphs("note", upTo: 100)
            let lines = text.hasSuffix("nb") || text.hasSuffix("tb")
            #expect(complaints(fields) == ["name: text.control-character"] + (lines ? [] : ["note: text.control-character"]), "\(text)")
        }
    }

    @Test("are complained about all at once, each by its path")
    func allAtOnce() throws {
        var fields = try fields(
            """
            {"id": "x", "tilte": "a", "title": "   ", "level": "province", "count": 11, "startsOn": "2023-02-29", "open": "true",
             "targets": [{"value": "1,5"}, 7, {"value": 123456789012345678901234567890123456789, "unit": 3}], "period": {"year": 2024}}
            """, allowing: ["id", "title", "level", "count", "startsOn", "open", "targets", "period", "names"])
        _ = fields.uuid("id")
        _ = fields.string("title", upTo: 5)
        _ = fields.choice("level", of: Level.self)
        _ = fields.int("count", in: 1...10)
        _ = fields.legalDay("startsOn")
        _ = fields.value("open", .bool)
        _ = fields.list("targets", upTo: 10, allowing: ["unit", "value"]) { ($0.decimal("value"), $0.optional("unit", .text(upTo: 9))) }
        _ = fields.object("period", allowing: ["months"]) { $0.int("months", in: 1...12) }
        _ = fields.list("names", upTo: 2, allowing: []) { _ in 1 }
        fields.refuse("startsOn", "plan.starts-after-end", vi: "…", en: "…")
        #expect(
            complaints(fields) == [
                "tilte: field.unknown", "id: uuid.invalid", "title: text.blank", "level: value.unknown-choice",
                "count: number.out-of-range",
                "startsOn: date.invalid", "open: field.wrong-type", "targets[0].value: field.wrong-type", "targets[1]: field.wrong-type",
                "targets[2].value: number.too-many-digits", "targets[2].unit: field.wrong-type", "period.year: field.unknown",
                "period.months: field.missing", "names: field.missing", "startsOn: plan.starts-after-end",
            ])
        #expect(throws: BadInput(fields.problems)) { try fields.finish() }
    }

    @Test("that are unknown are named, with those that are allowed")
    func unknown() throws {
        let fields = try fields(#"{"tilte": 1}"#, allowing: ["id", "title"])
        #expect(fields.problems.first?.wording.vi == "Không có trường “tilte”; chỉ nhận các trường: id, title.")
        #expect(fields.problems.first?.wording.en == "There is no field “tilte”; allowed here: id, title.")
    }

    @Test("need an object around them")
    func noObject() {
        #expect { try fields("[]", allowing: []) } throws: { ($0 as? BadInput)?.problems.first?.code == "field.wrong-type" }
    }

    @Test("of an object that is missing are not complained about again")
    func missingObject() throws {
        var fields = try fields("{}", allowing: ["plan"])
        let plan = fields.object("plan", allowing: ["title", "months"]) { plan in
            (plan.string("title", upTo: 5), plan.object("inner", allowing: []) { $0.uuid("id") })
        }
        #expect(plan.0.isEmpty)
        #expect(complaints(fields) == ["plan: field.missing"])
    }

    @Test("that are optional may be absent or null, but not wrong")
    func optional() throws {
        let names = ["a", "b", "c"]
        var fields = try fields(#"{"a": null, "b": 1}"#, allowing: names)
        for name in ["a", "c"] {
            #expect(fields.optional(name, .uuid) == nil && fields.optionalInt(name, in: 0...1) == nil && fields.optionalBool(name) == nil)
            #expect(fields.optionalDecimal(name) == nil && fields.legalDay(name) == nil)
            #expect(fields.optionalChoice(name, of: Level.self) == nil)
            #expect(fields.optionalObject(name, allowing: []) { _ in 1 } == nil)
            #expect(fields.optionalList(name, upTo: 1, allowing: []) { _ in 1 } == nil)
        }
        try fields.finish()
        _ = fields.optional("b", .uuid)
        _ = fields.optionalObject("b", allowing: []) { _ in 1 }
        _ = fields.optionalList("b", upTo: 1, allowing: []) { _ in 1 }
        #expect(complaints(fields) == ["b: field.wrong-type", "b: field.wrong-type", "b: field.wrong-type"])
    }

    @Test("that are text count Unicode scalars, as PostgreSQL does")
    func length() throws {
        var fields = try fields(#"{"a": "ếế", "b": "ếếế"}"#, allowing: ["a", "b"])
        #expect(fields.string("a", upTo: 2) == "ếế")
        _ = fields.string("b", upTo: 2)
        #expect(complaints(fields) == ["b: text.too-long"])
        #expect(fields.problems[0].wording.vi == "Nội dung quá dài: 3 ký tự, tối đa 2 ký tự.")
    }

    @Test("of a list that is too long are not looked at")
    func longList() throws {
        var fields = try fields(#"{"a": [1, 2, 3]}"#, allowing: ["a"])
        #expect(fields.optionalList("a", upTo: 2, of: .uuid) == [])
        #expect(complaints(fields) == ["a: list.too-long"])
    }

    @Test("that are all wrong do not flood the answer")
    func flood() throws {
        let members = (0..<5000).map { "\"x\($0)\": 1" }.joined(separator: ",")
        #expect(try fields("{\(members)}", allowing: []).problems.count == 100)
    }

    @Test("that are whole numbers are written as whole numbers", arguments: ["1.0", "1e0", "\"1\"", "true"])
    func notWhole(text: String) throws {
        var fields = try fields("{\"a\": \(text)}", allowing: ["a"])
        _ = fields.int("a", in: 0...9)
        #expect(complaints(fields) == ["a: field.wrong-type"])
    }

    @Test("that are whole numbers stay in their range", arguments: ["-1", "10", "99999999999999999999999999"])
    func outOfRange(text: String) throws {
        var fields = try fields("{\"a\": \(text)}", allowing: ["a"])
        _ = fields.int("a", in: 0...9)
        #expect(complaints(fields) == ["a: number.out-of-range"])
    }

    @Test(
        "that are days must exist",
        arguments: [
            ("2024-02-29", true), ("2000-02-29", true), ("0001-01-01", true), ("9999-12-31", true), ("2023-02-29", false),
            ("1900-02-29", false),
            ("2024-04-31", false), ("2024-13-01", false), ("2024-00-10", false), ("2024-01-00", false), ("0000-01-01", false),
            ("2024-1-1", false),
            ("16/08/2024", false), ("2024-08-16T00:00", false), ("2024-08-1٣", false), ("+024-08-16", false), ("", false),
        ])
    func days(text: String, exists: Bool) {
        #expect((Day(text) != nil) == exists)
    }

    @Test("that are new ids must be UUIDv7")
    func version7() throws {
        var fields = try fields(
            #"{"v4": "8f14e45f-ceea-467f-a4f6-3d1c5b1f8a10", "variant": "01890a5d-ac96-774b-7cce-b302099a8057", "brace": "{01890a5d-ac96-774b-bcce-b302099a8057}"}"#,
            allowing: ["v4", "variant", "brace"])
        for name in ["v4", "variant", "brace"] { _ = fields.newID(name) }
        #expect(complaints(fields) == ["v4: uuid.invalid", "variant: uuid.invalid", "brace: uuid.invalid"])
        #expect(fields.uuid("v4") == UUID(uuidString: "8F14E45F-CEEA-467F-A4F6-3D1C5B1F8A10"))
    }

    @Test("can be read in a form of the caller's own")
    func ownReading() throws {
        let odd = Reading(placeholder: 1) { json throws(FieldProblem) in
            guard let number = Int(try json.string()), number % 2 == 1 else {
                throw FieldProblem("\(json.path)", "number.even", vi: "Phải là số lẻ.", en: "This must be odd.")
            }
            return number
        }
        var fields = try fields(#"{"a": ["3", "4", 5], "b": "7"}"#, allowing: ["a", "b"])
        #expect(fields.optionalList("a", upTo: 9, of: odd) == [3])
        #expect(fields.value("b", odd) == 7)
        #expect(complaints(fields) == ["a[1]: number.even", "a[2]: field.wrong-type"])
    }
}
