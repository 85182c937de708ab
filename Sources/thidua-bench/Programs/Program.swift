import Foundation

/// Another program of this machine.
struct Program: Sendable {
    let path: String

    /// The program of that name in PATH; nil where there is none.
    init?(named name: String) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        guard let folder = folders.first(where: { Self.isExecutable(name, in: $0) }) else { return nil }
        path = "\(folder)/\(name)"
    }

    /// The program of that name in the folder of this one; nil where there is none.
    init?(besideThisNamed name: String) {
        let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
        guard Self.isExecutable(name, in: folder) else { return nil }
        path = "\(folder)/\(name)"
    }

    private static func isExecutable(_ name: String, in folder: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)")
    }

    /// Runs it to its end and returns what it printed.
    func output(_ arguments: [String], environment: [String: String] = [:]) async throws -> String {
        // A file takes whatever comes; a pipe nobody reads stops the program when it is full.
        let log = FileManager.default.temporaryDirectory.appendingPathComponent("thidua-bench-\(UUID().uuidString).log")
        try Data().write(to: log)
        defer { try? FileManager.default.removeItem(at: log) }
        let process = process(arguments, environment, output: try FileHandle(forWritingTo: log))
        process.standardError = process.standardOutput
        let status = try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Int32, any Error>) in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.runHearingSignals() } catch { continuation.resume(throwing: error) }
        }
        let text = try String(contentsOf: log, encoding: .utf8)
        guard status == 0 else { throw ProgramFailure(description: "\(path) ended with \(status): \(text.suffix(500))") }
        return text
    }

    /// Starts it and returns once it has printed something.
    func start(_ arguments: [String], environment: [String: String]) async throws -> RunningProgram {
        let pipe = Pipe()
        let process = process(arguments, environment, output: pipe)
        let texts = AsyncStream<String> { texts in
            pipe.fileHandleForReading.readabilityHandler = { handle in
                let data = handle.availableData
                if data.isEmpty { texts.finish() } else { texts.yield(String(decoding: data, as: UTF8.self)) }
            }
        }
        try process.runHearingSignals()
        for await text in texts { return RunningProgram(process: process, greeting: text) }
        throw ProgramFailure(description: "\(path) ended at once")
    }

    private func process(_ arguments: [String], _ environment: [String: String], output: Any) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = output
        return process
    }
}

extension Process {
    /// Starts it with every signal let through. The threads that run tasks block them all and a child inherits that:
    /// pgbench would never hear its own alarm, nor a server that it is to stop.
    fileprivate func runHearingSignals() throws {
        var (none, ours) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &ours)
        defer { pthread_sigmask(SIG_SETMASK, &ours, nil) }
        try run()
    }
}

/// A program that runs until it is told to stop.
struct RunningProgram {
    fileprivate let process: Process
    /// The first it printed.
    let greeting: String

    func stop() async {
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            process.terminationHandler = { _ in continuation.resume() }
            process.terminate()
        }
    }
}

struct ProgramFailure: Error, CustomStringConvertible {
    let description: String
}
