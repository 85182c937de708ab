import Foundation
import Operations

extension CertificateKeys {
    /// From the file that CERTIFICATE_KEYS names, a credential of the service; none where it names none. Throws `CommandLineError` for one
    /// that holds no keys, without a word of what stands in it.
    static func inEnvironment() throws -> CertificateKeys {
        guard let path = ProcessInfo.processInfo.environment["CERTIFICATE_KEYS"] else { return .none }
        guard let text = try? String(contentsOf: URL(filePath: path), encoding: .utf8), let keys = CertificateKeys(text) else {
            throw CommandLineError(
                "CERTIFICATE_KEYS: \(path) holds no keys, one to a line: a root, a number, 64 hexadecimal digits, with blanks between")
        }
        return keys
    }
}
