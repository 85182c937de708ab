import Foundation
import Testing
import Wire

@Suite("Forms that bring a file", .timeLimit(.minutes(5)))
struct MultipartTests {
    typealias Sent = (name: String, file: String?, bytes: [UInt8])

    static func body(_ parts: [Sent], _ boundary: String) -> [UInt8] {
        var body: [UInt8] = []
        for part in parts {
            let file = part.file.map { "; filename=\"\($0.replacing("\"", with: "%22"))\"\r\nContent-Type: application/octet-stream" } ?? ""
            body += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(part.name)\"\(file)\r\n\r\n".utf8) + part.bytes
            body += Array("\r\n".utf8)
        }
        return body + Array("--\(boundary)--\r\n".utf8)
    }

    @Test("of whatever bytes none is lost or made up, and what is cut off or changed anywhere is refused or read as other parts")
    func fuzzed() throws {
        var random = SystemRandomNumberGenerator()
        let boundary = "----WebKitFormBoundaryabc123"
        // Bytes that look like the end of something are what a reader stumbles over.
        let pieces: [[UInt8]] = [
            Array("\r\n".utf8), Array("--".utf8), Array("\r\n--".utf8), Array("\r\n--\(boundary.dropLast())".utf8), [0], [255],
        ]
        var refused = 0
        for _ in 0..<400 {
            let parts: [Sent] = (0..<Int.random(in: 0...4, using: &random)).map { place in
                let bytes = (0..<Int.random(in: 0...12, using: &random)).flatMap { _ in pieces.randomElement(using: &random)! }
                return ("f\(place)", Bool.random(using: &random) ? "Biên \"bản\" \(place).pdf" : nil, bytes)
            }
            let body = Self.body(parts, boundary)
            let read = try Multipart.parse(body, boundary: boundary)
            #expect(read.count == parts.count)
            for (one, other) in zip(read, parts) {
                #expect(one.name == other.name && one.fileName == other.file && Array(one.bytes) == other.bytes)
            }
            if let cut = body.indices.dropLast(2).randomElement(using: &random) {
                #expect(throws: Multipart.Malformed.self) { try Multipart.parse(Array(body[..<cut]), boundary: boundary) }
            }
            var broken = body
            broken[Int.random(in: broken.indices, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
            do { _ = try Multipart.parse(broken, boundary: boundary) } catch { refused += 1 }
        }
        #expect(refused > 50)
        print("forms with files: 400 read whole, 400 cut off, \(refused) of 400 changed ones refused")
    }

    @Test("what says less or more than such a form says is refused")
    func malformed() {
        func parse(_ text: String) -> Bool { (try? Multipart.parse(Array(text.utf8), boundary: "b")) != nil }
        let disposition = "Content-Disposition: form-data; name=\"x\""
        #expect(parse("--b\r\n\(disposition)\r\n\r\ny\r\n--b--"))
        for bad in [
            "", "--b", "--b\r\n", "x--b--", "--b--x", "--b\r\n\r\ny\r\n--b--", "--b\r\nX: y\r\n\(disposition)\r\n\r\ny\r\n--b--",
            "--b\r\n\(disposition)\r\nContent-Transfer-Encoding: base64\r\n\r\ny\r\n--b--",
            "--b\r\n\(disposition); name=\"z\"\r\n\r\ny\r\n--b--",
            "--b\r\n\(disposition)\r\n\r\ny\r\n--bc--", "--b\r\nContent-Disposition: attachment; name=\"x\"\r\n\r\ny\r\n--b--",
        ] { #expect(!parse(bad), "\(bad)") }
        #expect(
            Multipart.boundary(of: "multipart/form-data; boundary=\"a b\"") == nil
                && Multipart.boundary(of: "multipart/mixed; boundary=a") == nil)
        #expect(Multipart.boundary(of: "multipart/form-data; boundary=----x1") == "----x1")
    }
}
