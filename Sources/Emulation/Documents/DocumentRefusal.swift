/// Why a number cannot be reserved or cancelled, a plan not be issued under one, or a document not be noted or said to have ended.
package enum DocumentRefusal: Refusal {
    case purposeMissing
    case reasonMissing
    case notNow(Document.State)
    /// What was typed is no number that the unit reserved for a plan.
    case notReserved(String)
    /// It takes the next one, and none that somebody typed.
    case numberTyped(String)
    /// The day that was typed is another.
    case dayOfIssue(Day)
    case signerMissing
    case capacityMissing
    /// Nobody of that name may sign today; who may.
    case signerUnknown(String?, [String])
    /// As what they do not sign, and as what they do.
    case capacityNotTheirs(String, SignerCapacity, [SignerCapacity])
    case underMissing(SignerCapacity)
    case underUnknown
    case underEnded(String)
    case nameless
    case dayAhead
    /// One with that symbol is known already; nobody said that this is another.
    case sameSymbol(KnownDocument)
    case ended
    /// Something that was issued, or an end, leads to it.
    case cited
    case endsBeforeIssued(Day)
    case successorMissing
    case endsItself
    /// What is said to have ended it is not known here.
    case successorUnknown

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
        case .numberTyped(let symbol):
            Saying(
                "document.number-typed", field: "symbol",
                vi: "Văn bản lấy số tiếp theo của sổ; bỏ trống ô số, ký hiệu (đang ghi \(symbol)).",
                en: "It takes the next number of the register; leave the number empty (it says \(symbol)).")
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
        case .signerUnknown(let name, let others):
            Saying(
                "document.signer-unknown", field: "signer",
                vi: "\(name ?? "Người được chọn") không giữ chức vụ và không được ủy quyền ký văn bản của đơn vị trong ngày ban hành."
                    + (others.isEmpty ? "" : " Người ký được: \(others.joined(separator: ", "))."),
                en: "\(name ?? "The one chosen") has no post or charge to sign for the unit on the day of issue."
                    + (others.isEmpty ? "" : " Who may sign: \(others.joined(separator: ", "))."))
        case .capacityNotTheirs(let name, let capacity, let theirs):
            Saying(
                "document.capacity-not-theirs", field: "signerCapacity",
                vi: "\(name) không ký với tư cách \(capacity.words.vi): \(capacity.rule.vi)."
                    + (theirs.isEmpty ? "" : " Người này ký: \(theirs.map(\.words.vi).joined(separator: ", "))."),
                en: "\(name) does not sign \(capacity.words.en): \(capacity.rule.en)."
                    + (theirs.isEmpty ? "" : " They sign \(theirs.map(\.words.en).joined(separator: ", "))."))
        case .underMissing(let capacity):
            Saying(
                "document.under-missing", field: "under",
                vi: "Ký \(capacity.words.vi) phải ghi văn bản của đơn vị giao quyền ký.",
                en: "What is signed \(capacity.words.en) names the document of the unit that lets the signer.")
        case .underUnknown:
            Saying(
                "document.under-unknown", field: "under", vi: "Văn bản giao quyền ký không có trong danh mục của đơn vị.",
                en: "What lets the signer is not among the unit's own documents.")
        case .underEnded(let name):
            Saying(
                "document.under-ended", field: "under", vi: "Văn bản giao quyền ký, \(name), không còn hiệu lực trong ngày ban hành.",
                en: "What lets the signer, \(name), does not stand on the day of issue.")
        case .nameless:
            Saying(
                "document.nameless", field: "symbol", vi: "Phải ghi số, ký hiệu hoặc trích yếu của văn bản.",
                en: "Say its number and symbol, or what it is called.")
        case .dayAhead:
            Saying(
                "document.day-ahead", field: "issuedOn", vi: "Ngày ban hành chưa đến.", en: "The day on which it was issued lies ahead.")
        case .sameSymbol(let other):
            Saying(
                "document.same-symbol", field: "symbol",
                vi: "Đã có văn bản số \(other.name)\(other.suffix.vi); nếu là văn bản khác thì đánh dấu “Là văn bản khác”.",
                en: "\(other.name)\(other.suffix.en) is known already; say so if this is another.")
        case .ended:
            Saying(
                "document.ended", .conflict, vi: "Văn bản này đã được ghi là hết hiệu lực.", en: "It is said to have ended already.")
        case .cited:
            Saying(
                "document.cited", .conflict,
                vi: "Đã có văn bản viện dẫn văn bản này nên không sửa được; hãy ghi hết hiệu lực rồi ghi văn bản khác vào danh mục.",
                en: "It is cited already and stays as it is; please say that it has ended, and note another.")
        case .endsBeforeIssued(let day):
            Saying(
                "document.ends-before-issued", field: "endedOn",
                vi: "Ngày hết hiệu lực trước ngày ban hành, \(day.vietnamese).",
                en: "It ends before the day on which it was issued, \(day.vietnamese).")
        case .successorMissing:
            Saying(
                "document.successor-missing", field: "byWords", vi: "Phải ghi văn bản nào thay thế.",
                en: "Say by which document it is replaced.")
        case .endsItself:
            Saying("document.ends-itself", field: "by", vi: "Văn bản không tự thay thế chính mình.", en: "No document ends itself.")
        case .successorUnknown:
            Saying(
                "document.successor-unknown", field: "by",
                vi: "Văn bản thay thế không có trong danh mục của đơn vị hoặc của cấp trên.",
                en: "What ended it is not among the documents known to the unit.")
        }
    }
}

extension KnownDocument {
    /// Day, issuer and title, as far as they are known.
    fileprivate var suffix: Wording {
        Wording(
            vi: (issuedOn.map { " ngày \($0.vietnamese)" } ?? "") + (issuer.map { " của \($0)" } ?? "") + (title.map { " (\($0))" } ?? ""),
            en: (issuedOn.map { " of \($0.vietnamese)" } ?? "") + (issuer.map { ", \($0)" } ?? "") + (title.map { " (\($0))" } ?? ""))
    }
}
