import EmulationFixtures
import Foundation
import OpenID
import Operations

/// The sign-on of a city: a real provider of OpenID Connect in a process of its own, which lets anybody in under the name they give.
struct SignOn: Sendable {
    let port: Int
    private let process: Process

    var issuer: String { "http://127.0.0.1:\(port)" }
    /// As the server meets it.
    var met: SingleSignOn {
        OpenIDProvider(
            .init(issuer: issuer, client: "thidua", secret: "bí mật", returnAddress: "https://thidua.example/v1/sign-in/openid/return"),
            patience: .zero
        ).signOn
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
    private static let python = folder.appending(path: ".build/sign-on/bin/python")

    /// Whether there is one on this machine; `deploy/test` fetches it.
    static var isInstalled: Bool {
        FileManager.default.isExecutableFile(atPath: python.deletingLastPathComponent().appending(path: "oidc-provider-mock").path)
    }

    /// Waits until it listens.
    init() throws {
        process = Process()
        let output = Pipe()
        process.executableURL = Self.python
        process.arguments = [Self.folder.appending(path: "Tests/SignOn/provider.py").path]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        var said = Data()
        while said.last != UInt8(ascii: "\n"), let more = try output.fileHandleForReading.read(upToCount: 1) { said += more }
        port = Int(String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    }

    /// Ends the process and returns when it has ended.
    func stop() async {
        guard process.isRunning else { return }
        await withCheckedContinuation { continuation in
            process.terminationHandler = { _ in continuation.resume() }
            // It may have been started by a thread that lets nothing gentler through, and inherited that.
            kill(process.processIdentifier, SIGKILL)
        }
    }

    /// Somebody gives a name there; where they are sent back to.
    func signOn(at address: String, as subject: String) async throws -> String {
        let path = String(address.dropFirst(issuer.count))
        let answer = try await post(path, "sub=\(subject)")
        guard let back = answer.header("Location") else { throw Answer.Unexpected(answer: answer) }
        return back.replacing("https://thidua.example", with: "")
    }

    @discardableResult
    func post(_ path: String, _ form: String = "") async throws -> Answer {
        let request = """
            POST \(path) HTTP/1.1\r
            Host: 127.0.0.1:\(port)\r
            Connection: close\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: \(form.utf8.count)\r
            \r
            \(form)
            """
        return try Answer(await Wire.exchange(Array(request.utf8), port: port), to: "POST \(path)")
    }
}
