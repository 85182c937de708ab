import Testing

@testable import Emulation

/// A text that was made to be hard to read, of any length.
struct HostileText: CustomTestStringConvertible, Sendable {
    let name: String
    private let head: String
    private let unit: String
    private let tail: String

    private init(_ name: String, _ unit: String, after head: String = "", before tail: String = "") {
        self.name = name
        self.unit = unit
        self.head = head
        self.tail = tail
    }

    /// A text of about that many bytes.
    func text(_ bytes: Int) -> String {
        head + String(repeating: unit, count: max(1, (bytes - head.utf8.count - tail.utf8.count) / unit.utf8.count)) + tail
    }

    var testDescription: String { name }

    private static let clause = "I. MỤC ĐÍCH\n1. Mục đích\n- "
    private static let tasks = "ỦY BAN NHÂN DÂN\nV. TỔ CHỨC THỰC HIỆN\n"

    static let all: [HostileText] = [
        HostileText("brackets", "("), HostileText("brackets in a clause", "(", after: clause),
        HostileText("closing brackets", ") ", after: clause), HostileText("quotes", "\"a", after: clause),
        HostileText("quotes that open", "“a ", after: clause), HostileText("no blank", "a"),
        HostileText("symbols", "1/KH-UBND-", after: clause), HostileText("days", "ngày 1/1/2024 ", after: clause),
        HostileText("half days", "ngày 1 tháng ", after: clause), HostileText("digits", "1", after: clause),
        HostileText("items", "- A\n"), HostileText("clauses", "- A\n", after: clause), HostileText("lines", "a\n", after: clause),
        HostileText("headings", "I. MỤC ĐÍCH\n"), HostileText("headings below", "1. Mục đích\n", after: clause),
        HostileText("empty lines", "\n"), HostileText("pages", "\u{c}1"), HostileText("pages in a clause", "1%\n\u{c}1\n", after: clause),
        HostileText(
            "levels", (1...12).map { Array(repeating: "1", count: $0).joined(separator: ".") + ". A" }.joined(separator: "\n") + "\n",
            after: clause),
        HostileText("marks", "\u{202e}\u{200f}a "), HostileText("laws", "Luật A ", after: clause),
        HostileText("from right", "\u{5d0}"), HostileText("tones", "\u{300}", after: "a"),
        HostileText("kinds", "KẾ HOẠCH\n"), HostileText("decisions", "QUYẾT ĐỊNH\n"), HostileText("resolutions", "QUYẾT ĐỊNH:\n"),
        HostileText("titles", "Thi đua\n", after: "KẾ HOẠCH\n"), HostileText("attachments", "(a\n", after: "KẾ HOẠCH\n"),
        HostileText("titles between attachments", "(A\nTrần Văn Mẫu Trần Văn Mẫu\n", after: "KẾ HOẠCH\n"),
        HostileText("summaries", "V/v a\n", before: "KẾ HOẠCH\n"), HostileText("letterheads", "ỦY BAN NHÂN DÂN\n", before: "KẾ HOẠCH\n"),
        HostileText("bases", "Căn cứ a;\n"), HostileText("addressees", "Kính gửi: A\n"), HostileText("articles", "Điều 1. A\n"),
        HostileText("recipients", "Nơi nhận:\n"), HostileText("signatures", "CHỦ TỊCH\nTrần Văn Mẫu\n"),
        HostileText("bodies", "1. Phòng A: a\n", after: tasks), HostileText("bodies without end", "1. Phòng a ", after: tasks),
        HostileText("strengths", "phòng huyện ủy ", after: tasks + "1. "), HostileText("occasions", "Đại hội, ", after: "KẾ HOẠCH\n"),
        HostileText("movements", "- Phong trào \"a\"\n", after: "IV. KHEN THƯỞNG\n"),
        HostileText("movements without end", "Phong trào \" ", after: "IV. KHEN THƯỞNG\n- "),
        HostileText("mottos", "phương châm ", after: "II. NỘI DUNG\n1. "), HostileText("columns", "A   ", after: clause),
        HostileText("capitals", "A BCDEFG\n"), HostileText("issuers", "5/KH-UBND của A b ", after: clause),
        HostileText("through", "(qua ", after: clause),
    ]
}
