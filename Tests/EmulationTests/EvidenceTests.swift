import Foundation
import Testing

@testable import Emulation

@Suite("Evidence", .timeLimit(.minutes(2)))
struct EvidenceTests {
    private static func zip(_ names: [String], after before: String = "") -> [UInt8] {
        func le(_ number: Int, _ length: Int) -> [UInt8] { (0..<length).map { UInt8(number >> (8 * $0) & 0xFF) } }
        var directory: [UInt8] = []
        for name in names {
            directory += le(0x0201_4B50, 4) + [UInt8](repeating: 0, count: 24) + le(name.utf8.count, 2) + [UInt8](repeating: 0, count: 16)
            directory += Array(name.utf8)
        }
        let head: [UInt8] = Array(before.utf8) + Array("PK\u{3}\u{4}".utf8) + [0, 0]
        return head + directory + le(0x0605_4B50, 4) + [0, 0, 0, 0] + le(names.count, 2) + le(names.count, 2) + le(directory.count, 4)
            + le(head.count, 4) + [0, 0]
    }

    private static func judged(_ bytes: [UInt8]) -> String {
        do { return "\(try EvidenceType(of: bytes))" } catch { return error.code }
    }

    @Test("is what its bytes are, and what runs, hides or unpacks is refused")
    func types() {
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        let ending: [UInt8] = Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
        let word = ["[Content_Types].xml", "word/document.xml"]
        let tried: [([UInt8], String)] = [
            (Array("%PDF-1.7\n…\n%%EOF\n".utf8), "pdf"), ([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xD9], "jpeg"), (png + ending, "png"),
            (Array("RIFF0000WEBPVP8 ".utf8), "webp"), (Array("Đã phát động\r\n".utf8), "text"),
            (Self.zip(word), "docx"), (Self.zip(["[Content_Types].xml", "xl/workbook.xml"]), "xlsx"),
            (Self.zip(word + ["word/vbaProject.bin"]), "evidence.has-macros"),
            (Self.zip(word + ["../x"]), "evidence.type-unknown"), (Self.zip(word + ["xl/workbook.xml"]), "evidence.type-unknown"),
            (Self.zip(["a.txt"]), "evidence.type-unknown"), (Array(Self.zip(word).dropLast()), "evidence.type-unknown"),
            (Self.zip(word) + [0], "evidence.type-unknown"),
            (Array("%PDF-1.7 cut off".utf8), "evidence.type-unknown"), (Array(" <!DOCTYPE html>".utf8), "evidence.type-unknown"),
            (Array("x <SCRIPT>".utf8), "evidence.type-unknown"), (Array("<svg/>".utf8), "evidence.type-unknown"),
            (Array("#!/bin/sh".utf8), "evidence.type-unknown"), ([0x41, 0], "evidence.type-unknown"),
            // What is two things at once, as one program has it and another.
            (png + Array("<html><script>".utf8) + ending, "evidence.type-unknown"), (png, "evidence.type-unknown"),
            (Array("%PDF-1.7\n<SCRIPT>alert(1)</SCRIPT>\n%%EOF".utf8), "evidence.type-unknown"),
            (Self.zip(word, after: "%PDF-1.7\n%%EOF\n"), "evidence.type-unknown"),
            ([0xFF, 0xD8, 0xFF] + Array("<svg onload=".utf8) + [0xFF, 0xD9], "evidence.type-unknown"),
            ([0xC3, 0x28], "evidence.type-unknown"), (Array("MZ\u{1}".utf8), "evidence.type-unknown"),
        ]
        for (bytes, type) in tried { #expect(Self.judged(bytes) == type, "\(String(decoding: bytes, as: UTF8.self))") }
        // Whatever is cut off anywhere is judged and breaks nothing.
        print("attack 33: \(tried.count) files judged by their bytes, \(tried.count { $0.1.hasPrefix("evidence.") }) refused")
        for whole in [Self.zip(word), png] { for count in 0...whole.count { _ = Self.judged(Array(whole.prefix(count))) } }
    }

    @Test("a file is called as its last part says, without what cannot be seen, and ends as what it is")
    func names() {
        for (sent, name) in [
            ("C:\\Users\\lan\\Biên bản.PDF", "Biên bản.PDF"), ("../../etc/passwd", "passwd.pdf"), ("a\u{202E}fdp.exe", "afdp.exe.pdf"),
            ("", "minh-chung.pdf"), ("...", "minh-chung.pdf"), ("x\"\r\ny.pdf", "xy.pdf"),
        ] { #expect(EvidenceType.pdf.name(from: sent) == name) }
        #expect(EvidenceType.jpeg.name(from: "ảnh.jpeg") == "ảnh.jpeg")
    }

    @Test("a link leads to the web; a file has 10 MiB at most; a task takes 60 pieces and 60 MiB, the same bytes once")
    func limits() throws {
        for link in [
            "javascript:alert(1)", "https://", "https:///x", "ftp://a", "https://a b", "https://a\u{202E}b", "//a",
            "http://localhost/", "http://127.0.0.1:8080/x", "https://2130706433/", "http://0x7f.1/", "http://[::1]/",
            "https://a.vn@127.0.0.1/",
            "https://an.vn./", "https://.vn/", "http://a\\b.vn",
        ] {
            #expect(throws: EvidenceRefusal.linkIsNone, "\(link)") { try Evidence.What.link(to: link) }
        }
        for link in ["https://thidua.vn/1.1", "http://THIDUA.vn:80?x", "https://thidua.vn"] {
            #expect(throws: EvidenceRefusal.linkToHere, "\(link)") { try Evidence.What.link(to: link, notTo: "thidua.vn:443") }
        }
        #expect(try Evidence.What.link(to: "https://an-lao.thidua.vn", notTo: "thidua.vn") == .link("https://an-lao.thidua.vn"))
        #expect(try Evidence.What.link(to: "https://haiphong.gov.vn/tin?id=1") == .link("https://haiphong.gov.vn/tin?id=1"))
        let large = [UInt8](repeating: 0x41, count: Evidence.mostBytes + 1)
        #expect(throws: EvidenceRefusal.fileTooLarge) { try Evidence.What.file(large, named: "a", sha256: Data()) }
        #expect(throws: EvidenceRefusal.fileIsEmpty) { try Evidence.What.file([UInt8](), named: "a", sha256: Data()) }

        func file(_ hash: UInt8) -> Evidence.What { .file(name: "a.pdf", sha256: Data([hash]), size: Evidence.mostBytes, type: .pdf) }
        func present(_ hashes: [UInt8]) -> [Evidence] {
            hashes.map { Evidence(id: UUID(), obligation: UUID(), what: file($0), words: nil, addedAt: .distantPast) }
        }
        func outcome(_ what: Evidence.What, beside hashes: [UInt8]) -> EvidenceRefusal? {
            do { try Evidence.takes(what, beside: present(hashes)) } catch { return error }
            return nil
        }
        #expect(outcome(file(6), beside: [1, 2, 3, 4, 5]) == nil)
        #expect(outcome(file(7), beside: [1, 2, 3, 4, 5, 6]) == .taskIsFull)
        #expect(outcome(file(6), beside: [1, 2, 3, 4, 5, 6]) == nil, "the same bytes take no room")
        #expect(outcome(file(1), beside: [UInt8](repeating: 1, count: 59)) == nil)
        #expect(outcome(.link("https://a.vn"), beside: [UInt8](repeating: 1, count: 60)) == .tooMany)
    }
}
