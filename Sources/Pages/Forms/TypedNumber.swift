import Emulation
import Foundation

/// A number as people type it here: a comma before the decimals, dots between groups of three.
///
/// Sloppy formats are read as long as there is one reading: `3.5` is 3,5 and `12.345.678` has no decimals. Blanks are no part of a number.
enum TypedNumber: Hashable, Sendable {
    case number(Decimal)
    /// One dot before three digits, where decimals may be meant: `1.234` is 1234 or 1,234.
    case ambiguous(whole: Decimal, decimal: Decimal)
    case unreadable
    case tooLong

    /// - Parameter decimals: whether the number may have any; without them a dot can only stand between thousands.
    init(_ text: String, decimals: Bool) {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars where !Self.isBlank(scalar) {
            // Word processors write a minus of their own.
            let scalar = scalar == "\u{2212}" ? "-" : scalar
            guard scalar.isASCII else { self = .unreadable; return }
            bytes.append(UInt8(scalar.value))
        }
        let sign = bytes.first == UInt8(ascii: "-") ? "-" : ""
        if !sign.isEmpty { bytes.removeFirst() }
        let halves = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard halves.count <= 2, let first = halves.first else { self = .unreadable; return }
        let groups = first.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isDigit) }) else { self = .unreadable; return }
        let isGrouped = groups.count > 1 && groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
        let whole = sign + String(decoding: groups.joined(), as: UTF8.self)

        if halves.count == 2 {
            guard !halves[1].isEmpty, halves[1].allSatisfy(Self.isDigit), groups.count == 1 || isGrouped else { self = .unreadable; return }
            self = Self.exactly("\(whole).\(String(decoding: halves[1], as: UTF8.self))")
        } else if groups.count == 1 {
            self = Self.exactly(whole)
        } else if groups.count == 2 {
            let fraction = sign + String(decoding: groups[0], as: UTF8.self) + "." + String(decoding: groups[1], as: UTF8.self)
            guard isGrouped, groups[0].first != UInt8(ascii: "0") else { self = Self.exactly(fraction); return }
            guard decimals else { self = Self.exactly(whole); return }
            switch (Self.exactly(whole), Self.exactly(fraction)) {
            case (.number(let whole), .number(let decimal)): self = .ambiguous(whole: whole, decimal: decimal)
            default: self = .tooLong
            }
        } else {
            self = isGrouped && groups[0].first != UInt8(ascii: "0") ? Self.exactly(whole) : .unreadable
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar == "\u{200B}" }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Noughts in front are typed by people and are none of JSON's.
    private static func exactly(_ text: String) -> TypedNumber {
        let isNegative = text.hasPrefix("-")
        let digits = isNegative ? text.dropFirst() : text[...]
        let trimmed = digits.drop { $0 == "0" }
        let plain = trimmed.isEmpty || trimmed.hasPrefix(".") ? "0" + trimmed : String(trimmed)
        do { return .number(try Decimal(exactly: (isNegative ? "-" : "") + plain)) } catch .tooManyDigits { return .tooLong } catch {
            return .unreadable
        }
    }
}

extension Decimal {
    /// As it stands in a field, whatever the language of the page: what is shown there is read back as the same number.
    var typed: String { written(in: .vi) }
}
