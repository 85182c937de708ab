/// The value of an `If-Match` or `If-None-Match` header: a star, or tags separated by commas.
enum ETagList: Sendable, Equatable {
    /// `*`: any state at all.
    case any
    /// These tags; a weak one (`W/"r3"`, made by proxies that compress) is kept apart.
    case tags([Tag])

    /// One tag as it was sent.
    struct Tag: Sendable, Equatable {
        let etag: ETag
        let isWeak: Bool
    }

    /// Nil if the header is not well-formed. A comma may stand inside a tag, so the header cannot simply be split.
    init?(_ header: String) {
        var rest = header.utf8[...]
        rest.skipBlanks()
        if rest.elementsEqual("*".utf8) || (rest.first == UInt8(ascii: "*") && rest.dropFirst().allSatisfy(\.isBlank)) {
            self = .any
            return
        }
        var tags: [Tag] = []
        while !rest.isEmpty {
            if rest.first != UInt8(ascii: ",") {
                guard let tag = rest.takeTag() else { return nil }
                tags.append(tag)
                rest.skipBlanks()
            }
            guard rest.isEmpty || rest.first == UInt8(ascii: ",") else { return nil }
            rest = rest.dropFirst()
            rest.skipBlanks()
        }
        guard !tags.isEmpty else { return nil }
        self = .tags(tags)
    }
}

extension Substring.UTF8View {
    /// Takes one tag off the front.
    fileprivate mutating func takeTag() -> ETagList.Tag? {
        let isWeak = starts(with: "W/".utf8)
        if isWeak { self = dropFirst(2) }
        guard first == UInt8(ascii: "\"") else { return nil }
        self = dropFirst()
        guard let end = firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        let opaque = self[..<end]
        guard opaque.allSatisfy({ $0 == 0x21 || ($0 >= 0x23 && $0 != 0x7F) }) else { return nil }
        self = self[end...].dropFirst()
        return ETagList.Tag(etag: ETag(opaque: String(Substring(opaque))), isWeak: isWeak)
    }

    fileprivate mutating func skipBlanks() {
        self = drop(while: \.isBlank)
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
