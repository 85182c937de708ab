import Crypto
package import Foundation

/// Passwords that were stolen somewhere: a file of SHA-1 in hexadecimal, one to a line and in order, as Have I Been Pwned offers it
/// ("ordered by hash"). Nothing is sent anywhere, and the file, which may have 40 GB, is not read but searched.
package struct BreachedPasswords: Sendable {
    private let file: URL

    /// Throws where there is no such file.
    package init(file: URL) throws {
        self.file = file
        try FileHandle(forReadingFrom: file).close()
    }

    /// Whether a password is among them. Some thirty reads of a hundred bytes.
    func contains(_ password: String) throws -> Bool {
        let wanted = Insecure.SHA1.hash(data: Data(password.utf8)).map { String(format: "%02X", $0) }.joined()
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        // The line wanted begins in low..<high, if anywhere.
        var (low, high): (UInt64, UInt64) = (0, try handle.seekToEnd())
        while low < high {
            let middle = low + (high - low) / 2
            guard let line = try Self.line(after: middle, in: handle) else {
                high = middle
                continue
            }
            let hash = line.text.prefix(40).uppercased()
            if hash == wanted { return true }
            if hash < wanted { low = line.end } else { high = middle }
        }
        return false
    }

    /// The first line that begins at an offset or behind it.
    private static func line(after offset: UInt64, in handle: FileHandle) throws -> (text: String, end: UInt64)? {
        // From one byte before: a line that begins exactly there counts.
        let start = offset == 0 ? 0 : offset - 1
        try handle.seek(toOffset: start)
        guard var bytes = try handle.read(upToCount: 256) else { return nil }
        var begin = start
        if offset > 0 {
            guard let newline = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            begin += UInt64(newline - bytes.startIndex + 1)
            bytes = bytes[(newline + 1)...]
        }
        guard !bytes.isEmpty else { return nil }
        let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
        return (String(decoding: bytes[..<end], as: UTF8.self), begin + UInt64(end - bytes.startIndex + 1))
    }
}
