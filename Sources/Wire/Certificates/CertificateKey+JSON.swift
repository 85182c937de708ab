package import Emulation
import Foundation

extension JSONWriter {
    /// A list of keys, as whoever checks without us keeps it.
    package mutating func members(of keys: [CertificateKey]) {
        array("items") { json in
            for key in keys {
                json.object { json in
                    json.member("root", key.root)
                    json.member("number", key.number)
                    json.member("publicKey", key.publicKey.base64EncodedString())
                    json.member("from", key.from.description)
                    json.member("until", key.until?.description)
                    json.member("compromisedFrom", key.compromisedFrom?.description)
                }
            }
        }
    }
}

extension [CertificateKey] {
    /// As it was kept. Throws `BadInput`.
    package init(_ json: JSON) throws(BadInput) {
        var fields = try Fields(json, allowing: ["items"])
        let keys = fields.list(
            "items", upTo: 10_000, allowing: ["root", "number", "publicKey", "from", "until", "compromisedFrom"]
        ) { key in
            let root = key.value("root", .unit), number = key.int("number", in: 1...Int(Int32.max))
            return CertificateKey(
                root: root, number: number,
                publicKey: Data(base64Encoded: key.string("publicKey", upTo: 100)) ?? Data(),
                from: key.value("from", .legalDay), until: key.optional("until", .legalDay),
                compromisedFrom: key.optional("compromisedFrom", .legalDay))
        }
        try fields.finish()
        self = keys
    }
}
