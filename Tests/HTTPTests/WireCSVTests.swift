import Emulation
import Hummingbird
import Testing

@testable import HTTP
@testable import Wire

@Suite("A table for spreadsheets", .timeLimit(.minutes(20)))
struct WireCSVTests {
    private func withoutMark(_ table: ByteBuffer) -> String { String(decoding: table.readableBytesView.dropFirst(3), as: UTF8.self) }

    private func row(_ texts: [String?]) -> String {
        var csv = CSVWriter()
        csv.row { csv in
            for text in texts { csv.text(text) }
        }
        return withoutMark(csv.finish())
    }

    @Test("begins with a byte order mark, ends its lines with CRLF, and separates with commas")
    func shape() {
        var csv = CSVWriter()
        csv.header(["Mã", "Tên đơn vị"])
        csv.row { csv in
            Array("-12".utf8).withUnsafeBytes { csv.cell($0, as: .number) }
            csv.cell(nil, as: .number)
            Array("12.50".utf8).withUnsafeBytes { csv.cell($0, as: .number) }
            csv.cell(nil, as: .text)
            csv.text(nil)
        }
        let bytes = Array(csv.finish().readableBytesView)
        #expect(bytes == [0xEF, 0xBB, 0xBF] + Array("Mã,Tên đơn vị\r\n-12,,12.50,,\r\n".utf8))
    }

    @Test("quotes as RFC 4180 has it")
    func quotes() {
        #expect(
            row(["a,b", "\"", "a\r\nb", "a\nb", "a;b", "a\tb", "plain", " "])
                == "\"a,b\",\"\"\"\",\"a\r\nb\",\"a\nb\",\"a;b\",\"a\tb\",plain, \r\n")
    }

    @Test(
        "never carries a formula",
        arguments: [
            ("=1+1", "\"'=1+1\""), ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""),
            ("+cmd|' /C calc'!A0", "\"'+cmd|' /C calc'!A0\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""), ("- Nội dung", "\"'- Nội dung\""), ("-2+3", "\"'-2+3\""), ("-1.2.3", "\"'-1.2.3\""),
            ("--5", "\"'--5\""), ("-", "\"'-\""),
            ("\t=1", "\"'\t'=1\""), ("\r=1", "\"'\r'=1\""), ("\n=1", "\"'\n'=1\""), ("＝1+1", "\"'＝1+1\""), ("＠x", "\"'＠x\""),
            ("-1e5", "\"'-1e5\""), ("-5.", "\"'-5.\""),
        ])
    func formulas(text: String, cell: String) {
        #expect(row([text]) == cell + "\r\n")
    }

    @Test(
        "carries none where a spreadsheet splits at something else",
        arguments: [
            ("x;=1+1|a", "\"x;'=1+1|a\""), ("x\t@A1", "\"x\t'@A1\""), ("x\n+A1", "\"x\n'+A1\""), ("x,-2+3", "\"x,'-2+3\""),
            ("x;a=1", "\"x;a=1\""),
            ("x;-5", "\"x;-5\""), ("x;;=1", "\"x;;'=1\""), ("x\"=1", "\"x\"\"'=1\""),
        ])
    func formulasInTheMiddle(text: String, cell: String) {
        #expect(row([text]) == cell + "\r\n")
    }

    @Test("has semicolons and decimal commas for a Vietnamese reader")
    func vietnamese() {
        var csv = CSVWriter(in: .vi)
        csv.row { csv in
            csv.text("a;b")
            Array("-12.50".utf8).withUnsafeBytes { csv.cell($0, as: .number) }
            csv.text("a,b")
            Array("7".utf8).withUnsafeBytes { csv.cell($0, as: .number) }
        }
        #expect(withoutMark(csv.finish()) == "\"a;b\";-12,50;\"a,b\";7\r\n")
    }

    @Test(
        "leaves numbers and harmless text as they are",
        arguments: ["-5", "+84912345678", "-5.25", "1=1", "a-b", "12,5".replacing(",", with: "."), "（1）", "5.12.3"])
    func harmless(text: String) {
        #expect(row([text]) == text + "\r\n")
    }

    @Test("guards the names of its columns too")
    func header() {
        var csv = CSVWriter()
        csv.header(["=A"])
        #expect(String(buffer: csv.finish()).hasSuffix("\"'=A\"\r\n"))
    }
}
