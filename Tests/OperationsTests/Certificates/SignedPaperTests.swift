import Emulation
import EmulationFixtures
import Foundation
import Testing
import Wire

@testable import Operations

/// Attack 33: whoever forges a paper is found out without a network.
@Suite("A certificate that is checked without a network", .timeLimit(.minutes(5)))
struct SignedPaperTests {
    private static let root = try! UnitID("1")

    private static func paper(
        key: Int = 1, code: String = "ABCDEFGHIJKLMNOPQRSTUVWX2A", form: String = "Giấy khen", name: String = "Bà Vũ Thị Năm (mẫu)",
        unit: String = "1.10.3", unitName: String = "Ủy ban nhân dân xã Bát Trang", symbol: String = "15/QĐ-UBND",
        day: String = "2024-12-20",
        ordinal: Int = 3
    ) throws -> CertificatePaper {
        CertificatePaper(
            key: key, code: try #require(CertificateCode(code)), form: form, name: name, unit: try UnitID(unit), unitName: unitName,
            symbol: symbol, decidedOn: try #require(Day(day)), ordinal: ordinal)
    }

    private static func known(_ number: Int, _ root: String = "1", from: String = "2024-01-01", compromised: String? = nil) throws
        -> CertificateKey
    {
        let root = try UnitID(root)
        return CertificateKey(
            root: root, number: number, publicKey: try #require(CertificateKeys.sample.publicKey(number, of: root)),
            from: try #require(Day(from)), compromisedFrom: compromised.flatMap { Day($0) })
    }

    @Test("says what was signed, and is small enough to be printed")
    func stands() throws {
        let signed = try SignedPaper(try Self.paper(), by: .sample)
        let read = try #require(SignedPaper(signed.fragment))
        #expect(read == signed)
        #expect(read.paper == (try Self.paper()))
        #expect(read.verdict(by: [try Self.known(1)]) == .stands)
        #expect(read.verdict(by: [try Self.known(1)], cancelled: [Secret.hash(read.paper.code.text)]) == .cancelled)
        #expect(read.verdict(by: [try Self.known(1)], cancelled: [Secret.hash("B")]) == .stands)
        let address = signed.address(at: "https://thidua.haiphong.gov.vn")
        print("a certificate: payload of \(signed.payload.count) bytes, address of \(address.utf8.count)")
        #expect(address.utf8.count <= 507, "a code of size 17, whose squares are half a millimetre on four centimetres")
    }

    @Test("does not stand with another word, by another root's key, before its key, after it, or once that is compromised (attack 33)")
    func forged() throws {
        let signed = try SignedPaper(try Self.paper(), by: .sample)
        let keys = [try Self.known(1), try Self.known(2), try Self.known(1, "2")]
        var found: [CertificateVerdict: Int] = [:]
        let changed = [
            try Self.paper(key: 2), try Self.paper(code: "ABCDEFGHIJKLMNOPQRSTUVWX2Q"), try Self.paper(form: "Bằng khen"),
            try Self.paper(name: "Bà Vũ Thị Sáu (mẫu)"), try Self.paper(unit: "1.10.4"), try Self.paper(unit: "2.10.3"),
            try Self.paper(unitName: "Ủy ban nhân dân huyện An Lão"), try Self.paper(symbol: "16/QĐ-UBND"),
            try Self.paper(day: "2024-12-21"), try Self.paper(ordinal: 4),
        ]
        for paper in changed {
            // What was signed for another paper.
            let forged = try #require(SignedPaper(payload: try SignedPaper(paper, by: .sample).payload, signature: signed.signature))
            let verdict = forged.verdict(by: keys)
            #expect(verdict == .wrongSignature, "\(paper)")
            found[verdict, default: 0] += 1
        }
        // By the key of a root for a unit of another.
        let foreign = try SignedPaper(try Self.paper(unit: "2.1"), by: .sample)
        let passedOff = try #require(SignedPaper(payload: signed.payload, signature: foreign.signature))
        #expect(passedOff.verdict(by: keys) == .wrongSignature)
        #expect(signed.verdict(by: [try Self.known(2), try Self.known(1, "2")]) == .unknownKey)
        #expect(signed.verdict(by: [try Self.known(1, from: "2024-12-21")]) == .notYetValid)
        #expect(signed.verdict(by: [try Self.known(1, compromised: "2024-12-20")]) == .compromised)
        #expect(signed.verdict(by: [try Self.known(1, compromised: "2024-12-21")]) == .stands, "what was decided before stands")
        print("forged papers: \(changed.count) with another word and 4 by a wrong key, none stands: \(found)")
    }

    @Test("does not stand with any one bit of it turned, nor cut short, nor with anything behind it (attack 33)")
    func everyBit() throws {
        let signed = try SignedPaper(try Self.paper(), by: .sample)
        let keys = [try Self.known(1), try Self.known(2), try Self.known(1, "2")]
        var (turned, unreadable, cut) = (0, 0, 0)
        func verdict(_ payload: [UInt8], _ signature: [UInt8]) -> CertificateVerdict {
            SignedPaper("\(Data(payload).base64URL).\(Data(signature).base64URL)")?.verdict(by: keys) ?? .unreadable
        }
        let signature = Array(signed.signature)
        for bit in 0..<(signed.payload.count + signature.count) * 8 {
            var bytes = signed.payload + signature
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            let found = verdict(Array(bytes.prefix(signed.payload.count)), Array(bytes.dropFirst(signed.payload.count)))
            #expect(found != .stands, "bit \(bit)")
            turned += 1
            if found == .unreadable { unreadable += 1 }
        }
        let fragment = signed.fragment
        for length in 0..<fragment.utf8.count {
            #expect(SignedPaper(fragment.prefix(length))?.verdict(by: keys) != .stands)
            cut += 1
        }
        for more in ["A", "=", ".", " ", "%20"] { #expect(SignedPaper(fragment + more) == nil) }
        #expect(verdict(signed.payload + [0], signature) == .unreadable)
        print("one payload: \(turned) bits turned, of which \(unreadable) are no paper any more; cut short \(cut) times: none stands")
    }

    @Test("is read in one way only: numbers written longer, and text that is none, are refused")
    func strict() throws {
        var cbor = CBORWriter()
        for number: UInt64 in [0, 23, 24, 255, 256, 65_535, 65_536, 1 << 32 - 1, 1 << 32, .max] { cbor.value(number) }
        var read = CBORReader(cbor.bytes)
        for number: UInt64 in [0, 23, 24, 255, 256, 65_535, 65_536, 1 << 32 - 1, 1 << 32, .max] { #expect(try read.number() == number) }
        try read.finish()
        for longer: [UInt8] in [[24, 23], [25, 0, 255], [26, 0, 0, 255, 255], [27, 0, 0, 0, 0, 255, 255, 255, 255], [28], [31], []] {
            #expect(throws: CBORReader.Malformed.self) {
                var reader = CBORReader(longer)
                _ = try reader.number()
            }
        }
        for text: [UInt8] in [[0x61, 0xFF], [0x62, 0x61], [0x7B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0x41, 0x61]] {
            #expect(throws: CBORReader.Malformed.self) {
                var reader = CBORReader(text)
                _ = try reader.text()
            }
        }
    }

    @Test("is on a list of what was cancelled that its root signed, or the list says nothing")
    func lists() throws {
        let keys = [try Self.known(1), try Self.known(1, "2")]
        let hashes = ["A", "B"].map(Secret.hash)
        let list = try CancelledList(root: Self.root, key: 1, day: #require(Day("2025-03-01")), hashes: hashes, by: .sample)
        var json = JSONWriter(capacity: 1000)
        json.object { json in json.array("items") { $0.value(list) } }
        let kept = try CancelledList.all(try JSON.parse(json.finish { Array($0) }))
        #expect(kept == [list])
        #expect(list.isSigned(by: keys))
        let fewer = CancelledList(root: list.root, key: 1, day: list.day, hashes: [hashes[0]], signature: list.signature)
        let older = CancelledList(root: list.root, key: 1, day: list.day.adding(days: 1), hashes: hashes, signature: list.signature)
        let another = CancelledList(root: try UnitID("2"), key: 1, day: list.day, hashes: hashes, signature: list.signature)
        for forged in [fewer, older, another] { #expect(!forged.isSigned(by: keys)) }
        #expect(!list.isSigned(by: [try Self.known(1, compromised: "2025-03-01")]))
    }
}
