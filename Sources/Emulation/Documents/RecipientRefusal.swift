/// Why a line of the recipients cannot stand, and at which field of it.
package enum RecipientRefusal: Refusal {
    case wordsMissing(String)
    /// It names no kind, or no unit.
    case nobody(String)
    case notBelow(String)
    case noSuperior(String)

    package var saying: Saying {
        switch self {
        case .wordsMissing(let field):
            Saying(
                "recipient.words-missing", field: "\(field).words", vi: "Chưa ghi nơi nhận như in trên văn bản.",
                en: "It is not said how it is printed.")
        case .nobody(let field):
            Saying("recipient.nobody", field: field, vi: "Chưa chọn khối hoặc đơn vị nhận.", en: "It names nobody.")
        case .notBelow(let field):
            Saying(
                "recipient.not-below", field: field,
                vi: "Chỉ gửi trong hệ thống đến đơn vị cấp dưới đang hoạt động; nơi khác ghi là ngoài hệ thống.",
                en: "Within the system it goes to units below that are there; others are printed only.")
        case .noSuperior(let field):
            Saying(
                "recipient.no-superior", field: field, vi: "Đơn vị không có cấp trên trong hệ thống; ghi là ngoài hệ thống.",
                en: "There is no unit above here; let it be printed only.")
        }
    }
}
