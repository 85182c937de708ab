import EmulationFixtures
import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// A PostgreSQL cluster of a test's own that waits for the disk, as in production, and can be struck dead.
///
/// `deploy/with-postgres` makes it and clears it away; between the two it is stopped and started by hand.
struct KillCluster: Sendable {
    let folder: String
    let ownerURL: String
    let appURL: String
    private let keeper: KillProcess

    /// Makes the cluster in a new folder under /tmp and starts it.
    init() async throws {
        folder = "/tmp/thidua-kill-\(UUID().uuidString.prefix(8).lowercased())"
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../deploy/with-postgres").standardizedFileURL
        var environment = ProcessInfo.processInfo.environment
        for name in ["DATABASE_URL", "APP_DATABASE_URL", "THIDUA_DATA"] { environment[name] = nil }
        keeper = try KillProcess(
            script.path, ["--data", folder, "sh", "-c", #"printf '%s\n%s\n' "$DATABASE_URL" "$APP_DATABASE_URL"; exec cat >/dev/null"#],
            environment: environment, keepingInput: true)
        ownerURL = try await keeper.line()
        appURL = try await keeper.line()
    }

    /// `pg_ctl stop -m immediate`: no checkpoint, nobody is told; what was not on disk is gone.
    func strike() async throws { try await control("stop", "--mode=immediate") }

    /// Starts it again; it recovers from its log first.
    func start() async throws { try await control("start", "--log=\(folder)/postgresql.log") }

    /// Stops it well and clears it away.
    func remove() async {
        await keeper.closeInputAndWait()
        try? FileManager.default.removeItem(atPath: folder)
    }

    private func control(_ verb: String, _ option: String) async throws {
        var command = [
            "/usr/lib/postgresql/15/bin/pg_ctl", "--pgdata=\(folder)/cluster", "--silent", "--wait", "--timeout=120", option, verb,
        ]
        if geteuid() == 0 {
            // PostgreSQL refuses to be run by root.
            let owner = try FileManager.default.attributesOfItem(atPath: "\(folder)/cluster")[.ownerAccountName] as? String ?? "postgres"
            command = ["/usr/bin/setpriv", "--reuid=\(owner)", "--regid=\(owner)", "--init-groups", "--"] + command
        }
        // Foundation learns of an end by a descriptor that the postmaster would keep open for ever.
        let closing = #"for fd in /proc/self/fd/*; do fd=${fd##*/}; ((fd < 3)) || eval "exec $fd>&-"; done; exec "$@""#
        let process = try KillProcess(
            "/bin/bash", ["-c", closing, "pg_ctl"] + command, environment: ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"], isSilent: true)
        let status = await process.wait()
        guard status == 0 else { throw KillFailure("pg_ctl \(verb) ended with \(status)") }
    }
}

/// `thidua serve` as a process of its own.
struct KillServer: Sendable {
    let port: Int
    private let process: KillProcess

    /// Starts it; returns when it listens.
    init(_ cluster: KillCluster) async throws {
        process = try KillProcess(try KillProcess.thidua, ["serve", "--port", "0", "--rate", "0"], environment: Self.environment(cluster))
        let line = try await process.line()
        guard let port = line.firstMatch(of: /127\.0\.0\.1:(\d+)/).flatMap({ Int($0.output.1) }) else { throw KillFailure(line) }
        self.port = port
    }

    /// `kill -9`: nothing is finished, nothing is said.
    func strike() async {
        process.signal(SIGKILL)
        _ = await process.wait()
    }

    /// Asks it to stop, and waits until it has; its exit code.
    func stop() async -> Int32 {
        process.signal(SIGTERM)
        return await process.wait()
    }

    /// What of it is in memory, in bytes.
    var resident: Int {
        get throws {
            let status = try String(contentsOfFile: "/proc/\(process.pid)/status", encoding: .utf8)
            guard let kilobytes = status.firstMatch(of: /VmRSS:\s+(\d+) kB/).flatMap({ Int($0.output.1) }) else {
                throw KillFailure(status)
            }
            return kilobytes * 1024
        }
    }

    /// Waits until it says it is ready.
    func untilReady() async throws {
        let clock = ContinuousClock()
        let patience = clock.now + .seconds(60)
        while clock.now < patience {
            if let answer = try? await ask("GET", "/ready", token: nil), answer.status == 200 { return }
            // A process cannot be awaited to be ready; it can only be asked again.
            try await clock.sleep(for: .milliseconds(20))
        }
        throw KillFailure("not ready after a minute")
    }

    /// One request on a connection of its own.
    func ask(_ method: String, _ path: String, token: String?, body: String? = nil) async throws -> Answer {
        var lines = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"]
        if let token { lines.append("Authorization: Bearer \(token)") }
        if let body { lines += ["If-Match: *", "Content-Type: application/json", "Content-Length: \(body.utf8.count)"] }
        let request = lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")
        return try Answer(await Wire.exchange(Array(request.utf8), port: port), to: "\(method) \(path)").heldAgainstContract()
    }

    /// Runs a command of the same program to its end.
    static func command(_ arguments: String..., on cluster: KillCluster) async throws -> Int32 {
        try await KillProcess(try KillProcess.thidua, arguments, environment: environment(cluster), isSilent: true).wait()
    }

    private static func environment(_ cluster: KillCluster) -> [String: String] {
        ["DATABASE_URL": cluster.ownerURL, "APP_DATABASE_URL": cluster.appURL, "PATH": "/usr/bin:/bin"]
    }
}

/// A child process whose lines can be awaited.
final class KillProcess: Sendable {
    private let process: Mutex<Process>
    private let input: FileHandle?
    private let lines: AsyncStream<String>
    private let ended: AsyncStream<Int32>
    let pid: pid_t

    static var thidua: String { get throws { try Program.thidua.path } }

    init(_ program: String, _ arguments: [String], environment: [String: String], keepingInput: Bool = false, isSilent: Bool = false) throws
    {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = URL(filePath: "/")
        process.standardError = FileHandle.nullDevice
        let inputs = keepingInput ? Pipe() : nil
        process.standardInput = inputs ?? FileHandle.nullDevice
        let output = isSilent ? nil : Pipe()
        process.standardOutput = output ?? FileHandle.nullDevice
        let (lines, line) = AsyncStream.makeStream(of: String.self)
        let (ended, end) = AsyncStream.makeStream(of: Int32.self)
        process.terminationHandler = { process in
            end.yield(process.terminationStatus)
            end.finish()
        }
        try process.run()
        pid = process.processIdentifier
        if let reading = output?.fileHandleForReading {
            Thread.detachNewThread {
                var text = ""
                while case let part = reading.availableData, !part.isEmpty {
                    text += String(decoding: part, as: UTF8.self)
                    while let newline = text.firstIndex(of: "\n") {
                        line.yield(String(text[..<newline]))
                        text = String(text[text.index(after: newline)...])
                    }
                }
                line.finish()
            }
        } else {
            line.finish()
        }
        self.process = Mutex(process)
        self.input = inputs?.fileHandleForWriting
        self.lines = lines
        self.ended = ended
    }

    /// The next line it prints.
    func line() async throws -> String {
        for await line in lines { return line }
        throw KillFailure("the process ended without a word")
    }

    func signal(_ signal: Int32) { kill(pid, signal) }

    /// Its exit code, once it has ended.
    func wait() async -> Int32 {
        for await status in ended { return status }
        return -1
    }

    func closeInputAndWait() async {
        try? input?.close()
        _ = await wait()
    }
}

struct KillFailure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
