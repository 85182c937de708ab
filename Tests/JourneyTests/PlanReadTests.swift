import Emulation
import Foundation
import Glibc
import TestTraits
import Testing

@Suite("thidua plan read", .timeLimit(.minutes(10))) struct PlanReadTests {
    private static let seed = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../deploy/data/an-lao-plan-2024.txt").standardizedFileURL.path

    /// Runs it with a folder of programs before it; what it prints, complaints too, and its exit code.
    private func read(_ file: String, path: String = "/usr/bin:/bin", given: String = "/dev/null") async throws
        -> (lines: [String], status: Int32)
    {
        let process = try KillProcess(
            "/bin/sh", ["-c", #"exec "$0" plan read "$1" 2>&1 <"$2""#, try KillProcess.thidua, file, given],
            environment: ["PATH": path, "LC_ALL": "C.UTF-8"])
        var lines: [String] = []
        while let line = try? await process.line() { lines.append(line) }
        return (lines, await process.wait())
    }

    private func write(_ bytes: some Sequence<UInt8>, as name: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "thidua-plan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        return file.path
    }

    private func remove(_ file: String) {
        try? FileManager.default.removeItem(at: URL(filePath: file).deletingLastPathComponent())
    }

    /// A program of that name that does something else; the folder it lies in.
    private func standIn(_ name: String, _ script: String) throws -> String {
        let file = try write(Array("#!/bin/sh\n\(script)\n".utf8), as: name)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
        return URL(filePath: file).deletingLastPathComponent().path
    }

    /// What is printed of the plan of An Lão whatever file it is in.
    private static let ofSeed = [
        "Hiểu được 71 đoạn, không sót đoạn nào; thấy 33 trong 33 điều khoản; 14 chỗ nên xem lại.", "THỂ THỨC: 7",
        "ĐIỀU KHOẢN: thấy 33 trong 33", "PHONG TRÀO THI ĐUA: 8", "ĐƠN VỊ THỰC HIỆN: 6", "VĂN BẢN VIỆN DẪN: 14", "NÊN XEM LẠI: 14",
        "CHƯA HIỂU: 0",
    ]

    /// Without the places, which are other ones in another file, and the blanks that set columns apart.
    private func said(_ lines: [String]) -> [String] {
        lines.map { line in
            line.split(separator: " ").filter { Int($0) == nil && $0 != "trang" && $0 != "dòng" && !$0.hasPrefix("──") }.joined(
                separator: " ")
        }
    }

    @Test("prints what is understood of the plan of An Lão: 33 things, 8 movements, 6 bodies, 13 documents and a law, 14 findings")
    func seed() async throws {
        let (lines, status) = try await read(Self.seed)
        #expect(status == 0)
        for heading in Self.ofSeed { #expect(lines.contains(heading), "\(heading)") }
        #expect(lines.contains { $0.contains("175/KH-UBND") && $0.contains("15/07/2022") })
        #expect(lines.contains { $0.contains("“địa bản”, có phải “địa bàn”?") })
        // Each of the things is on a line with its number, what it becomes, and below it what a later version brings.
        for row in PlanRow.all {
            let line = try #require(lines.firstIndex { $0.contains(row.name.vi) && $0.hasSuffix(row.becomes.vi) }, "\(row.number)")
            #expect(lines[line].split(separator: " ").first == "\(row.number)")
            #expect(lines[line + 1].contains("chưa hỗ trợ") == (row.missing != nil) && lines[line + 1].hasSuffix(row.missing?.vi ?? ""))
        }
        #expect(lines.count { $0.contains("chưa hỗ trợ: ") } == PlanRow.all.count { $0.missing != nil })
        #expect(lines.allSatisfy { $0.count <= 120 && $0.last != " " })
        let (again, _) = try await read("-", given: Self.seed)
        #expect(again == lines)
        print("plan read: \(lines.count) lines printed, the widest of \(lines.map(\.count).max() ?? 0) characters")
    }

    @Test("says of a text in which it understands nothing that it does not, and lets nothing that it quotes move a terminal's cursor")
    func strange() async throws {
        let text = "Lời nhắn\u{1b}[2J\u{7}\u{202e}gửi\u{9b}1A\r\nI. MUC DICH\n"
        let plain = try write(Array(text.utf8), as: "plan.txt")
        let within = try write(Array("I. MỤC ĐÍCH\n- Số 1/KH-AB ngày 1/1/2024 của \u{1b}[31mA\u{202e}B (\n".utf8), as: "plan.txt")
        defer { for file in [plain, within] { remove(file) } }
        let (lines, status) = try await read(plain)
        #expect(status == 0 && lines.first?.hasPrefix("Chưa hiểu đoạn nào") == true)
        #expect(lines.contains("CHƯA HIỂU: 1") && lines.contains { $0.contains("Lời nhắn\u{fffd}[2J") })
        for line in try await lines + read(within).lines {
            let odd = line.unicodeScalars.filter { [.control, .format].contains($0.properties.generalCategory) }
            #expect(odd.isEmpty, "\(line.debugDescription)")
        }
    }

    @Test("refuses what is no file with text in it, and what it needs another program for, and says which")
    func refused() async throws {
        let legacy = try write([0x4b, 0xd5, 0x20, 0x68, 0x6f, 0xb9, 0x63, 0x68], as: "plan.txt")
        let pdf = try write(Array("%PDF-1.4\n".utf8), as: "plan.pdf")
        let docx = try write([0x50, 0x4b, 3, 4] + Array("word/document.xml".utf8), as: "plan.docx")
        let blank = try write(Array("\u{feff} \n\u{c}".utf8), as: "plan.txt")
        let binary = try write([0x41, 0, 0x42], as: "plan.txt")
        let word = try write([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], as: "plan.doc")
        let sheet = try write([0x50, 0x4b, 3, 4] + Array("xl/workbook.xml".utf8), as: "plan.docx")
        let wide = try write([0xff, 0xfe] + Array("K\u{1ebf}".utf16).flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }, as: "plan.txt")
        // Of 2 GiB, none of which lies on the disk.
        let huge = try write([], as: "plan.txt")
        defer { for file in [legacy, pdf, docx, blank, binary, word, sheet, wide, huge] { remove(file) } }
        try #require(truncate(huge, 2 << 30) == 0)
        let usual = "/usr/bin:/bin"
        for (file, path, words) in [
            (legacy, usual, "TCVN3 or VNI?"), (pdf, "/nowhere", "apt-get install poppler-utils"),
            (docx, "/nowhere", "apt-get install pandoc"), ("/nowhere/plan.txt", usual, "there is no such file"),
            (URL(filePath: pdf).deletingLastPathComponent().path, usual, "is a folder"), ("/proc/self/mem", usual, "cannot be read"),
            (blank, usual, "no word in the file"), ("-", usual, "no word in the file"), (binary, usual, "NUL"),
            (huge, usual, "larger than 60 MiB"), (word, usual, "save it as .docx"), (sheet, usual, "no .docx"),
            (wide, usual, "save it as UTF-8"),
        ] {
            let (lines, status) = try await read(file, path: path)
            #expect(status == 1 && lines.contains { $0.contains(words) }, "\(words): \(lines)")
        }
    }

    @Test("lets no other program run on, print without end, take all memory or write a file", .slow, arguments: StandIn.all)
    func limits(standIn: StandIn) async throws {
        let fifo = try Fifo()
        let folder = try write(Array("#!/bin/sh\nexec 3>\(fifo.path)\necho x >&3\n\(standIn.script)\n".utf8), as: "pdftotext")
        let pdf = try write(Array("%PDF-1.4\n".utf8), as: "plan.pdf")
        defer { for file in [folder, pdf] { remove(file) } }
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
        let path = "\(URL(filePath: folder).deletingLastPathComponent().path):/usr/bin:/bin"
        let (lines, status) = try await read(pdf, path: path)
        #expect(status == 1 && lines.contains { $0.contains(standIn.words) }, "\(standIn.script): \(lines)")
        // It was there, and neither it nor what it began is any more.
        #expect(await fifo.toItsEnd() == Array("x\n".utf8))
    }

    @Test("sees a program that runs on")
    func planted() async throws {
        let fifo = try Fifo()
        let process = try KillProcess(
            "/bin/sh", ["-c", #"exec 3>"$0"; echo x; read y"#, fifo.path], environment: [:], keepingInput: true)
        #expect(try await process.line() == "x")
        #expect(fifo.isHeld)
        await process.closeInputAndWait()
        #expect(!fifo.isHeld)
    }

    @Test(
        "reads the same from a PDF as from its text",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext"), "pdftotext is not installed (poppler-utils)"))
    func pdf() async throws {
        let kept = try KeptText(utf8: try Data(contentsOf: URL(filePath: Self.seed)))
        let text = kept.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        let file = try write(SmallPDF.pages(text, linesOnEach: 40), as: "plan.txt")
        let scan = try write(SmallPDF.pages([" "], linesOnEach: 1), as: "plan.pdf")
        defer { for file in [file, scan] { remove(file) } }
        let (lines, status) = try await read(file)
        #expect(status == 0)
        #expect(try await said(lines) == said(read(Self.seed).lines))
        #expect(lines.contains { $0.hasPrefix("  trang") })
        #expect(try await read("-", given: file).lines == lines)
        let (refusal, code) = try await read(scan)
        #expect(code == 1 && refusal.contains { $0.contains("perhaps it was scanned") }, "\(refusal)")
    }

    @Test("reads the cells of a table one after the other, as pandoc draws it around a letterhead")
    func framed() async throws {
        let text = """
            +-----------------+------------------------------------+
            | ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
            | HUYỆN AN LÃO    | Độc lập - Tự do - Hạnh phúc        |
            |                 |                                    |
            | Số: 12/KH-UBND  | An Lão, ngày 03 tháng 4 năm 2024   |
            +-----------------+------------------------------------+

            KẾ HOẠCH

            Phát động thi đua

            I. MỤC ĐÍCH

            - Một | hai
            """
        let program = try write(Array("#!/bin/sh\ncat <<'END'\n\(text)\nEND\n".utf8), as: "pandoc")
        let docx = try write([0x50, 0x4b, 3, 4] + Array("word/document.xml".utf8), as: "plan.docx")
        defer { for file in [program, docx] { remove(file) } }
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        let (lines, status) = try await read(docx, path: "\(URL(filePath: program).deletingLastPathComponent().path):/usr/bin:/bin")
        #expect(status == 0)
        for words in [
            "cơ quan ban hành      ỦY BAN NHÂN DÂN HUYỆN AN LÃO", "số, ký hiệu           Số: 12/KH-UBND",
            "nơi và ngày ban hành  An Lão, ngày 03 tháng 4 năm 2024", "loại văn bản          KẾ HOẠCH", "CHƯA HIỂU: 0",
        ] { #expect(lines.contains { $0.hasSuffix(words) }, "\(words): \(lines)") }
        // Planted: in a text that nobody drew, strokes are strokes.
        let plain = try write(Array(text.utf8), as: "plan.txt")
        defer { remove(plain) }
        #expect(!(try await read(plain).lines.contains("CHƯA HIỂU: 0")))
    }

    @Test(
        "gives up a PDF that unfolds without end", .slow,
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext"), "pdftotext is not installed (poppler-utils)"))
    func foldedPDF() async throws {
        // Nine forms, of which each draws the next ten times: a thousand million lines in four kilobytes.
        let forms = (0..<9).map { form in
            let drawn = form == 8 ? "BT /F 10 Tf (Thi dua) Tj ET" : String(repeating: "/X Do\n", count: 10)
            return "\(5 + form) 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 900 900] /Resources << /Font << /F 3 0 R >> "
                + (form == 8 ? "" : "/XObject << /X \(6 + form) 0 R >> ")
                + ">> /Length \(drawn.utf8.count) >>\nstream\n\(drawn)\nendstream\nendobj\n"
        }
        let file =
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
            + "2 0 obj\n<< /Type /Pages /Count 1 /Kids [4 0 R] >>\nendobj\n"
            + "3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>\nendobj\n"
            + "4 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 842] /Contents 14 0 R "
            + "/Resources << /XObject << /X 5 0 R >> >> >>\nendobj\n\(forms.joined())"
            + "14 0 obj\n<< /Length 5 >>\nstream\n/X Do\nendstream\nendobj\ntrailer << /Size 15 /Root 1 0 R >>\n%%EOF\n"
        let pdf = try write(Array(file.utf8), as: "plan.pdf")
        defer { remove(pdf) }
        let start = ContinuousClock.now
        let (lines, status) = try await read(pdf)
        #expect(status == 1 && lines.contains { $0.contains("pdftotext") || $0.contains("5 MiB") }, "\(lines)")
        print("a PDF of \(file.utf8.count) bytes that unfolds without end: given up after \(ContinuousClock.now - start)")
    }

    @Test(
        "gives up a .docx that unfolds without end, and follows no entity out of one", .slow,
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc"), "pandoc is not installed"))
    func foldedDocx() async throws {
        let folder = URL(filePath: try write([], as: "plan.docx")).deletingLastPathComponent()
        defer { try? FileManager.default.removeItem(at: folder) }
        let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let made = try KillProcess(
            "/usr/bin/python3",
            [
                "-c",
                """
                import sys, zipfile
                types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
                rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
                def make(name, head, text):
                    with zipfile.ZipFile(name, 'w', zipfile.ZIP_DEFLATED) as z:
                        z.writestr('[Content_Types].xml', types); z.writestr('_rels/.rels', rels)
                        with z.open('word/document.xml', 'w', force_zip64=True) as f:
                            f.write((head + '<w:document xmlns:w="\(word)"><w:body><w:p><w:r><w:t>').encode())
                            for part in text: f.write(part)
                            f.write(b'</w:t></w:r></w:p></w:body></w:document>')
                make(sys.argv[1] + '/bomb.docx', '', (b'a' * (1 << 20) for _ in range(400)))
                make(sys.argv[1] + '/entity.docx', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>', [b'I. MUC DICH &x;'])
                make(sys.argv[1] + '/plain.docx', '', ['KẾ HOẠCH'.encode()])
                """, folder.path,
            ], environment: [:])
        try #require(await made.wait() == 0)
        let start = ContinuousClock.now
        let (bomb, bombStatus) = try await read(folder.path + "/bomb.docx")
        let took = ContinuousClock.now - start
        #expect(bombStatus == 1 && bomb.contains { $0.contains("pandoc") || $0.contains("5 MiB") }, "\(bomb.prefix(3))")
        let (entity, _) = try await read(folder.path + "/entity.docx")
        #expect(!entity.contains { $0.contains("root:") }, "\(entity)")
        let (plain, status) = try await read(folder.path + "/plain.docx")
        #expect(status == 0 && plain.contains { $0.contains("KẾ HOẠCH") }, "\(plain)")
        print("a .docx that unfolds to 400 MiB: given up after \(took); an entity of a file: \(entity.first ?? "nothing")")
    }

    @Test(
        "reads the same from a .docx as from its text",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc"), "pandoc is not installed"))
    func docx() async throws {
        let kept = try KeptText(utf8: try Data(contentsOf: URL(filePath: Self.seed)))
        let text = kept.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        let seed = try await read(Self.seed).lines
        func paragraphs(_ lines: some Sequence<String>) -> String {
            lines.map { line in
                "<p>" + line.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;") + "</p>\n"
            }.joined()
        }
        func table(_ left: ArraySlice<String>, _ right: ArraySlice<String>) -> String {
            "<table><tr><td>\(paragraphs(left))</td><td>\(paragraphs(right))</td></tr></table>\n"
        }
        // As somebody's program leaves it, each line a paragraph; and with head and foot as offices set them, in tables of two cells.
        let type = try #require(text.firstIndex(of: "KẾ HOẠCH")), national = try #require(text.firstIndex { $0.hasPrefix("CỘNG HÒA") })
        let recipients = try #require(text.firstIndex { $0.hasPrefix("Nơi nhận") }), post = try #require(text.firstIndex(of: "CHỦ TỊCH"))
        let plain = paragraphs(text)
        let tables =
            table(text[..<national], text[national..<type]) + paragraphs(text[type..<recipients])
            + table(text[recipients..<post], text[post...])
        for page in [plain, tables] {
            let source = try write(Array(page.utf8), as: "plan.html")
            defer { remove(source) }
            let made = try KillProcess(
                "/bin/sh", ["-c", #"exec pandoc -f html -o "$0.docx" "$0""#, source], environment: ["PATH": "/usr/bin:/bin"], isSilent: true
            )
            try #require(await made.wait() == 0)
            let (lines, status) = try await read(source + ".docx")
            #expect(status == 0)
            #expect(said(lines) == said(seed))
        }
    }
}

/// A program that stands in for pdftotext, and what is said of it.
struct StandIn: CustomTestStringConvertible, Sendable {
    let script: String
    let words: String

    var testDescription: String { script }

    static let all = [
        StandIn(script: "sleep 600 & exec sleep 600", words: "did not end within 10 seconds"),
        // What it closes is no end of it; nor is its own end one of what it began.
        StandIn(script: "exec >&-; exec sleep 600", words: "did not end within 10 seconds"),
        StandIn(script: "sleep 600 & exit 0", words: "did not end within 10 seconds"),
        StandIn(script: "exec yes", words: "longer than 5 MiB"), StandIn(script: "exit 3", words: "cannot read this file"),
        StandIn(script: "kill -SEGV $$", words: "cannot read this file"),
        StandIn(script: #"echo a >"$0.written"; [ -s "$0.written" ] || exit 3"#, words: "cannot read this file"),
        StandIn(script: "exec dd if=/dev/zero bs=1G count=1", words: "cannot read this file"),
    ]
}

/// A pipe with a name. Whoever has it open for writing is known to live.
private final class Fifo: Sendable {
    let path: String
    private let reading: Int32

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "thidua-fifo-\(UUID().uuidString)").path
        guard mkfifo(path, 0o600) == 0 else { throw KillFailure("no pipe at \(path)") }
        reading = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    }

    deinit {
        close(reading)
        unlink(path)
    }

    /// Whether somebody has it open, and has written nothing.
    var isHeld: Bool {
        var byte: UInt8 = 0
        return Glibc.read(reading, &byte, 1) < 0 && errno == EAGAIN
    }

    /// What was written when nobody has it open any more.
    func toItsEnd() async -> [UInt8] {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { [reading] in
                _ = fcntl(reading, F_SETFL, 0)
                var text: [UInt8] = []
                var part = [UInt8](repeating: 0, count: 64)
                while case let count = Glibc.read(reading, &part, part.count), count > 0 { text += part[..<count] }
                continuation.resume(returning: text)
            }
        }
    }
}

/// A PDF with nothing but lines of text and the number of each page, in one font whose letters say what they mean.
private enum SmallPDF {
    static func pages(_ lines: [String], linesOnEach count: Int) -> Data {
        let letters = Array(Set(lines.joined().unicodeScalars.filter { $0.value > 0x7e })).sorted { $0.value < $1.value }
        precondition(letters.count < 120)
        // One byte for each letter: ASCII as it is, the others from 0x80 on.
        let codes = Dictionary(uniqueKeysWithValues: letters.enumerated().map { ($0.element, 0x80 + $0.offset) })
        func hex(_ text: String) -> String {
            text.unicodeScalars.map { String(format: "%02x", codes[$0] ?? Int($0.value)) }.joined()
        }
        let meanings = (0x20...0x7e).map { ($0, $0) } + codes.map { ($0.value, Int($0.key.value)) }
        var map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Words def /CMapType 2 def\n"
        map += "1 begincodespacerange <00> <ff> endcodespacerange\n"
        for part in stride(from: 0, to: meanings.count, by: 100) {
            let some = meanings[part..<min(part + 100, meanings.count)]
            map += "\(some.count) beginbfchar\n" + some.map { String(format: "<%02x> <%04x>\n", $0.0, $0.1) }.joined() + "endbfchar\n"
        }
        map += "endcmap CMapName currentdict /CMap defineresource pop end end"

        let pages = stride(from: 0, to: lines.count, by: count).map { Array(lines[$0..<min($0 + count, lines.count)]) }
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " "))] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /ToUnicode 4 0 R >>", stream(map),
        ]
        for (number, page) in pages.enumerated() {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 842] /Contents \(6 + 2 * number) 0 R"
                    + " /Resources << /Font << /F 3 0 R >> >> >>"
            )
            var drawn = number > 0 ? ["BT /F 10 Tf 440 820 Td <\(hex(String(number + 1)))> Tj ET"] : []
            drawn += page.enumerated().map { "BT /F 10 Tf 40 \(790 - 18 * $0.offset) Td <\(hex($0.element))> Tj ET" }
            objects.append(stream(drawn.joined(separator: "\n")))
        }
        var file = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(file.utf8.count)
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n" + offsets.map { String(format: "%010d 00000 n \n", $0) }.joined()
        file += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Data(file.utf8)
    }

    private static func stream(_ text: String) -> String { "<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream" }
}
