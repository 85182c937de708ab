package import Foundation

/// A message as it is sent: plain text, to one recipient (RFC 5322).
package struct Letter: Sendable {
    package let from: String
    package let to: String
    package let bytes: [UInt8]

    /// As it was composed once.
    package init(from: String, to: String, bytes: [UInt8]) { (self.from, self.to, self.bytes) = (from, to, bytes) }

    /// - Parameters:
    ///   - from: a plain address, as `to` is: neither is encoded, for neither has anything to be encoded.
    ///   - id: the same each time the same is sent; whoever receives it twice knows it again by this.
    ///   - subject: of any length and in any script; a line break in it is a space.
    ///   - body: lines of any length; never shown as anything but text.
    package init(from: String, to: String, id: UUID, subject: String, body: String, at date: Date) {
        let domain = from.split(separator: "@").last ?? "localhost"
        let headers = [
            "From: <\(from)>", "To: <\(to)>", "Subject: \(Self.encoded(subject))", "Date: \(Self.dated(date))",
            "Message-ID: <\(id.uuidString.lowercased())@\(domain)>", "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
        ]
        let text = Data(body.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)
            .base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
        self.init(from: from, to: to, bytes: Array((headers + ["", text, ""]).joined(separator: "\r\n").utf8))
    }

    /// Words of at most 75 characters with a fold between them (RFC 2047), no character cut in two; whatever there is in it, the header
    /// has no line of its own for it.
    static func encoded(_ text: String) -> String {
        let most = 45
        var (words, word) = ([[UInt8]](), [UInt8]())
        for scalar in text.unicodeScalars {
            let shown = scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}" ? " " : scalar
            let bytes = Array(String(Character(shown)).utf8)
            if word.count + bytes.count > most {
                words.append(word)
                word = []
            }
            word += bytes
        }
        words.append(word)
        return words.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    /// `Sat, 30 Nov 2024 08:05:09 +0700`, of what is shown here as everywhere.
    static func dated(_ date: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 7 * 3600)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        return formatter.string(from: date)
    }

    /// As it goes behind `DATA`: a line that begins with a dot has another before it, and a dot alone ends it (RFC 5321, 4.5.2).
    var stuffed: [UInt8] {
        let (dot, feed) = (UInt8(ascii: "."), UInt8(ascii: "\n"))
        var (stuffed, isAtStart) = ([UInt8](), true)
        stuffed.reserveCapacity(bytes.count + 8)
        for byte in bytes {
            if isAtStart, byte == dot { stuffed.append(dot) }
            stuffed.append(byte)
            isAtStart = byte == feed
        }
        return stuffed + Array((isAtStart ? ".\r\n" : "\r\n.\r\n").utf8)
    }
}
