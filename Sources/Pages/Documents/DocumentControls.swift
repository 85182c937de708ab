import Emulation

/// What is typed about registers and their numbers.
enum DocumentControls {
    static let form = Control(field: "form", id: "loai-so", label: Wording(vi: "Cách đánh số", en: "How it numbers"))
    static let types = Control(field: "types", id: "van-ban-vao-so", label: Wording(vi: "Văn bản vào sổ", en: "What it holds"))
    static let suffix = Control(
        field: "suffix", id: "co-quan", label: Wording(vi: "Chữ viết tắt tên cơ quan", en: "Whose numbers they are"))
    static let office = Control(field: "office", id: "phong", label: Wording(vi: "Chữ viết tắt tên phòng", en: "Of which office"))
    static let first = Control(field: "first", id: "so-dau", label: Wording(vi: "Số đầu tiên", en: "First number"))
    static let endsOn = Control(field: "endsOn", id: "ket-thuc", label: Wording(vi: "Ngày kết thúc nhiệm kỳ", en: "End of the term"))
    static let closing = Control(field: "endsOn", id: "dong-so", label: Wording(vi: "Ngày cuối cùng cấp số", en: "Last day of numbers"))
    static let type = Control(field: "type", id: "loai-van-ban", label: Wording(vi: "Loại văn bản", en: "Type of document"))
    static let purpose = Control(field: "purpose", id: "giu-cho", label: Wording(vi: "Giữ cho văn bản", en: "For what"))
    static let reason = Control(field: "reason", id: "ly-do", label: Wording(vi: "Lý do hủy số", en: "Why it is cancelled"))

    static let symbol = Control(field: "symbol", id: "ky-hieu", label: Wording(vi: "Số, ký hiệu", en: "Number and symbol"))
    static let isAnother = Control(
        field: "isAnother", id: "van-ban-khac", label: Wording(vi: "Là văn bản khác", en: "It is another document"))
    static let title = Control(field: "title", id: "trich-yeu", label: Wording(vi: "Trích yếu", en: "Title"))
    static let day = Control(field: "issuedOn", id: "ngay-ban-hanh", label: Wording(vi: "Ngày ban hành", en: "Issued on"))
    static let issuer = Control(field: "issuer", id: "noi-ban-hanh", label: Wording(vi: "Cơ quan ban hành", en: "Issued by"))
    static let how = Control(field: "how", id: "het-hieu-luc-vi", label: Wording(vi: "Văn bản", en: "The document is"))
    static let endedOn = Control(field: "endedOn", id: "het-hieu-luc-tu", label: Wording(vi: "Hết hiệu lực từ ngày", en: "Since"))
    static let byWords = Control(field: "byWords", id: "boi-van-ban", label: Wording(vi: "Bởi văn bản", en: "By which document"))
    static let by = Control(field: "by", id: "trong-danh-muc", label: Wording(vi: "Văn bản đó trong danh mục", en: "Which one here"))

    static let ofKnown = [symbol, isAnother, title, type, day, issuer]
    static let ofEnd = [how, endedOn, byWords, by]
    static let ofRegister = [form, types, suffix, office, first, endsOn]
    static let ofReservation = [type, purpose]
    static let ofClosing = [closing]
}

/// A register as it was typed.
struct TypedRegister: Sendable {
    var form = Register.Form.state.rawValue
    /// A type of document, or all of them.
    var types = DocumentType.plan.rawValue
    var suffix = ""
    var office = ""
    var first = "1"
    var endsOn = ""

    /// That all documents share their numbers.
    static let all = "all"
}
