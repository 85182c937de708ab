import Crypto
package import FoundationEssentials

/// Random bytes, and what is kept of them.
package enum Secret {
    /// So many bytes nobody can guess.
    package static func random(bytes count: Int) -> Data {
        SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)).withUnsafeBytes { Data($0) }
    }

    /// SHA-256: enough for what was random.
    package static func hash(_ text: String) -> Data { Data(SHA256.hash(data: Data(text.utf8))) }
}

extension Data {
    /// As an address or a cookie may carry it (RFC 4648, 5), without padding.
    package var base64URL: String {
        base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
