import Emulation
import EmulationFixtures
import Foundation
import Operations
import Store

/// A browser as a page has it ask: it keeps cookies, and says where the page is from.
final class WebBrowser {
    let site: Site
    private(set) var cookies: [String: String] = [:]
    /// What the browser says of the page that asks; nil for a browser that says nothing.
    var origin: (name: String, value: String)?

    init(_ site: Site, cookies: [String: String] = [:]) {
        self.site = site
        self.cookies = cookies
        origin = ("Sec-Fetch-Site", "same-origin")
    }

    /// Another one that was handed all cookies: a thief's.
    func stolen() -> WebBrowser {
        WebBrowser(site, cookies: cookies)
    }

    /// Has the same cookies from now on.
    func take(_ other: WebBrowser) { cookies = other.cookies }

    func get(_ path: String) async throws -> Answer { try await ask("GET", path) }
    func put(_ path: String, _ body: String) async throws -> Answer { try await ask("PUT", path, body: body) }
    func delete(_ path: String) async throws -> Answer { try await ask("DELETE", path) }

    /// Signs in.
    func signIn(_ login: String, _ password: String, code: String? = nil) async throws -> Answer {
        let more = code.map { #","code":"\#($0)""# } ?? ""
        return try await put("/v1/session", #"{"login":"\#(login)","password":"\#(password)"\#(more)}"#)
    }

    func ask(_ method: String, _ path: String, headers: [(String, String)] = [], body: String? = nil) async throws -> Answer {
        var lines = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(site.port)", "Connection: close", "User-Agent: thử nghiệm"]
        if !cookies.isEmpty { lines.append("Cookie: " + cookies.map { "\($0)=\($1)" }.joined(separator: "; ")) }
        if let origin, method != "GET" { lines.append("\(origin.name): \(origin.value)") }
        lines += headers.map { "\($0.0): \($0.1)" }
        if let body { lines += ["Content-Type: application/json", "Content-Length: \(body.utf8.count)"] }
        let request = lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")
        let answer = try Answer(await Wire.exchange(Array(request.utf8), port: site.port), to: "\(method) \(path)").heldAgainstContract()
        for header in answer.headers where header.name.lowercased() == "set-cookie" {
            let parts = header.value.components(separatedBy: "; ")
            let pair = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            cookies[pair[0]] = parts.contains("Max-Age=0") ? nil : pair[1]
        }
        return answer
    }
}

extension Site {
    /// The operator takes somebody in, who chooses a password in this browser.
    func account(
        _ name: String, _ login: String, _ password: String, in unit: UnitID, as role: Role, at browser: WebBrowser
    ) async throws -> UUID {
        let (person, invitation) = try await CreateUser(name: name, login: try Login(login), in: unit, as: role).run(on: city.owner)
        try await browser.put("/v1/account", #"{"invitation":"\#(invitation.text)","password":"\#(password)"}"#).ok()
        return person
    }
}
