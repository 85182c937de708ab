import Crypto
package import Emulation
package import FoundationEssentials

/// The keys by which the certificates of each root are signed. They lie in a file outside the database: `1 2 5f3a…`, a root, the number of a
/// key and the 64 hexadecimal digits of its secret, one to a line.
package struct CertificateKeys: Sendable {
    private let keys: [Place: Curve25519.Signing.PrivateKey]

    private struct Place: Hashable {
        let root: UnitID
        let number: Int
    }

    /// None: then nothing can be signed.
    package static let none = CertificateKeys(keys: [:])

    package var isEmpty: Bool { keys.isEmpty }

    private init(keys: [Place: Curve25519.Signing.PrivateKey]) { self.keys = keys }

    /// Nil where a line is no key, one stands twice, or there is none.
    package init?(_ text: String) {
        var keys: [Place: Curve25519.Signing.PrivateKey] = [:]
        for line in text.split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
            let parts = line.split(separator: " ")
            guard parts.count == 3, let root = try? UnitID(String(parts[0])), root.depth == 1,
                let number = Int(parts[1]), (1...Int(Int32.max)).contains(number),
                let secret = Data(hexadecimal: parts[2]), let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret),
                keys.updateValue(key, forKey: Place(root: root, number: number)) == nil
            else { return nil }
        }
        guard !keys.isEmpty else { return nil }
        self.keys = keys
    }

    /// The public half; nil of a key that is not in the file.
    package func publicKey(_ number: Int, of root: UnitID) -> Data? {
        keys[Place(root: root, number: number)]?.publicKey.rawRepresentation
    }

    /// The one that signs what is decided on a day: of those that are known and in the file, and are the same in both, the newest.
    ///
    /// Throws `CertificateRefusal.noKey`.
    package func signing(for root: UnitID, on day: Day, among known: [CertificateKey]) throws(CertificateRefusal) -> Int {
        let number = known.filter { key in
            key.root == root && key.signs(on: day) && publicKey(key.number, of: root) == key.publicKey
        }.map(\.number).max()
        guard let number else { throw .noKey(day) }
        return number
    }

    /// Throws `CryptoKitError` where the library cannot sign.
    func signature(of bytes: [UInt8], by number: Int, of root: UnitID) throws -> Data {
        guard let key = keys[Place(root: root, number: number)] else {
            throw CertificateKeyRefusal.notInFile(root: root.description, number: number)
        }
        return try key.signature(for: bytes)
    }
}
