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
}
