import Emulation
import Foundation
import Store

/// What stands in a message to a mailbox, in both languages: headings, days, counts and where to look; nothing that a person said, and of
/// no person.
struct MailText: Sendable {
    let subject: String
    let body: String

    /// So many things are told of by their headings; of more, how many.
    static let mostLines = 50
    private static let mostOfHeading = 200

    /// - Parameter base: where the pages are, as `https://thidua.example`.
    init(code: String, for box: MailboxToWriteTo, pages base: String) {
        subject = Self.warning(box) + "Mã xác nhận hộp thư công vụ / Code of the official mailbox"
        body = """
            \(box.unitName) đã khai hộp thư này là hộp thư công vụ nhận tin của hệ thống thi đua.
            Mã xác nhận: \(code)
            Nhập mã tại \(base)/\(box.mailbox.unit)/hop-thu trong vòng 24 giờ. Nếu không phải đơn vị khai, xin bỏ qua thư này.

            \(box.unitName) has told this mailbox as its official one.
            Code: \(code)
            It is typed at the page above within 24 hours. If it was not you, please take no notice.

            """
    }

    init(_ news: [MailedDelivery], for box: MailboxToWriteTo, pages base: String) {
        let lines = news.map(Self.line)
        let what =
            lines.count == 1 ? lines[0].vi : "\(lines.count) tin mới gửi \(box.unitName) / \(lines.count) new for \(box.unitName)"
        subject = Self.warning(box) + what
        let more = news.count - Self.mostLines
        var parts = ["\(box.unitName) có \(news.count) tin mới:"]
        for (index, (told, line)) in zip(news, lines).prefix(Self.mostLines).enumerated() {
            parts += ["\(index + 1). \(line.vi)", "   \(base)/\(box.mailbox.unit)/den/\(told.id.uuidString.lowercased())"]
        }
        if more > 0 { parts.append("Và \(more) tin khác.") }
        parts += ["Xem tất cả: \(base)/\(box.mailbox.unit)/den", ""]
        parts += ["\(box.unitName): \(news.count) new", ""]
        parts += zip(news, lines).prefix(Self.mostLines).enumerated().map { "\($0.offset + 1). \($0.element.1.en)" }
        if more > 0 { parts.append("And \(more) more.") }
        parts += ["", "Thư gửi tự động, xin không trả lời. / Sent by itself; please do not answer.", ""]
        body = parts.joined(separator: "\n")
    }

    /// Whoever reads it should not believe what was made up.
    private static func warning(_ box: MailboxToWriteTo) -> String { box.isSample ? "[DỮ LIỆU MẪU / sample data] " : "" }

    private static func line(_ news: MailedDelivery) -> Wording {
        let from = news.fromName
        let heading = short(news.heading ?? news.summary ?? "")
        let due = news.due.map { Wording(vi: ", hạn \($0.vietnamese)", en: ", due \($0.vietnamese)") } ?? Wording(vi: "", en: "")
        switch (news.isTask, news.symbol) {
        case (true, let letter?):
            return Wording(
                vi: "Công văn đôn đốc số \(letter) của \(from): \(heading)\(due.vi)",
                en: "Letter \(letter) of \(from) urges: \(heading)\(due.en)")
        case (true, nil):
            return Wording(vi: "\(from) nhắc nhiệm vụ: \(heading)\(due.vi)", en: "\(from) reminds of a task: \(heading)\(due.en)")
        case (false, let symbol):
            return Wording(
                vi: "Văn bản \(symbol ?? "") của \(from): \(heading)", en: "Document \(symbol ?? "") of \(from): \(heading)")
        }
    }

    private static func short(_ text: String) -> String {
        text.count <= mostOfHeading ? text : text.prefix(mostOfHeading - 1) + "…"
    }
}
