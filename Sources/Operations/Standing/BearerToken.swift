import Crypto
package import FoundationEssentials

/// A token as its holder carries it: `td_` and 256 random bits in base64url.
package struct BearerToken: Hashable, Sendable {
    /// What the holder sends; shown once and kept nowhere.
    package let text: String

    /// Nil where the text cannot be a token of ours, so that nobody asks the database about it.
    package init?(_ text: String) {
        guard text.hasPrefix(Self.prefix), text.utf8.count == Self.prefix.utf8.count + 43,
            text.utf8.allSatisfy({ Self.alphabet.contains($0) })
        else { return nil }
        self.text = text
    }

    /// A new one.
    package static func random() -> BearerToken {
        BearerToken(prefix + Secret.random(bytes: 32).base64URL)!
    }

    /// The same as bytes of a statement.
    package var hashed: Data { Data(hash) }

    /// What the database keeps. One round of SHA-256 is enough: there is nothing to guess in 256 random bits.
    package var hash: [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }

    private static let prefix = "td_"
    private static let alphabet = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}

extension BearerToken: CustomStringConvertible {
    /// Never the token: it would end up in a log.
    package var description: String { "td_…" }
}
