import Foundation

/// PostgreSQL's own load generator: prepared statements in pipelined batches, and nothing read of the answers.
struct Pgbench {
    let program: Program
    /// The login's connection string.
    let url: String

    /// Batches per second.
    func rate(of script: String, variables: [String: String], clients: Int, for length: Duration) async throws -> Double {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("thidua-bench-\(UUID().uuidString).sql")
        try Data(script.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let seconds = max(1, Int(length.seconds))
        let printed = try await program.output(
            ["-n", "-M", "prepared", "-c", "\(clients)", "-T", "\(seconds)", "-f", file.path]
                + variables.flatMap { ["-D", "\($0)=\($1)"] } + [url],
            environment: ["PGOPTIONS": "-c role=thidua_actor -c jit=off"])
        guard let rate = printed.firstMatch(of: /tps = ([0-9.]+)/).flatMap({ Double($0.1) }) else {
            throw ProgramFailure(description: "pgbench said no rate: \(printed.suffix(500))")
        }
        return rate
    }
}
