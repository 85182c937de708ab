import Emulation
import EmulationFixtures
import Foundation
import Wire

/// Somebody with a token who stands in a unit and asks the server from there.
///
/// ```swift
/// try await commune.put("reports/\(id)/draft", draft).ok()
/// try await district.decide("reports/\(id)/return", #""version":1,"reason":"…""#, ifMatch: seen).ok()
/// ```
struct Officer: Sendable {
    let site: Site
    var unit: UnitID
    var token: String?
    /// What `Accept-Language` says.
    var language = "vi"

    /// The same person, standing elsewhere.
    func standing(in unit: UnitID) -> Officer {
        var other = self
        other.unit = unit
        return other
    }

    /// The same person, reading English.
    var inEnglish: Officer {
        var other = self
        other.language = "en"
        return other
    }

    func get(_ path: String, ifNoneMatch: String? = nil) async throws -> Answer {
        try await ask("GET", path, headers: ifNoneMatch.map { [("If-None-Match", $0)] } ?? [])
    }

    func put(_ path: String, _ body: String, ifMatch: String? = nil) async throws -> Answer {
        try await ask(
            "PUT", path, headers: [("Content-Type", "application/json")] + (ifMatch.map { [("If-Match", $0)] } ?? []), body: body)
    }

    func delete(_ path: String, ifMatch: String) async throws -> Answer {
        try await ask("DELETE", path, headers: [("If-Match", ifMatch)])
    }

    /// A decision under a new id; `members` is what else it says.
    func decide(_ path: String, id: String = newID(), _ members: String? = nil, ifMatch: String) async throws -> Answer {
        try await put(path, #"{"id":"\#(id)"\#(members.map { "," + $0 } ?? "")}"#, ifMatch: ifMatch)
    }

    /// Writes a plan and publishes it.
    func publish(_ plan: String, as id: String) async throws {
        let draft = try await put("campaigns/\(id)/draft", plan).ok()
        try await decide("campaigns/\(id)/publication", ifMatch: draft.etag).ok()
    }

    /// Anything at all; a path that begins with a slash is taken as it is, any other stands below the unit.
    func ask(_ method: String, _ path: String, headers: [(String, String)] = [], body: String? = nil) async throws -> Answer {
        let place = path.hasPrefix("/") ? path : "/v1/units/\(unit)" + (path.isEmpty ? "" : "/") + path
        var lines = ["\(method) \(place) HTTP/1.1", "Host: 127.0.0.1:\(site.port)", "Connection: close", "Accept-Language: \(language)"]
        if let token { lines.append("Authorization: Bearer \(token)") }
        lines += headers.map { "\($0.0): \($0.1)" }
        if let body { lines.append("Content-Length: \(body.utf8.count)") }
        let request = lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")
        return try Answer(await Wire.exchange(Array(request.utf8), port: site.port), to: "\(method) \(place)").heldAgainstContract()
    }
}

/// An id as a client makes one up.
func newID() -> String { UUID.version7().text }

extension UUID {
    /// As the server writes it.
    var text: String { uuidString.lowercased() }
}
