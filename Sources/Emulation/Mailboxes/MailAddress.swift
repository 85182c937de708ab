/// Where a mailbox is: ASCII alone, and nothing that means anything to whoever carries mail. A name beside it, quotes, comments and
/// addresses in other scripts are none.
package struct MailAddress: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// RFC 5321, 4.5.3.1: so long that what goes round it still fits a path.
    package static let most = 254
    private static let mostLocal = 64
    private static let mostLabel = 63

    /// Constraint: `a_mailbox_has_a_plain_address`.
    /// - Throws: `MailboxRefusal.notAnAddress`.
    package init(_ typed: String) throws(MailboxRefusal) {
        let parts = typed.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, typed.utf8.count <= Self.most, parts[0].utf8.count <= Self.mostLocal else { throw .notAnAddress }
        let words = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        guard
            words.allSatisfy({
                !$0.isEmpty && $0.utf8.allSatisfy { Self.isPlain($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "+") }
            }),
            labels.count > 1, labels.allSatisfy(Self.isLabel), let last = labels.last, last.utf8.count > 1,
            last.utf8.allSatisfy(Self.isLetter)
        else { throw .notAnAddress }
        description = typed
    }

    /// As it was told once.
    package init(kept: String) { description = kept }

    /// What comes behind the `@`.
    package var domain: Substring { description[description.index(after: description.firstIndex(of: "@")!)...] }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...mostLabel).contains(label.utf8.count) && label.utf8.allSatisfy(isPlain) && label.first != "-" && label.last != "-"
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
}
