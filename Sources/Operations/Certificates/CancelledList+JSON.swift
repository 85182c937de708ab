import Emulation
import Foundation
package import Wire

extension JSONWriter {
    package mutating func value(_ list: CancelledList) {
        object { json in
            json.member("root", list.root)
            json.member("key", list.key)
            json.member("day", list.day.description)
            json.array("hashes") { json in
                for hash in list.hashes { json.value(hash.hexadecimal) }
            }
            json.member("signature", list.signature.base64EncodedString())
        }
    }
}

extension CancelledList {
    /// The lists of each root, as they were kept. Throws `BadInput`.
    package static func all(_ json: JSON) throws(BadInput) -> [CancelledList] {
        var fields = try Fields(json, allowing: ["items", "isSample", "clock"])
        let lists = fields.list("items", upTo: 10_000, allowing: ["root", "key", "day", "hashes", "signature"]) { list in
            CancelledList(
                root: list.value("root", .unit), key: list.int("key", in: 1...Int(Int32.max)), day: list.value("day", .legalDay),
                hashes: (list.optionalList("hashes", upTo: 10_000_000, of: .text(upTo: 64)) ?? []).map { Data(hexadecimal: $0) ?? Data() },
                signature: Data(base64Encoded: list.string("signature", upTo: 100)) ?? Data())
        }
        try fields.finish()
        return lists
    }
}
