package import Emulation

extension Language {
    /// What an `Accept-Language` header (RFC 9110, 12.5.4) prefers among the languages spoken here.
    ///
    /// `vi-VN` asks for Vietnamese, `*` for whatever is not named, `;q=0` excludes. Of equal wishes the first written wins,
    /// and a header that wants neither language, or none at all, gets Vietnamese: a problem must be said in some language.
    package init(accepting header: String?) {
        let wishes = (header ?? "").split(separator: ",").compactMap(Wish.init)
        let others = wishes.first { $0.language == "*" }?.weight ?? 0
        let offers = Self.allCases.enumerated().map { rank, language in
            let named = wishes.enumerated().filter { $0.element.language == language.rawValue }
            let best = named.max { ($0.element.weight, $1.offset) < ($1.element.weight, $0.offset) }
            return (language: language, weight: best?.element.weight ?? others, place: best?.offset ?? wishes.count + rank)
        }
        let preferred = offers.max { ($0.weight, $1.place) < ($1.weight, $0.place) }
        self = preferred.flatMap { $0.weight > 0 ? $0.language : nil } ?? .vi
    }

    /// One item of the header; an item that is not well-formed is as if absent.
    private struct Wish {
        /// The primary language, lowercased, or `*`.
        let language: String
        /// Thousandths, 0…1000.
        let weight: Int

        init?(_ item: Substring) {
            let parts = item.split(separator: ";", omittingEmptySubsequences: false).map { $0.trimmed }
            guard parts.count <= 2, let language = parts[0].split(separator: "-").first else { return nil }
            guard parts[0] == "*" || parts[0].utf8.allSatisfy({ $0.isTagByte }) else { return nil }
            self.language = language.lowercased()
            guard parts.count == 2 else {
                weight = 1000
                return
            }
            guard parts[1].lowercased().hasPrefix("q="), let weight = Self.thousandths(parts[1].dropFirst(2)) else { return nil }
            self.weight = weight
        }

        /// `0`, `0.5`, `1.000`: at most three decimals, at most one.
        private static func thousandths(_ text: Substring) -> Int? {
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count <= 2, parts[0] == "0" || parts[0] == "1" else { return nil }
            let decimals = parts.count == 2 ? parts[1] : ""
            guard decimals.utf8.count <= 3, decimals.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            let padded = String(decimals) + String(repeating: "0", count: 3 - decimals.utf8.count)
            guard let fraction = Int(padded) else { return nil }
            let weight = (parts[0] == "1" ? 1000 : 0) + fraction
            return weight <= 1000 ? weight : nil
        }
    }
}

extension Substring {
    /// Without the blanks and tabs a header allows around its parts.
    fileprivate var trimmed: Substring {
        var rest = self
        while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return rest
    }
}

extension UInt8 {
    /// A byte that may stand in a language tag.
    fileprivate var isTagByte: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
        default: false
        }
    }
}
