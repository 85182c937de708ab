import Foundation
import Wire

/// A way into a JSON answer that ends in nil where there is nothing: `duties["items"][0]["reason"].text`.
struct Document: Sendable {
    let json: JSON?

    init(_ json: JSON?) { self.json = json }

    subscript(_ name: String) -> Document { Document(json?[name]) }
    subscript(_ index: Int) -> Document { index < list.count ? list[index] : Document(nil) }

    var list: [Document] {
        guard case .array(let elements)? = json?.content else { return [] }
        return elements.map { Document($0) }
    }

    var text: String? {
        guard case .string(let text)? = json?.content else { return nil }
        return text
    }

    /// Exact: the digits were never anything but text.
    var number: Decimal? {
        guard case .number(let digits)? = json?.content else { return nil }
        return Decimal(string: digits)
    }

    var flag: Bool? {
        guard case .bool(let flag)? = json?.content else { return nil }
        return flag
    }

    /// Whether it is there and says nothing.
    var isNull: Bool { json?.content == .null }

    /// The texts of one member of every element.
    func texts(_ name: String) -> [String] { list.compactMap { $0[name].text } }

    /// The element whose member says this.
    func first(_ name: String, _ value: String) -> Document { list.first { $0[name].text == value } ?? Document(nil) }
}
