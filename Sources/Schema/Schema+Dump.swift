import Foundation

extension Schema {
    /// The picture of a database's schema, as `sql/schema.sql` keeps it: structure, grants and policies, without owners.
    ///
    /// Runs `pg_dump`, which must not be older than the server; blocks until it ends. Throws `SchemaError.dumpFailed`.
    package static func dump(url: String) throws -> String {
        normalized(try pgDump(url))
    }

    /// Leaves out what changes with the version of pg_dump or from run to run: comments, session settings, random keys.
    static func normalized(_ dump: String) -> String {
        var lines: [Substring] = []
        for line in dump.split(separator: "\n", omittingEmptySubsequences: false) {
            let isNoise =
                line.hasPrefix("--") || line.hasPrefix("SET ") || line.hasPrefix("SELECT pg_catalog.set_config(")
                || line.hasPrefix("\\restrict ") || line.hasPrefix("\\unrestrict ")
            guard !isNoise, !(line.isEmpty && lines.last?.isEmpty ?? true) else { continue }
            lines.append(line)
        }
        return "-- Generated: sql/README.md says how. Tests hold it equal to what the migrations and definitions make.\n\n"
            + lines.joined(separator: "\n").trimmingCharacters(in: .newlines) + "\n"
    }

    private static func pgDump(_ url: String) throws -> String {
        let (address, password) = withoutPassword(url)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "pg_dump", "--schema-only", "--no-owner", "--no-tablespaces", "--schema=thidua", "--schema=thidua_schema",
            "--dbname=\(address)",
        ]
        var environment = ProcessInfo.processInfo.environment
        if let password { environment["PGPASSWORD"] = password }
        environment["PATH"] = "/usr/lib/postgresql/15/bin:" + (environment["PATH"] ?? "/usr/bin:/bin")
        process.environment = environment
        let output = Pipe()
        let complaints = Pipe()
        process.standardOutput = output
        process.standardError = complaints
        do { try process.run() } catch { throw SchemaError.dumpFailed("\(error)") }
        // Warnings are short: they fit the pipe while the dump is read.
        let dump = output.fileHandleForReading.readDataToEndOfFile()
        let words = complaints.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw SchemaError.dumpFailed(String(decoding: words, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
        }
        return String(decoding: dump, as: UTF8.self)
    }

    /// A password in an argument would stand in the process list.
    private static func withoutPassword(_ url: String) -> (address: String, password: String?) {
        guard var parts = URLComponents(string: url), parts.scheme?.hasPrefix("postgres") == true, let password = parts.password else {
            return (url, nil)
        }
        parts.password = nil
        return (parts.string ?? url, password)
    }
}
