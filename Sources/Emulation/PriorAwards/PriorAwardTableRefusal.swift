/// What is wrong with a table of old awards, and where.
package struct PriorAwardTableRefusal: Refusal {
    package enum Reason: Equatable, Sendable {
        case malformed, empty, tooMany, columnMissing
        case subjectMissing, subjectUnknown, subjectAmbiguous
        case yearMissing, noYear, noDay
        case tooLong(Int)
        case award(PriorAwardRefusal)
    }

    let reason: Reason
    package let line: Int
    package let column: String?

    init(_ reason: Reason, line: Int, column: String? = nil) {
        (self.reason, self.line, self.column) = (reason, line, column)
    }

    package var saying: Saying {
        let words = words
        let place = column.map { Wording(vi: ", cột \($0)", en: ", column \($0)") }
        return Saying(
            "prior-award.line", field: "text", vi: "Dòng \(line)\(place?.vi ?? ""): \(words.vi).",
            en: "Line \(line)\(place?.en ?? ""): \(words.en).")
    }

    private var words: Wording {
        switch reason {
        case .malformed: Wording(vi: "dấu nháy kép không khép hoặc thừa chữ sau dấu nháy", en: "quotation marks do not close")
        case .empty: Wording(vi: "bảng không có dòng nào", en: "the table has no lines")
        case .tooMany:
            Wording(vi: "mỗi lần nhập tối đa \(PriorAwardTable.most) dòng", en: "no more than \(PriorAwardTable.most) lines at once")
        case .columnMissing: Wording(vi: "thiếu cột này", en: "there is no such column")
        case .subjectMissing: Wording(vi: "chưa ghi đối tượng", en: "it does not say whom it is for")
        case .subjectUnknown:
            Wording(vi: "đơn vị chưa ghi đối tượng nào tên như vậy", en: "the unit has registered nobody of that name and year")
        case .subjectAmbiguous:
            Wording(vi: "có nhiều đối tượng cùng tên; cần năm sinh", en: "several bear that name; say the year of birth")
        case .yearMissing: Wording(vi: "chưa ghi năm", en: "it says no year")
        case .noYear: Wording(vi: "không phải là năm", en: "that is no year")
        case .noDay: Wording(vi: "không phải là ngày, ví dụ 15/12/2023", en: "that is no day, like 15/12/2023")
        case .tooLong(let most): Wording(vi: "dài quá \(most) ký tự", en: "longer than \(most) characters")
        case .award(let refusal):
            Wording(vi: Self.lowered(refusal.saying.words.vi), en: Self.lowered(refusal.saying.words.en))
        }
    }

    private static func lowered(_ sentence: String) -> String {
        let words = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}
