import Foundation
import Postgres

/// The same rows into the same table, by our COPY and by psql's.
enum CopyLoad {
    private static let rows = 200_000
    private static let title = "COPY in of 200,000 rows against psql's \\copy"

    static func measure(_ site: Site, _ rounds: Rounds) async throws -> Finding {
        guard let psql = Program(named: "psql") else { return .skipped(title, because: "psql is not in PATH") }
        try await site.owner.execute(
            script: "create table bench.copied (id int8 primary key, unit_id int8, name text, value numeric, at timestamptz)")
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("thidua-bench-\(UUID().uuidString).tsv")
        var text = CopyText()
        for row in 0..<rows {
            text.append(["\(row)", "\(row % 1000)", "Xã số \(row % 97)", "\(row).\(row % 100)", "2024-12-20 08:30:00+00"])
        }
        try Data(text.bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let chunks = stride(from: 0, to: text.bytes.count, by: 65_536).map { Array(text.bytes[$0..<min($0 + 65_536, text.bytes.count)]) }

        func rate(_ copy: () async throws -> Void) async throws -> Double {
            try await site.owner.execute(script: "truncate bench.copied")
            return try await Double(rows) / ContinuousClock().measure(copy).seconds
        }
        let series = try await rounds.interleave([
            { _ in
                try await rate {
                    try await site.owner.transaction { transaction in
                        let copied = try await transaction.copyIn("copy bench.copied from stdin", from: chunks.async)
                        guard copied == rows else { throw ProgramFailure(description: "copied \(copied)") }
                    }
                }
            },
            { _ in
                try await rate {
                    _ = try await psql.output(["-X", "-q", "-c", "\\copy bench.copied from '\(file.path)'", site.ownerURL])
                }
            },
        ])
        return Finding(
            title, series[0], against: series[1], .atLeast(0.9),
            beside: "\(series[0].median.formatted(0)) rows/s; psql \(series[1].median.formatted(0)) rows/s",
            numbers: [
                "postgres.copyIn.ratio": series[0].median / series[1].median, "postgres.copyIn.rowsPerSecond": series[0].median,
                "postgres.copyIn.psqlRowsPerSecond": series[1].median,
            ])
    }
}

extension Array where Element: Sendable {
    /// The elements as an asynchronous sequence.
    fileprivate var async: AsyncStream<Element> {
        AsyncStream { stream in
            for element in self { stream.yield(element) }
            stream.finish()
        }
    }
}
