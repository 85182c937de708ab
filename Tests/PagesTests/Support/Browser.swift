import Foundation
import HTTP
import HTTPTypes
import Hummingbird
import Logging

@testable import Pages

/// A browser: keeps cookies, says where its page is from, and sends forms.
final class Browser {
    let site: PageSite
    private(set) var cookies: [String: String]
    /// What it says of the page that asks; nil for a browser that says nothing.
    var fetchSite: String? = "same-origin"
    var language = "vi"

    init(_ site: PageSite, cookies: [String: String] = [:]) {
        self.site = site
        self.cookies = cookies
    }

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> Page { try await ask(.get, path, headers: headers) }

    /// What is read there.
    func words(_ path: String) async throws -> String { try await get(path).words }

    /// Sends a form as a browser encodes it.
    func post(_ path: String, _ fields: [(String, String)]) async throws -> Page {
        let body = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
        return try await ask(.post, path, headers: [.contentType: "application/x-www-form-urlencoded"], body: body)
    }

    /// Signs in by the form of the page.
    func signIn(_ login: String, _ password: String, onward: String? = nil) async throws -> Page {
        try await post("/dang-nhap", [("login", login), ("password", password)] + (onward.map { [("tiep", $0)] } ?? []))
    }

    func ask(_ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: String = "") async throws -> Page {
        var head = HTTPRequest(method: method, scheme: "https", authority: "thidua.example", path: path, headerFields: headers)
        head.headerFields[.acceptLanguage] = language
        if !cookies.isEmpty { head.headerFields[.cookie] = cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ") }
        if let fetchSite, method != .get { head.headerFields[.init("Sec-Fetch-Site")!] = fetchSite }
        let response = try await site.responder.respond(
            to: Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body))), context: VisitorContext(Source(log: site.log)))
        let writer = Collected()
        try await response.body.write(writer)
        for cookie in response.headers[values: .setCookie] {
            let parts = cookie.components(separatedBy: "; ")
            let pair = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            cookies[pair[0]] = parts.contains("Max-Age=0") ? nil : pair[1]
        }
        return try Page(
            address: "\(method) \(path)", status: response.status, headers: response.headers, text: String(buffer: writer.bytes.buffer))
    }

    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
    }

    private struct Source: RequestContextSource {
        let log: Log
        var logger: Logger { log.logger }
    }
}

/// Keeps what a body writes.
private struct Collected: ResponseBodyWriter {
    final class Bytes: @unchecked Sendable { var buffer = ByteBuffer() }
    let bytes = Bytes()

    mutating func write(_ buffer: ByteBuffer) async throws { bytes.buffer.writeImmutableBuffer(buffer) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
