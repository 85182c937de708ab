import Foundation

/// The load generator for HTTP: one thread, 32 connections.
struct Wrk {
    let program: Program

    /// Answers per second. Throws where one of them was not a 2xx.
    func rate(of url: String, token: String? = nil, for length: Duration) async throws -> Double {
        let printed = try await program.output(
            ["-t1", "-c32", "-d\(max(1, Int(length.seconds)))s"] + (token.map { ["-H", "Authorization: Bearer \($0)"] } ?? []) + [url])
        guard !printed.contains("Non-2xx"), let rate = printed.firstMatch(of: /Requests\/sec: +([0-9.]+)/).flatMap({ Double($0.1) })
        else { throw ProgramFailure(description: "wrk on \(url): \(printed.suffix(500))") }
        return rate
    }

    /// What ninety-nine of a hundred answers to those who ask at their own pace do not exceed, in milliseconds.
    ///
    /// Four connections take turns with the tokens and pause 20 ms after each answer. Throws where one of them was not a 2xx.
    func patience(of asked: [(url: String, token: String)], for length: Duration) async throws -> Double {
        let script = FileManager.default.temporaryDirectory.appending(path: "thidua-\(UUID().uuidString).lua")
        defer { try? FileManager.default.removeItem(at: script) }
        let list = asked.map { "{\"\(URL(string: $0.url)!.path)\", \"\($0.token)\"}" }.joined(separator: ", ")
        try Data(
            """
            local asked, next = {\(list)}, 0
            function request()
              next = next % #asked + 1
              return wrk.format("GET", asked[next][1], {["Authorization"] = "Bearer " .. asked[next][2]})
            end
            function delay() return 20 end
            """.utf8
        ).write(to: script)
        let printed = try await program.output(
            ["-t1", "-c4", "--latency", "-d\(max(1, Int(length.seconds)))s", "-s", script.path, asked[0].url])
        guard !printed.contains("Non-2xx"), let found = printed.firstMatch(of: /99% +([0-9.]+)(us|ms|s)/), let value = Double(found.1)
        else { throw ProgramFailure(description: "wrk on \(asked[0].url): \(printed.suffix(500))") }
        return value * (found.2 == "us" ? 0.001 : found.2 == "s" ? 1000 : 1)
    }

    /// Asks as fast as it can, whatever the answers; how many there were in a second.
    func flood(_ url: String, token: String, for length: Duration) async throws -> Double {
        let printed = try await program.output(
            ["-t1", "-c64", "-d\(max(1, Int(length.seconds)))s", "-H", "Authorization: Bearer \(token)", url])
        return printed.firstMatch(of: /Requests\/sec: +([0-9.]+)/).flatMap { Double($0.1) } ?? 0
    }
}
