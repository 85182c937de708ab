/// The strong validator of one state of one resource (RFC 9110, 8.8.3): equal tags, equal bytes in one language.
package struct ETag: Sendable, Hashable {
    /// What stands between the quotes.
    package let opaque: String

    /// From a state, such as `5.12/2024-Q3/17`. What may not stand between the quotes is percent-encoded,
    /// so that different states stay different.
    package init(state: String) {
        var opaque = ""
        for byte in state.utf8 {
            let allowed = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "%")
            opaque += allowed ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        self.opaque = opaque
    }

    init(opaque: String) {
        self.opaque = opaque
    }
}

extension ETag: CustomStringConvertible {
    /// As it stands in a header, quotes included.
    package var description: String { "\"\(opaque)\"" }
}
