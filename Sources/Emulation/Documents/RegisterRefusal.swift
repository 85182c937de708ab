/// Why a register cannot be opened, or gives no number.
package enum RegisterRefusal: Refusal {
    case typesMissing
    case suffixMissing
    case endsWithTheYear
    case endsBeforeItStarts
    /// On which it took that.
    case endsBeforeItsLastNumber(Day)
    /// Another that serves gives them their numbers.
    case typeHasOne(DocumentType)
    /// It holds no such documents.
    case typeNotHere
    /// The day lies outside of it.
    case over
    /// The unit keeps none of that type.
    case noneHere(DocumentType)
    case tooManyReserved

    package var saying: Saying {
        switch self {
        case .typesMissing:
            Saying(
                "register.types-missing", field: "types", vi: "Chưa chọn loại văn bản vào sổ.",
                en: "It is not said which documents it holds."
            )
        case .suffixMissing:
            Saying(
                "register.suffix-missing", field: "suffix", vi: "Chưa ghi chữ viết tắt tên cơ quan ban hành, ví dụ UBND.",
                en: "It is not said whose numbers they are, such as UBND.")
        case .endsWithTheYear:
            Saying(
                "register.ends-with-the-year", field: "endsOn",
                vi: "Sổ văn bản hành chính kết thúc ngày 31/12; chỉ sổ của Đảng mới ghi ngày kết thúc nhiệm kỳ.",
                en: "A State register ends on 31 December; only a Party one says when the term ends.")
        case .endsBeforeItStarts:
            Saying(
                "register.ends-before-it-starts", field: "endsOn", vi: "Ngày kết thúc trước ngày mở sổ.",
                en: "It ends before it starts.")
        case .endsBeforeItsLastNumber(let day):
            Saying(
                "register.ends-before-its-last-number", field: "endsOn",
                vi: "Sổ đã cấp số trong ngày \(day.vietnamese); không đóng trước ngày đó.",
                en: "It gave its last number on \(day.vietnamese), and does not end before that.")
        case .typeHasOne(let type):
            Saying(
                "register.type-has-one", .conflict, field: "types",
                vi: "Đơn vị đang có sổ cấp số cho loại văn bản: \(type.words.vi).",
                en: "There is a register already that numbers documents of this type: \(type.words.en).")
        case .typeNotHere:
            Saying(
                "register.type-not-here", field: "type", vi: "Sổ này không cấp số cho loại văn bản đó.",
                en: "This register numbers no documents of that type.")
        case .over:
            Saying(
                "register.over", .conflict, vi: "Sổ này không còn cấp số ở ngày hôm nay.", en: "The register gives no numbers today.")
        case .noneHere(let type):
            Saying(
                "register.none-here", field: "type", vi: "Đơn vị chưa mở sổ cấp số cho loại văn bản: \(type.words.vi).",
                en: "The unit keeps no register of this type of document: \(type.words.en).")
        case .tooManyReserved:
            Saying(
                "register.too-many-reserved", .conflict,
                vi: "Sổ đã có \(Register.mostReserved) số được giữ mà chưa ban hành hoặc hủy.",
                en: "There are \(Register.mostReserved) numbers reserved that are neither issued nor cancelled.")
        }
    }
}
