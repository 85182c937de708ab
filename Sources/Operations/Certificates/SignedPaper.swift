import Crypto
package import Emulation
package import Foundation
import Wire

/// What a certificate says, as it is signed, and the signature: what stands behind `#` in the address of its code, and so never reaches us.
package struct SignedPaper: Hashable, Sendable {
    package let paper: CertificatePaper
    /// A list in CBOR: version 1, key, code, form, name, unit, its name, number of the decision, its day since 1970, ordinal.
    package let payload: [UInt8]
    package let signature: Data

    private static let version: UInt64 = 1

    /// Throws `CertificateKeyRefusal.notInFile` for a key that is not there.
    package init(_ paper: CertificatePaper, by keys: CertificateKeys) throws {
        self.paper = paper
        payload = Self.written(paper)
        signature = try keys.signature(of: payload, by: paper.key, of: paper.unit.root)
    }

    /// As it was kept; nil for what is no paper of ours.
    package init?(payload: [UInt8], signature: Data) {
        guard let paper = try? Self.read(payload), signature.count == 64 else { return nil }
        self.paper = paper
        self.payload = payload
        self.signature = signature
    }

    /// `payload.signature`; nil for anything that ``fragment`` does not write.
    package init?(_ fragment: some StringProtocol) {
        let halves = fragment.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count == 2, let payload = Data(base64URL: halves[0]), let signature = Data(base64URL: halves[1]) else { return nil }
        self.init(payload: Array(payload), signature: signature)
    }

    package var fragment: String { "\(Data(payload).base64URL).\(signature.base64URL)" }

    /// The address of its code.
    /// - Parameter site: `https://host`.
    package func address(at site: String) -> String { "\(site)/c/\(paper.code.text)#\(fragment)" }

    /// What it is worth without asking anybody.
    /// - Parameter cancelled: hashes of codes, as a list that was signed says.
    package func verdict(by keys: [CertificateKey], cancelled: Set<Data> = []) -> CertificateVerdict {
        guard let key = keys.first(where: { $0.root == paper.unit.root && $0.number == paper.key }) else { return .unknownKey }
        guard let publicKey = try? Curve25519.Signing.PublicKey(rawRepresentation: key.publicKey),
            publicKey.isValidSignature(signature, for: payload)
        else { return .wrongSignature }
        let verdict = key.verdict(on: paper.decidedOn)
        return verdict == .stands && cancelled.contains(Secret.hash(paper.code.text)) ? .cancelled : verdict
    }

    private static func written(_ paper: CertificatePaper) -> [UInt8] {
        var cbor = CBORWriter()
        cbor.list(of: 10)
        cbor.value(version)
        cbor.value(UInt64(paper.key))
        for text in [paper.code.text, paper.form, paper.name, paper.unit.description, paper.unitName, paper.symbol] { cbor.value(text) }
        cbor.value(UInt64(paper.decidedOn.daysSince1970))
        cbor.value(UInt64(paper.ordinal))
        return cbor.bytes
    }

    private struct Unreadable: Error {}

    private static func read(_ payload: [UInt8]) throws -> CertificatePaper {
        var cbor = CBORReader(payload)
        guard try cbor.list() == 10, try cbor.number() == version, let key = Int(exactly: try cbor.number()) else { throw Unreadable() }
        let (code, form, name) = (try cbor.text(), try cbor.text(), try cbor.text())
        let (unit, unitName, symbol) = (try cbor.text(), try cbor.text(), try cbor.text())
        let (day, ordinal) = (try cbor.number(), try cbor.number())
        try cbor.finish()
        // No day of four digits is later.
        guard let read = CertificateCode(code), read.text == code, day <= 2_932_896, let ordinal = Int(exactly: ordinal) else {
            throw Unreadable()
        }
        return CertificatePaper(
            key: key, code: read, form: form, name: name, unit: try UnitID(unit), unitName: unitName, symbol: symbol,
            decidedOn: Day(daysSince1970: Int(day)), ordinal: ordinal)
    }
}

extension CertificateCode {
    /// One that nobody can guess.
    package static func random() -> CertificateCode { CertificateCode(Base32.encode(Secret.random(bytes: 16)))! }
}

extension Data {
    /// Nil for what ``base64URL`` does not write: of one value there is one text.
    init?(base64URL text: some StringProtocol) {
        let plain = String(text).replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: plain + padding), data.base64URL.utf8.elementsEqual(text.utf8) else { return nil }
        self = data
    }
}
