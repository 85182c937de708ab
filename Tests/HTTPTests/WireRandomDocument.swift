import Foundation

@testable import HTTP
@testable import Wire

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A document made up at random: what it says, and one of the many ways to write that down.
struct RandomDocument {
    let json: JSON
    let text: String

    init(using random: inout SeededRandom) {
        json = Self.value(depth: 0, using: &random)
        text = Self.written(json, using: &random)
    }

    private static func value(depth: Int, using random: inout SeededRandom) -> JSON {
        switch Int.random(in: 0..<(depth < 6 ? 9 : 6), using: &random) {
        case 0: return JSON(.null)
        case 1: return JSON(.bool(Bool.random(using: &random)))
        case 2: return JSON(.number("\(Int.random(in: -1_000_000...1_000_000, using: &random))"))
        case 3: return JSON(.number(["0", "-0.5", "1e3", "12.25", "-7E-2", "3.0e+1"].randomElement(using: &random)!))
        case 4, 5: return JSON(.string(text(using: &random)))
        case 6:
            return JSON(.array((0..<Int.random(in: 0...5, using: &random)).map { _ in value(depth: depth + 1, using: &random) }))
        default:
            let names = Set((0..<Int.random(in: 0...5, using: &random)).map { _ in text(using: &random) })
            return JSON(.object(names.sorted().map { JSON.Member(name: $0, value: value(depth: depth + 1, using: &random)) }))
        }
    }

    private static func text(using random: inout SeededRandom) -> String {
        let letters = ["a", "Z", "7", " ", "\"", "\\", "/", "\n", "\t", "\u{1}", "\u{7F}", "ế", "Đ", "ượ", "\u{2028}", "📊", "한"]
        return (0..<Int.random(in: 0...12, using: &random)).map { _ in letters.randomElement(using: &random)! }.joined()
    }

    private static func written(_ json: JSON, using random: inout SeededRandom) -> String {
        let space = { (random: inout SeededRandom) in ["", "", "", " ", "\n", "\r\n\t"].randomElement(using: &random)! }
        let inner: String
        switch json.content {
        case .null: inner = "null"
        case .bool(let bool): inner = bool ? "true" : "false"
        case .written: preconditionFailure("a document in JSON has none")
        case .number(let number): inner = number
        case .string(let string): inner = quoted(string, using: &random)
        case .array(let elements):
            inner = "[" + (elements.isEmpty ? space(&random) : elements.map { written($0, using: &random) }.joined(separator: ",")) + "]"
        case .object(let members):
            let pairs = members.map { member in
                space(&random) + quoted(member.name, using: &random) + space(&random) + ":" + written(member.value, using: &random)
            }
            inner = "{" + (pairs.isEmpty ? space(&random) : pairs.joined(separator: ",")) + "}"
        }
        return space(&random) + inner + space(&random)
    }

    private static func quoted(_ string: String, using random: inout SeededRandom) -> String {
        var text = "\""
        for scalar in string.unicodeScalars {
            let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
            if mustEscape || Int.random(in: 0..<8, using: &random) == 0 {
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16, uppercase: Bool.random(using: &random))
                    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}

extension JSONWriter {
    /// Writes a whole tree; only tests have one to write.
    mutating func value(_ json: JSON) {
        switch json.content {
        case .null: null()
        case .bool(let bool): value(bool)
        case .written: preconditionFailure("a document in JSON has none")
        case .number(let number): Array(number.utf8).withUnsafeBytes { raw($0) }
        case .string(let string): value(string)
        case .array(let elements):
            array { json in
                for element in elements { json.value(element) }
            }
        case .object(let members):
            object { json in
                for member in members {
                    json.key(text: member.name)
                    json.value(member.value)
                }
            }
        }
    }
}
