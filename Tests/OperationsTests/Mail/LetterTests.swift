import Foundation
import Testing

@testable import SMTP

@Suite("A letter", .timeLimit(.minutes(5)))
struct LetterTests {
    private static func letter(subject: String = "Tin", body: String = "Nội dung") -> Letter {
        Letter(
            from: "thidua@example.gov.vn", to: "vanthu@example.gov.vn", id: UUID(uuidString: "01936F3A-0000-7000-8000-000000000001")!,
            subject: subject, body: body, at: Date(timeIntervalSince1970: 1_732_928_709))
    }

    /// Its header, unfolded.
    private static func headers(_ letter: Letter) -> [String] {
        String(decoding: letter.bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n")[0].replacing("\r\n ", with: " ")
            .components(separatedBy: "\r\n")
    }

    @Test("says in its header what it is, in ASCII")
    func header() {
        let letter = Self.letter()
        #expect(
            Self.headers(letter) == [
                "From: <thidua@example.gov.vn>", "To: <vanthu@example.gov.vn>", "Subject: =?UTF-8?B?VGlu?=",
                "Date: Sat, 30 Nov 2024 08:05:09 +0700", "Message-ID: <01936f3a-0000-7000-8000-000000000001@example.gov.vn>",
                "Auto-Submitted: auto-generated", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: base64",
            ])
        #expect(letter.bytes.allSatisfy { $0 < 128 })
    }

    @Test(
        "has no line of its own for what stands in the name of a campaign",
        arguments: [
            "Thi đua\r\nBcc: ai@example.com", "Thi đua\nX-Injected: 1\n\nNội dung khác", "\r\n.\r\nMAIL FROM:<a@b.vn>",
            "a\u{2028}b\u{85}c\0d",
            String(repeating: "Phong trào thi đua chào mừng 70 năm giải phóng 🏆 ", count: 100), String(repeating: "x", count: 5_000), "",
        ])
    func injection(name: String) {
        let letter = Self.letter(subject: name, body: name)
        let names = Self.headers(letter).map { $0.prefix { $0 != ":" } }
        #expect(
            names == [
                "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type",
                "Content-Transfer-Encoding",
            ])
        let lines = String(decoding: letter.bytes, as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 90 && !$0.contains("\n") && !$0.contains("\r") })
        // Each word is whole by itself, and all of them are the name.
        let words = Self.headers(letter)[2].dropFirst("Subject: ".count).split(separator: " ").map {
            Data(base64Encoded: String($0.dropFirst("=?UTF-8?B?".count).dropLast(2))).flatMap { String(data: $0, encoding: .utf8) }
        }
        let shown = String(
            String.UnicodeScalarView(name.unicodeScalars.map { $0.properties.generalCategory == .control || $0 == "\u{2028}" ? " " : $0 }))
        #expect(words.reduce("") { $0 + ($1 ?? "?") } == shown)
    }

    @Test("has another dot before each that begins a line, and ends with one alone")
    func dots() {
        func stuffed(_ text: String) -> String {
            String(decoding: Letter(from: "a@b.vn", to: "c@d.vn", bytes: Array(text.utf8)).stuffed, as: UTF8.self)
        }
        #expect(stuffed(".\r\n..a\r\nb.c\r\n") == "..\r\n...a\r\nb.c\r\n.\r\n")
        #expect(stuffed("a") == "a\r\n.\r\n" && stuffed("") == ".\r\n")
    }
}
