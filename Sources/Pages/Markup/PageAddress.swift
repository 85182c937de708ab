package import Emulation
package import FoundationEssentials

/// An address of ours, as a link writes it: of words in the source, of ids and numbers. Nothing that was typed can become one.
///
/// ```swift
/// let inbox: PageAddress = "/\(unit)/viec"
/// ```
package struct PageAddress: Hashable, Sendable {
    package let text: String

    package init(_ path: LocalPath) { text = path.text }
    private init(text: String) { self.text = text }

    /// Where the report of a unit on a period is: `soan` and `gui` are below it.
    package static func report(of unit: UnitID, campaign: UUID, period: UUID) -> PageAddress {
        "/\(unit)/phong-trao/\(campaign)/bao-cao/\(period)"
    }

    /// Where a pack of law is read: of its name, nothing but small letters, digits and hyphens.
    package static func law(_ pack: String, in unit: UnitID) -> PageAddress {
        PageAddress(text: "/\(unit)/luat/\(pack.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })")
    }

    /// Where a paper is checked: of its code, nothing but capitals and digits.
    package static func certificate(_ code: CertificateCode) -> PageAddress { PageAddress(text: "/c/\(code.text)") }

    /// A page or a deed below this one.
    package func below(_ part: StaticString) -> PageAddress { PageAddress(text: "\(text)/\(part)") }

    /// A place on that page: an id of ours.
    package func at(_ id: String) -> PageAddress { PageAddress(text: "\(text)#\(id)") }

    /// The same with a query, in which anything may stand.
    package func asking(_ name: StaticString, _ value: String) -> PageAddress {
        var query = text.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
        query += "\(name)="
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"):
                query.unicodeScalars.append(Unicode.Scalar(byte))
            default: query += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return PageAddress(text: text + query)
    }
}

extension PageAddress: ExpressibleByStringInterpolation {
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {}
        package mutating func appendLiteral(_ literal: StaticString) { text += "\(literal)" }
        package mutating func appendInterpolation(_ unit: UnitID) { text += unit.description }
        package mutating func appendInterpolation(_ id: UUID) { text += id.uuidString.lowercased() }
        package mutating func appendInterpolation(_ number: Int) { text += "\(number)" }
    }

    package init(stringLiteral literal: StaticString) { text = "\(literal)" }
    package init(stringInterpolation interpolation: StringInterpolation) { text = interpolation.text }
}
