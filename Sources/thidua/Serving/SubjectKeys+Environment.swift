import Foundation
import Operations

extension SubjectKeys {
    /// From the file that SUBJECT_KEYS names, a credential of the service; none where it names none. Throws `CommandLineError` for one that
    /// holds no keys, without a word of what stands in it.
    static func inEnvironment() throws -> SubjectKeys {
        guard let path = ProcessInfo.processInfo.environment["SUBJECT_KEYS"] else { return .none }
        guard let text = try? String(contentsOf: URL(filePath: path), encoding: .utf8), let keys = SubjectKeys(text) else {
            throw CommandLineError("SUBJECT_KEYS: \(path) holds no keys, one to a line: a number, a blank, 64 hexadecimal digits")
        }
        return keys
    }
}
