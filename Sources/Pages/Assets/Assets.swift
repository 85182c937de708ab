import Foundation
import Hummingbird
import Operations

/// What pages load, each file under a name with the hash of its bytes: what is new has another name, and what has a name never changes.
struct Assets: Sendable {
    static let ours = Assets()

    let stylesheet: PageAddress
    let script: PageAddress
    let icon: PageAddress
    private let files: [String: (type: String, bytes: ByteBuffer)]

    private init() {
        var files: [String: (String, ByteBuffer)] = [:]
        func take(_ name: String, _ ending: String, _ type: String) -> PageAddress {
            // They travel with the program: without them it is not the one that was built.
            let url = Bundle.module.url(forResource: "Files/\(name)", withExtension: ending)!
            let written = try! String(contentsOf: url, encoding: .utf8)
            let text = ending == "svg" ? written : Self.withoutNotes(written)
            let hash = Secret.hash(text).prefix(9).base64URL
            files["\(name).\(hash).\(ending)"] = (type, ByteBuffer(string: text))
            return PageAddress(LocalPath("/tinh/\(name).\(hash).\(ending)")!)
        }
        stylesheet = take("app", "css", "text/css; charset=utf-8")
        script = take("app", "js", "text/javascript; charset=utf-8")
        icon = take("favicon", "svg", "image/svg+xml")
        self.files = files
    }

    /// A script or a sheet without what is only for its readers: notes on lines of their own, and how it is indented.
    private static func withoutNotes(_ text: String) -> String {
        text.replacing(/(?m)^ *\/\*[^*]*\*\/ *$/, with: "").split(separator: "\n").map { $0.drop { $0 == " " } }.filter {
            !$0.isEmpty && !$0.hasPrefix("//")
        }.joined(separator: "\n")
            + "\n"
    }

    /// The file of that name, to be kept for a year; nil where there is none, be it one of yesterday.
    func answer(_ name: String) -> Response? {
        guard let file = files[name] else { return nil }
        return Response(
            status: .ok, headers: [.contentType: file.type, .cacheControl: "public, max-age=31536000, immutable"],
            body: ResponseBody(byteBuffer: file.bytes))
    }

    var sizes: [String: Int] { files.mapValues(\.bytes.readableBytes) }
}
