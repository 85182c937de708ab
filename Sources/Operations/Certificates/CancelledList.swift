import Crypto
package import Emulation
package import Foundation
import Wire

/// The certificates of a root that were cancelled, as hashes of their codes, on a day: signed, for whoever checks without a network.
package struct CancelledList: Hashable, Sendable {
    package let root: UnitID
    package let key: Int
    package let day: Day
    /// In order.
    package let hashes: [Data]
    package let signature: Data

    package init(root: UnitID, key: Int, day: Day, hashes: [Data], signature: Data) {
        (self.root, self.key, self.day, self.hashes, self.signature) = (root, key, day, hashes, signature)
    }

    /// Throws `CertificateKeyRefusal.notInFile` for a key that is not there.
    init(root: UnitID, key: Int, day: Day, hashes: [Data], by keys: CertificateKeys) throws {
        let signature = try keys.signature(of: Self.bytes(root, key, day, hashes), by: key, of: root)
        self.init(root: root, key: key, day: day, hashes: hashes, signature: signature)
    }

    /// Whether it is what that root said. A list by a key that is compromised by its day says nothing.
    package func isSigned(by keys: [CertificateKey]) -> Bool {
        guard let known = keys.first(where: { $0.root == root && $0.number == key }), known.verdict(on: day) == .stands,
            let publicKey = try? Curve25519.Signing.PublicKey(rawRepresentation: known.publicKey)
        else { return false }
        return publicKey.isValidSignature(signature, for: Self.bytes(root, key, day, hashes))
    }

    /// A list in CBOR that begins with a word and so is no paper.
    private static func bytes(_ root: UnitID, _ key: Int, _ day: Day, _ hashes: [Data]) -> [UInt8] {
        var cbor = CBORWriter()
        cbor.list(of: 5)
        cbor.value("cancelled")
        cbor.value(root.description)
        cbor.value(UInt64(key))
        cbor.value(UInt64(day.daysSince1970))
        cbor.list(of: hashes.count)
        for hash in hashes { cbor.value(hash) }
        return cbor.bytes
    }
}
