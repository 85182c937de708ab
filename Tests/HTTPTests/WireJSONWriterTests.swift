import Emulation
import Foundation
import Hummingbird
import Testing

@testable import HTTP

@Suite("The JSON writer", .timeLimit(.minutes(20)))
struct WireJSONWriterTests {
    private func written(_ body: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        body(&json)
        return String(buffer: json.finish())
    }

    private func cell(_ text: String?, as kind: JSONWriter.Cell) -> String {
        written { json in
            guard let text else { return json.cell(nil, as: kind) }
            Array(text.utf8).withUnsafeBytes { json.cell($0, as: kind) }
        }
    }

    @Test("puts commas where they belong")
    func commas() {
        let text = written { json in
            json.object { json in
                json.object("empty") { _ in }
                json.array("none") { _ in }
                json.array("items") { json in
                    json.value(1)
                    json.object { json in json.member("a", true) }
                    json.array { json in
                        json.null()
                        json.value("x")
                    }
                }
                json.key(text: "tên \"riêng\"")
                json.value(false)
                json.member("last", "ế")
            }
        }
        #expect(text == #"{"empty":{},"none":[],"items":[1,{"a":true},[null,"x"]],"tên \"riêng\"":false,"last":"ế"}"#)
    }

    @Test("writes nil as null, whatever it is nil of")
    func null() {
        let text = written { json in
            json.object { json in
                json.member("a", nil as String?)
                json.member("b", nil as Int?)
                json.member("c", nil as Bool?)
                json.member("d", nil as Decimal?)
                json.member("e", nil as UUID?)
                json.member("f", cell: nil, as: .json)
            }
        }
        #expect(text == #"{"a":null,"b":null,"c":null,"d":null,"e":null,"f":null}"#)
    }

    @Test("writes every whole number", arguments: [0, 9, 10, -1, 99, 100, 1_234_567_890, Int.max, Int.min])
    func integers(integer: Int) {
        #expect(written { $0.value(integer) } == "\(integer)")
    }

    @Test("writes the extremes of other integers")
    func otherIntegers() {
        #expect(written { $0.value(UInt64.max) } == "18446744073709551615")
        #expect(written { $0.value(Int8.min) } == "-128")
    }

    @Test("writes UUIDs in small letters, and decimals to the last digit")
    func uuid() throws {
        let id = try #require(UUID(uuidString: "01890A5D-AC96-774B-BCCE-B302099A8057"))
        #expect(written { $0.value(id) } == "\"01890a5d-ac96-774b-bcce-b302099a8057\"")
        let decimal = try Decimal(exactly: "-999999999999999999.99999999999999999999")
        #expect(written { $0.value(decimal) } == "-999999999999999999.99999999999999999999")
        #expect(written { $0.value(Decimal.nan) } == "null")
    }

    @Test("escapes what must be, wherever in the text it stands")
    func escapes() {
        #expect(written { $0.value("a\"b\\c/d\u{8}\n\r\t\u{1F}\u{7F}ế") } == "\"a\\\"b\\\\c/d\\u0008\\n\\r\\t\\u001f\u{7F}ế\"")
        for length in 0..<40 {
            for place in 0...length {
                for escape in ["\"", "\\", "\n", "\u{0}", "\u{1F}"] {
                    let text = String(repeating: "ế", count: place) + escape + String(repeating: "x", count: length - place)
                    let back =
                        try? JSONSerialization.jsonObject(with: Data(written { $0.value(text) }.utf8), options: .fragmentsAllowed)
                        as? String
                    #expect(back == text)
                }
            }
        }
    }

    @Test("leaves every other byte alone")
    func noEscape() {
        for value in 0x20...0x24F where value != 0x22 && value != 0x5C {
            let text = String(repeating: String(Unicode.Scalar(UInt16(value))!), count: 9)
            #expect(written { $0.value(text) } == "\"\(text)\"")
        }
    }

    @Test(
        "copies the cells of a result",
        arguments: [
            (nil, .text, "null"), ("", .text, "\"\""), ("Huyện \"An Lão\"", .text, #""Huyện \"An Lão\"""#), ("5.12", .text, "\"5.12\""),
            (nil, .number, "null"), ("-0.50", .number, "-0.50"),
            ("12345678901234567890123456789012345678901234567890", .number, "12345678901234567890123456789012345678901234567890"),
            ("1e+20", .number, "1e+20"), ("NaN", .number, "\"NaN\""), ("-Infinity", .number, "\"-Infinity\""), ("", .number, "\"\""),
            ("t", .bool, "true"), ("f", .bool, "false"), (nil, .bool, "null"), (#"{"a": [1]}"#, .json, #"{"a": [1]}"#),
        ] as [(String?, JSONWriter.Cell, String)])
    func cells(text: String?, kind: JSONWriter.Cell, json: String) {
        #expect(cell(text, as: kind) == json)
    }

    @Test(
        "turns instants into ISO 8601",
        arguments: [
            ("2024-08-16 03:04:05+00", "2024-08-16T03:04:05Z"), ("2024-08-16 03:04:05.123456+00", "2024-08-16T03:04:05.123456Z"),
            ("2024-08-16 10:04:05+07", "2024-08-16T10:04:05+07:00"), ("2024-08-16 10:04:05-03:30", "2024-08-16T10:04:05-03:30"),
            ("infinity", "infinity"), ("2024-08-16 03:04:05", "2024-08-16 03:04:05"),
            ("2024-08-16 03:04:05.123", "2024-08-16 03:04:05.123"),
        ])
    func instants(text: String, iso: String) {
        #expect(cell(text, as: .instant) == "\"\(iso)\"")
    }

    @Test("can be emptied in the middle of a list")
    func pieces() {
        var json = JSONWriter()
        var pieces = ""
        json.beginArray()
        for number in 1...5 {
            json.object { $0.member("n", number) }
            if json.count > 10 { pieces += String(buffer: json.take()) }
        }
        json.endArray()
        pieces += String(buffer: json.finish())
        #expect(pieces == #"[{"n":1},{"n":2},{"n":3},{"n":4},{"n":5}]"#)
    }
}
