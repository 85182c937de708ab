import Emulation
import Foundation
import Hummingbird
import Testing

@testable import HTTP
@testable import Wire

@Suite("The JSON writer", .timeLimit(.minutes(20)))
struct WireJSONWriterTests {
    private func written(_ body: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        body(&json)
        return String(buffer: json.finish())
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
            }
        }
        #expect(text == #"{"a":null,"b":null,"c":null,"d":null,"e":null}"#)
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
        for _ in 0..<1000 {
            let id = UUID()
            #expect(written { $0.value(id) } == "\"\(id.uuidString.lowercased())\"")
        }
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
}
