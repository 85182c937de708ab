import Emulation

/// What is typed about whom awards may be for.
enum SubjectControls {
    static let search = Control(field: "q", id: "q", label: Wording(vi: "Tên", en: "Name"))
    static let kind = Control(field: "kind", id: "loai", label: Wording(vi: "Loại đối tượng", en: "What it is"))
    static let name = Control(field: "name", id: "ten", label: Wording(vi: "Họ và tên, hoặc tên tập thể", en: "Name"))
    static let birthYear = Control(field: "birthYear", id: "nam-sinh", label: Wording(vi: "Năm sinh", en: "Year of birth"))
    static let category = Control(field: "category", id: "nhom", label: Wording(vi: "Nhóm đối tượng (biểu 0602, 0603)", en: "Counted as"))
    static let traits = Control(field: "traits", id: "dac-diem", label: Wording(vi: "Đặc điểm", en: "Beside that"))
    static let namesUnit = Control(field: "namesUnit", id: "la-don-vi", label: Wording(vi: "Là đơn vị", en: "Which unit it is"))
    static let person = Control(field: "person", id: "tai-khoan", label: Wording(vi: "Có tài khoản", en: "Has an account"))
    static let isAnother = Control(field: "isAnother", id: "doi-tuong-khac", label: Wording(vi: "Là đối tượng khác", en: "It is another"))
    static let ofSubject = [isAnother, kind, name, birthYear, category, traits, namesUnit, person]

    static let number = Control(
        field: "identityNumber", id: "so", label: Wording(vi: "Số định danh, mã số thuế", en: "Identity number, tax code"))

    static let into = Control(field: "into", id: "gop-vao", label: Wording(vi: "Gộp vào", en: "Is the same as"))
    static let reason = Control(field: "reason", id: "ly-do", label: Wording(vi: "Lý do", en: "Why"))
    static let ofMerger = [into, reason]

    static let asWhat = Control(
        field: "asWhat", id: "la-gi", label: Wording(vi: "Chức vụ, nghề nghiệp hoặc nơi ở", en: "As what, or where"))
    static let from = Control(field: "from", id: "tu-ngay", label: Wording(vi: "Từ ngày", en: "From"))
    static let until = Control(field: "until", id: "den-ngay", label: Wording(vi: "Đến hết ngày", en: "Until the end of"))
    static let ofPlacement = [asWhat, from, until, number]
}

extension PageAddress {
    static func subject(_ subject: SubjectReference, seenFrom here: UnitID) -> PageAddress {
        "/\(here)/doi-tuong/\(subject.unit)/\(subject.id)"
    }
}
