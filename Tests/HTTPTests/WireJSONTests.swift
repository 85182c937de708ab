import Foundation
import Hummingbird
import TestTraits
import Testing

@testable import HTTP
@testable import Wire

@Suite("A JSON body", .timeLimit(.minutes(20)))
struct WireJSONTests {
    private func parse(_ text: String) throws(JSONMalformed) -> JSON {
        try JSON.parse(text.utf8)
    }

    @Test("keeps the order of members and the digits of numbers")
    func order() throws {
        let json = try parse(#" {"b": 0.10000000000000000000000000000000000000000001, "a": [true, null, -1E+2]} "#)
        guard case .object(let members) = json.content else { return #expect(Bool(false)) }
        #expect(members.map(\.name) == ["b", "a"])
        #expect(json["b"]?.content == .number("0.10000000000000000000000000000000000000000001"))
        #expect(json["a"]?.content == .array([JSON(.bool(true)), JSON(.null), JSON(.number("-1E+2"))]))
    }

    @Test("tells every value its path")
    func paths() throws {
        let json = try parse(#"{"plan": {"targets": [1, 2, {"value": 3}]}}"#)
        guard case .array(let targets) = json["plan"]?["targets"]?.content else { return #expect(Bool(false)) }
        #expect(json.path.description == "")
        #expect(json["plan"]?.path.description == "plan")
        #expect(targets[2]["value"]?.path.description == "plan.targets[2].value")
    }

    @Test("cuts names that are too long to repeat")
    func longNames() throws {
        let name = String(repeating: "ấ", count: 1000)
        let json = try parse(#"{"\#(name)": 1}"#)
        #expect(json[name]?.path.description == String(repeating: "ấ", count: 64) + "…")
    }

    @Test("brings text and names into NFC, escaped or not")
    func nfc() throws {
        let decomposed = "Thi đua".decomposedStringWithCanonicalMapping + "e\u{302}\u{301}"
        let json = try parse(#"{"e\u0302\u0301": "\#(decomposed)"}"#)
        guard case .object(let members) = json.content, case .string(let text) = members[0].value.content else {
            return #expect(Bool(false))
        }
        #expect(Array(members[0].name.utf8) == Array("\u{1EBF}".utf8))
        #expect(Array(text.utf8) == Array("Thi đua\u{1EBF}".utf8))
    }

    @Test("has no run of marks whose order would take for ever: a megabyte of them is refused before anything is put in order")
    func marks() throws {
        let most = String(repeating: "\u{301}\u{323}", count: 15)
        #expect(try parse("\"a\(most)\"").string() == "a\(most)")
        #expect(try parse("[\"a\(most)\", \"a\(most)\"]").path == .root)
        for text in ["a\(most)\u{301}", "a" + String(repeating: "\u{301}\u{323}", count: 512 * 1024 / 2)] {
            #expect(throws: JSONMalformed(reason: .tooManyMarks, line: 1, column: 2)) { try parse("\"\(text)\"") }
            #expect(throws: JSONMalformed(reason: .tooManyMarks, line: 1, column: 3)) { try parse("{\"\(text)\": 1}") }
        }
        #expect(throws: JSONMalformed(reason: .tooManyMarks, line: 1, column: 2)) {
            try parse("\"a\(String(repeating: #"\u0301\u0323"#, count: 100_000))\"")
        }
    }

    @Test("is composed by Foundation only where that can change something", .slow)
    func surelyComposed() throws {
        let sure = (1...0x10FFFF).compactMap(Unicode.Scalar.init).map(String.init).filter(\.isSurelyComposed)
        for text in sure { #expect(text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8)) }
        let all = sure.joined()
        #expect(all.precomposedStringWithCanonicalMapping.utf8.elementsEqual(all.utf8))
        #expect(sure.count == 0x300 - 1 + 0x100 + 0x18)
        #expect(!"e\u{302}".isSurelyComposed)
    }

    @Test("reads escapes and surrogate pairs")
    func escapes() throws {
        #expect(try parse(#""\"\\\/\b\f\n\r\t\u0110\uD83D\uDCCA""#).content == .string("\"\\/\u{8}\u{C}\n\r\tĐ📊"))
    }

    @Test(
        "is refused with the reason and the place",
        arguments: [
            ("", .endsTooEarly, 1, 1),
            ("  \n ", .endsTooEarly, 2, 2),
            ("{", .endsTooEarly, 1, 2),
            (#"{"a":1,}"#, .unexpectedCharacter, 1, 8),
            ("[1,]", .unexpectedCharacter, 1, 4),
            ("[1 2]", .unexpectedCharacter, 1, 4),
            ("{a:1}", .unexpectedCharacter, 1, 2),
            ("{'a':1}", .unexpectedCharacter, 1, 2),
            (#"{"a" 1}"#, .unexpectedCharacter, 1, 6),
            ("nul", .endsTooEarly, 1, 4),
            ("nulL", .unexpectedCharacter, 1, 4),
            ("NaN", .unexpectedCharacter, 1, 1),
            ("// no\n1", .unexpectedCharacter, 1, 1),
            ("\u{FEFF}1", .unexpectedCharacter, 1, 1),
            ("01", .badNumber, 1, 2),
            ("-", .endsTooEarly, 1, 2),
            ("1.", .endsTooEarly, 1, 3),
            ("[1.]", .badNumber, 1, 4),
            ("[1e+]", .badNumber, 1, 5),
            ("+1", .unexpectedCharacter, 1, 1),
            (".5", .unexpectedCharacter, 1, 1),
            ("0x1F", .trailingBytes, 1, 2),
            (#""\x""#, .badEscape, 1, 2),
            (#""\u12G4""#, .badEscape, 1, 2),
            (#""\u12"#, .endsTooEarly, 1, 6),
            ("\"a\u{1}\"", .controlCharacter, 1, 3),
            ("\"a\nb\"", .controlCharacter, 1, 3),
            (#""a\u0000""#, .controlCharacter, 1, 3),
            (#""ế\uD83D""#, .loneSurrogate, 1, 3),
            (#""\uDCCA""#, .loneSurrogate, 1, 2),
            (#""\uD83D\n""#, .loneSurrogate, 1, 2),
            (#""\uD83DA""#, .loneSurrogate, 1, 2),
            (#""\uD83D\u0041""#, .loneSurrogate, 1, 2),
            (#""\uD83D\uD83D""#, .loneSurrogate, 1, 2),
            ("1 1", .trailingBytes, 1, 3),
            ("{}\n\n]", .trailingBytes, 3, 1),
            ("{\"đ\":[\n{\"x\":1,\n \"x\":2}]}", .duplicateMember("đ[0].x"), 3, 2),
            ("{\"\u{1EBF}\":1,\"e\u{302}\u{301}\":2}", .duplicateMember("\u{1EBF}"), 1, 8),
        ] as [(String, JSONMalformed.Reason, Int, Int)])
    func refusals(text: String, reason: JSONMalformed.Reason, line: Int, column: Int) {
        #expect(throws: JSONMalformed(reason: reason, line: line, column: column)) { try parse(text) }
    }

    @Test(
        "must be UTF-8",
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], [0x22, 0x5C, 0x6E, 0xE1, 0xBA, 0x22],
        ] as [[UInt8]])
    func invalidUTF8(bytes: [UInt8]) {
        #expect { try JSON.parse(bytes) } throws: { ($0 as? JSONMalformed)?.reason == .invalidUTF8 }
    }

    @Test("may nest 32 deep and no deeper")
    func depth() throws {
        func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        _ = try parse(nested(32))
        #expect(throws: JSONMalformed(reason: .tooDeep, line: 1, column: 33)) { try parse(nested(33)) }
        #expect(throws: JSONMalformed(reason: .tooDeep, line: 1, column: 33)) { try parse(String(repeating: "[", count: 500_000)) }
        #expect(throws: JSONMalformed.self) { try parse(String(repeating: #"{"a":"#, count: 100_000)) }
    }

    @Test("is not made larger by its paths")
    func hostilePaths() throws {
        let name = String(repeating: "n", count: 500_000)
        let json = try parse("{\"\(name)\":[" + Array(repeating: "0", count: 250_000).joined(separator: ",") + "]}")
        guard case .array(let elements) = json[name]?.content else { return #expect(Bool(false)) }
        #expect(elements.count == 250_000)
        #expect(elements[249_999].path.description.utf8.count < 100)
    }

    // MARK: At random

    @Test("says the same to us and to JSONSerialization, whatever it says")
    func randomDocuments() throws {
        var random = SeededRandom(seed: 2025)
        var bytes = 0
        for _ in 0..<3000 {
            let document = RandomDocument(using: &random)
            let json = try parse(document.text)
            #expect(json == document.json, "\(document.text)")
            var writer = JSONWriter()
            writer.value(json)
            let ours = try foundation(Array(writer.finish().readableBytesView))
            #expect(ours == (try foundation(Array(document.text.utf8))), "\(document.text)")
            bytes += document.text.utf8.count
        }
        print("3000 random documents, \(bytes) bytes, read and written like JSONSerialization does")
        #expect(bytes > 100_000)
    }

    @Test("the comparison above finds a planted difference")
    func plantedDifference() throws {
        #expect(try foundation(Array(#"{"a":[1,"ế"]}"#.utf8)) != (try foundation(Array(#"{"a":[1,"ê"]}"#.utf8))))
        #expect(try parse(#"{"a":[1.0]}"#) != (try parse(#"{"a":[1.00]}"#)))
    }

    @Test("never traps, however its bytes are damaged, and is taken or refused as by JSONSerialization, but for our stricter rules", .slow)
    func randomDamage() throws {
        var random = SeededRandom(seed: 98)
        var refused = 0
        var accepted = 0
        for _ in 0..<20_000 {
            var bytes = Array(RandomDocument(using: &random).text.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
                case 1: bytes.insert(Array("{}[]\":,\\u0123456789eE+-. \u{1}".utf8).randomElement(using: &random)!, at: place)
                case 2 where place < bytes.count: bytes.remove(at: place)
                default: bytes.removeSubrange(place...)
                }
            }
            let takenThere = isTakenByFoundation(bytes)
            do {
                _ = try JSON.parse(bytes)
                accepted += 1
                #expect(takenThere, "\(String(decoding: bytes, as: UTF8.self))")
            } catch {
                refused += 1
                let isOurRule =
                    switch error.reason {
                    case .duplicateMember, .loneSurrogate, .controlCharacter, .tooDeep: true
                    // Foundation takes a comma after the last member.
                    case .unexpectedCharacter: String(decoding: bytes, as: UTF8.self).contains(/,\s*[\]}]/)
                    default: false
                    }
                #expect(isOurRule || !takenThere, "\(error): \(String(decoding: bytes, as: UTF8.self))")
            }
        }
        print("20000 damaged documents: \(refused) refused, \(accepted) still JSON, no trap")
        #expect(refused > 5000 && accepted > 100)
    }

    @Test("never traps on bytes that never were JSON")
    func noise() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<5000 {
            let bytes = (0..<Int.random(in: 0...64, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
            _ = try? JSON.parse(bytes)
        }
    }

    @Test("is refused when it is cut anywhere")
    func truncation() throws {
        let bytes = Array(#"{"id":"\u0110ế","n":[-1.5e+3,true,false,null,{"x":[]}],"s":"\uD83D\uDCCA"}"#.utf8)
        _ = try JSON.parse(bytes)
        for end in bytes.indices {
            #expect(throws: JSONMalformed.self) { try JSON.parse(bytes[..<end]) }
        }
    }

    /// Numbers too large for a double are JSON all the same; Foundation says of them that they are not representable.
    private func isTakenByFoundation(_ bytes: [UInt8]) -> Bool {
        do {
            _ = try foundation(bytes)
            return true
        } catch {
            return "\(error)".contains("not representable")
        }
    }

    /// What Foundation makes of it, numbers as doubles.
    private func foundation(_ bytes: [UInt8]) throws -> NSObject {
        try #require(JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed) as? NSObject)
    }
}
