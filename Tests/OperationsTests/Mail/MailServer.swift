import Foundation
import SMTP

/// A real mail server in a process of its own, which does with a message what its recipient is called (`Tests/Mail/relay.py`).
struct MailServer: Sendable {
    /// A message as it took it.
    struct Taken: Decodable, Sendable {
        let to: String
        let from: String
        let id: String
        let sha256: String
        let subject: String
        let headers: [String]
        let longest: Int
        let body: String

        /// The deliveries whose pages it leads to.
        var deliveries: [String] { body.matches(of: /\/den\/([0-9a-f-]{36})/).map { String($0.1) } }
    }

    let port: Int
    private let process: Process
    private let file: URL

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
    private static let python = folder.appending(path: ".build/sign-on/bin/python")

    /// Whether there is one on this machine; `deploy/test` fetches it.
    static var isInstalled: Bool {
        FileManager.default.isExecutableFile(atPath: python.deletingLastPathComponent().appending(path: "aiosmtpd").path)
    }

    /// Waits until it listens.
    init() throws {
        file = FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID().uuidString)")
        try Data().write(to: file)
        process = Process()
        let output = Pipe()
        process.executableURL = Self.python
        process.arguments = [Self.folder.appending(path: "Tests/Mail/relay.py").path, file.path]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        var said = Data()
        while said.last != UInt8(ascii: "\n"), let more = try output.fileHandleForReading.read(upToCount: 1) { said += more }
        port = Int(String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    }

    static func with<Result>(_ work: (MailServer) async throws -> Result) async throws -> Result {
        let server = try MailServer()
        defer { server.stop() }
        return try await work(server)
    }

    func relay(deadline: Duration = .seconds(30)) -> Relay { Relay(host: "127.0.0.1", port: port, deadline: deadline) }

    /// What it has taken so far, in that order.
    var taken: [Taken] {
        get throws {
            let written = try Data(contentsOf: file)
            // Half a line may stand at its end while it writes.
            return try written[..<(written.lastIndex(of: UInt8(ascii: "\n")) ?? 0)].split(separator: UInt8(ascii: "\n"))
                .map { try JSONDecoder().decode(Taken.self, from: $0) }
        }
    }

    private func stop() {
        // It may have been started by a thread that lets nothing gentler through, and inherited that.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: file)
    }
}
