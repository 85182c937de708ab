/// Why a number cannot be reserved or cancelled, or a plan not be issued under one.
package enum DocumentRefusal: Refusal {
    case purposeMissing
    case reasonMissing
    case notNow(Document.State)
    /// What was typed is no number that the unit reserved for a plan.
    case notReserved(String)
    /// The day that was typed is another.
    case dayOfIssue(Day)
    case signerMissing
    case capacityMissing

    package var saying: Saying {
        switch self {
        case .purposeMissing:
            Saying(
                "document.purpose-missing", field: "purpose", vi: "Chưa ghi số được giữ cho văn bản nào.", en: "It is not said for what.")
        case .reasonMissing:
            Saying("document.reason-missing", field: "reason", vi: "Phải ghi rõ lý do hủy số.", en: "Say why it is cancelled.")
        case .notNow(let state):
            Saying(
                "document.not-now", .conflict, vi: "Không thể thực hiện: số này \(state.words.vi).",
                en: "It cannot be done: the number is \(state.words.en).")
        case .notReserved(let symbol):
            Saying(
                "document.not-reserved", field: "symbol",
                vi:
                    "Số \(symbol) không phải là số kế hoạch đang được giữ trong sổ văn bản; để trống thì số tiếp theo được lấy khi ban hành.",
                en:
                    "\(symbol) is no number that is reserved for a plan; leave it empty, and the next one is taken when the plan is published."
            )
        case .dayOfIssue(let day):
            Saying(
                "document.day-of-issue", field: "issuedOn",
                vi: "Văn bản lấy số từ sổ mang ngày ban hành là hôm nay, \(day.vietnamese); không ghi lùi hoặc ghi trước ngày.",
                en: "A document that takes its number from a register bears the day of today, \(day.vietnamese), and no other.")
        case .signerMissing:
            Saying(
                "document.signer-missing", field: "signer", vi: "Văn bản lấy số từ sổ phải ghi người ký.",
                en: "A document that takes a number says who signs it.")
        case .capacityMissing:
            Saying(
                "document.capacity-missing", field: "signerCapacity", vi: "Văn bản lấy số từ sổ phải ghi ký với tư cách gì.",
                en: "A document that takes a number says in which capacity it is signed.")
        }
    }
}
