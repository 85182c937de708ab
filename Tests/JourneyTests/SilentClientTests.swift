import Emulation
import EmulationFixtures
import Operations
import TestTraits
import Testing

/// Connections are few, and who holds one without a word takes it from others.
@Suite("A client that says no more", .timeLimit(.minutes(20)))
struct SilentClientTests {
    @Test(
        "is hung up on, wherever it stopped", .slow,
        arguments: [
            "", "GET /v1/me HTTP/1.1\r\nHost: 127.0.0.1\r\n",
            "PUT /v1/units/1.1/events/0193dfdc-a680-7000-8000-000000000001 HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer TOKEN\r\n"
                + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"name\":",
            "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        ])
    func silence(said: String) async throws {
        try await Site.open(patience: .milliseconds(300)) { site in
            let before = try await site.city.digest()
            let words = said.replacing("TOKEN", with: site.officer(in: SmallCity.anLao).token ?? "")
            // Returns when the server closes the connection, and fails where it does not within a minute.
            let heard = String(decoding: try await Wire.exchange(Array(words.utf8), port: site.port), as: UTF8.self)
            #expect(heard.hasPrefix("HTTP/1.1 200") == said.contains("/health"))
            #expect(try await site.city.digest() == before)
        }
    }

    @Test("is told that their token is nobody's before the body is read, and whoever waits to be told to go on is told")
    func beforeTheBody() async throws {
        try await Site.open { site in
            func exchange(_ token: String, _ more: String, _ body: String = "") async throws -> String {
                let words =
                    "PUT /v1/units/1.1/events/0193dfdc-a680-7000-8000-000000000001 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                    + "Authorization: Bearer \(token)\r\nContent-Type: application/json\r\n\(more)\r\n\r\n\(body)"
                return String(decoding: try await Wire.exchange(Array(words.utf8), port: site.port), as: UTF8.self)
            }
            // Of a megabyte not a byte comes: whoever wanted to read it would wait for a minute, and fail.
            let stranger = try await exchange(BearerToken.random().text, "Content-Length: 1000000")
            #expect(stranger.hasPrefix("HTTP/1.1 401"))
            let token = try #require(site.officer(in: SmallCity.anLao).token)
            let told = try await exchange(token, "Content-Length: 2\r\nExpect: 100-continue", "{}")
            #expect(told.hasPrefix("HTTP/1.1 100 Continue\r\n") && told.contains("HTTP/1.1 422"), "\(told)")
        }
    }
}
