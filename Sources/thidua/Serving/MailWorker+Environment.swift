import Emulation
import Foundation
import Jobs
import SMTP

extension MailWorker.Settings {
    /// What the environment says of mail; nil where it names no relay, and then none is sent.
    ///
    /// | variable | |
    /// |---|---|
    /// | `SMTP_RELAY` | `host:port` of the mail server beside this one |
    /// | `MAIL_FROM` | the address that messages come from |
    /// | `PUBLIC_ADDRESS` | where the pages are, as `https://thidua.example` |
    ///
    /// - Throws: `CommandLineError` where one is wrong, or missing beside the others.
    static func inEnvironment(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws -> Self? {
        guard let relay = environment["SMTP_RELAY"], !relay.isEmpty else { return nil }
        let parts = relay.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let port = UInt16(parts[1]), port > 0 else {
            throw CommandLineError("SMTP_RELAY is host:port, as 127.0.0.1:25")
        }
        guard let from = environment["MAIL_FROM"].flatMap({ try? MailAddress($0) }) else {
            throw CommandLineError("SMTP_RELAY wants MAIL_FROM beside it, a plain address as thidua@example.gov.vn")
        }
        guard let pages = environment["PUBLIC_ADDRESS"], let url = URL(string: pages), url.scheme == "https" || url.scheme == "http",
            url.host() != nil, url.path().isEmpty, url.query() == nil
        else {
            throw CommandLineError("SMTP_RELAY wants PUBLIC_ADDRESS beside it, as https://thidua.example without a slash at its end")
        }
        let server = Relay(host: String(parts[0]), port: Int(port))
        return Self(from: from, pages: pages) { await server.send($0) }
    }
}
