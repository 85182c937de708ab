package import Emulation

/// One thing wrong with one field of a request: which, a stable code, and a sentence in each language.
package struct FieldProblem: Error, Sendable, Hashable {
    /// `targets[2].value`, or the name of a query parameter; empty when the body as a whole is meant.
    package let field: String
    /// Stable, for programs: `field.missing`.
    package let code: String
    /// For people.
    package let wording: Wording

    package init(_ field: String, _ code: String, vi: String, en: String) {
        self.init(field, code, Wording(vi: vi, en: en))
    }

    package init(_ field: String, _ code: String, _ wording: Wording) {
        self.field = field
        self.code = code
        self.wording = wording
    }

    package init(_ path: JSON.Path, _ code: String, vi: String, en: String) {
        self.init(path.description, code, vi: vi, en: en)
    }
}

// Every code the wire itself can answer with, and its words. `Parameter` in Query.swift adds those of a query.
extension FieldProblem {
    /// `field.unknown`: names the member and lists those that are allowed.
    static func unknown(_ path: JSON.Path, allowed: [String]) -> FieldProblem {
        let allowed = allowed.joined(separator: ", ")
        return FieldProblem(
            path, "field.unknown",
            vi: "Không có trường “\(path)”; chỉ nhận các trường: \(allowed).",
            en: "There is no field “\(path)”; allowed here: \(allowed).")
    }

    /// `field.missing`: absent, or null where a value is demanded.
    static func missing(_ path: JSON.Path) -> FieldProblem {
        FieldProblem(path, "field.missing", vi: "Chưa nhập thông tin bắt buộc này.", en: "This is required.")
    }

    /// `field.wrong-type`: says what was expected.
    package static func wrongType(_ path: JSON.Path, expected: Wording) -> FieldProblem {
        FieldProblem(path, "field.wrong-type", vi: "Giá trị phải là \(expected.vi).", en: "This must be \(expected.en).")
    }

    /// `number.too-many-digits`.
    static func tooManyDigits(_ path: JSON.Path) -> FieldProblem {
        FieldProblem(
            path, "number.too-many-digits",
            vi:
                "Số có quá nhiều chữ số: tối đa \(ExactNumber.mostDigits) chữ số, trong đó tối đa \(ExactNumber.mostDecimals) chữ số thập phân.",
            en: "Too many digits: at most \(ExactNumber.mostDigits), of which at most \(ExactNumber.mostDecimals) after the point.")
    }

    /// `number.out-of-range`.
    static func outOfRange(_ path: JSON.Path, _ range: ClosedRange<Int>) -> FieldProblem {
        FieldProblem(
            path, "number.out-of-range",
            vi: "Giá trị phải từ \(range.lowerBound) đến \(range.upperBound).",
            en: "This must be between \(range.lowerBound) and \(range.upperBound).")
    }

    /// `value.unknown-choice`: lists the choices.
    static func unknownChoice(_ path: JSON.Path, choices: [String]) -> FieldProblem {
        let choices = choices.joined(separator: ", ")
        return FieldProblem(
            path, "value.unknown-choice",
            vi: "Giá trị không hợp lệ; chỉ nhận một trong các giá trị: \(choices).",
            en: "This must be one of: \(choices).")
    }

    /// `date.invalid`.
    static func invalidDate(_ path: JSON.Path) -> FieldProblem {
        FieldProblem(
            path, "date.invalid",
            vi: "Ngày không hợp lệ; ghi theo thứ tự năm-tháng-ngày, ví dụ 2024-08-16.",
            en: "Not a date; write year-month-day, such as 2024-08-16.")
    }

    /// `uuid.invalid`.
    static func invalidUUID(_ path: JSON.Path, expected: String) -> FieldProblem {
        FieldProblem(path, "uuid.invalid", vi: "Mã định danh không hợp lệ; cần một \(expected).", en: "Not a valid \(expected).")
    }

    /// `text.blank`.
    package static func blank(_ path: JSON.Path) -> FieldProblem {
        FieldProblem(path, "text.blank", vi: "Không được để trống.", en: "This must not be blank.")
    }

    /// `text.too-long`.
    package static func tooLong(_ path: JSON.Path, _ count: Int, most: Int) -> FieldProblem {
        FieldProblem(
            path, "text.too-long",
            vi: "Nội dung quá dài: \(count) ký tự, tối đa \(most) ký tự.",
            en: "Too long: \(count) characters, at most \(most).")
    }

    /// `text.control-character`.
    static func controlCharacter(_ path: JSON.Path) -> FieldProblem {
        FieldProblem(
            path, "text.control-character",
            vi: "Có ký tự điều khiển hoặc dấu xuống dòng không dùng được ở đây; vui lòng gõ lại nội dung này.",
            en: "There is a control character or a line end that cannot stand here; please type this anew.")
    }

    /// `list.too-long`.
    package static func listTooLong(_ path: JSON.Path, _ count: Int, most: Int) -> FieldProblem {
        FieldProblem(
            path, "list.too-long",
            vi: "Danh sách quá dài: \(count) mục, tối đa \(most) mục.",
            en: "Too many items: \(count), at most \(most).")
    }
}
