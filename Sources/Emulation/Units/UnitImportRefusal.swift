/// Why a table of units cannot be taken over; `field` is "lines[12].parent_code".
package struct UnitImportRefusal: Refusal {
    /// The rule that was broken, with what its sentence needs to name.
    package enum Reason: Hashable, Sendable {
        case notUTF8
        case empty
        case quoteNotClosed
        case textAfterQuote
        case tooManyCells
        case columnMissing(String)
        case codeMissing
        case codeWithSpaces(String)
        case nameMissing
        case unknownTitle(String)
        case unknownKind(String)
        case titleMissing
        case titleNeedless
        case duplicateCode(String, firstLine: Int)
        case codeTaken(String)
        case unknownParent(String)
        case parentMissing
        case cycle([String])
        case notBelowItsParent(UnitTitle, parent: UnitTitle)
        case fifthLevel
    }

    package let reason: Reason
    /// Where it is written, counted from 1; nil for what concerns the whole table.
    package let line: Int?
    package let column: String?

    package init(_ reason: Reason, line: Int?, column: String?) {
        self.reason = reason
        self.line = line
        self.column = column
    }

    package var field: String? {
        guard let line else { return nil }
        return "lines[\(line)]" + (column.map { ".\($0)" } ?? "")
    }

    package var saying: Saying {
        let rule = rule
        guard let line else { return rule.opening(vi: "", en: "") }
        return rule.opening(vi: "Dòng \(line): ", en: "Line \(line): ")
    }

    private var rule: Saying {
        switch reason {
        case .notUTF8:
            Saying(
                "import.not-utf8",
                vi: "tệp không được mã hóa UTF-8.",
                en: "the file is not UTF-8.")
        case .empty:
            Saying(
                "import.empty",
                vi: "tệp không có đơn vị nào.",
                en: "the file has no units.")
        case .quoteNotClosed:
            Saying(
                "import.quote-not-closed",
                vi: "dấu nháy kép mở ra nhưng không đóng lại.",
                en: "a quote is opened and never closed.")
        case .textAfterQuote:
            Saying(
                "import.text-after-quote",
                vi: "có chữ đứng sau dấu nháy kép đóng.",
                en: "there is text after a closing quote.")
        case .tooManyCells:
            Saying(
                "import.too-many-cells",
                vi: "có nhiều ô hơn số cột của dòng tiêu đề.",
                en: "there are more cells than the header has columns.")
        case .columnMissing(let name):
            Saying(
                "import.column-missing",
                vi: "thiếu cột “\(name)”.",
                en: "the column “\(name)” is missing.")
        case .codeMissing:
            Saying(
                "import.code-missing",
                vi: "thiếu mã đơn vị.",
                en: "the code is missing.")
        case .codeWithSpaces(let code):
            Saying(
                "import.code-with-spaces",
                vi: "mã “\(code)” có khoảng trắng.",
                en: "the code “\(code)” has spaces in it.")
        case .nameMissing:
            Saying(
                "import.name-missing",
                vi: "thiếu tên đơn vị.",
                en: "the name is missing.")
        case .unknownTitle(let text):
            Saying(
                "import.unknown-title",
                vi: "“\(text)” không phải là loại đơn vị hành chính.",
                en: "“\(text)” is not a title of an authority.")
        case .unknownKind(let text):
            Saying(
                "import.unknown-kind",
                vi: "“\(text)” không phải là loại hình đơn vị.",
                en: "“\(text)” is not a kind of unit.")
        case .titleMissing:
            Saying(
                "import.title-missing",
                vi: "đơn vị chính quyền phải có loại đơn vị hành chính (xã, phường, huyện, …).",
                en: "an authority needs a title (xa, phuong, huyen, …).")
        case .titleNeedless:
            Saying(
                "import.title-needless",
                vi: "chỉ đơn vị chính quyền mới có loại đơn vị hành chính.",
                en: "only an authority has a title.")
        case .duplicateCode(let code, let firstLine):
            Saying(
                "import.duplicate-code",
                vi: "mã “\(code)” đã có ở dòng \(firstLine).",
                en: "the code “\(code)” is already on line \(firstLine).")
        case .codeTaken(let code):
            Saying(
                "import.code-taken",
                vi: "mã “\(code)” đang được một đơn vị khác sử dụng.",
                en: "the code “\(code)” is borne by another unit.")
        case .unknownParent(let code):
            Saying(
                "import.unknown-parent",
                vi: "không có đơn vị cấp trên mang mã “\(code)”.",
                en: "there is no parent with the code “\(code)”.")
        case .parentMissing:
            Saying(
                "import.parent-missing",
                vi: "đơn vị không phải chính quyền phải có đơn vị cấp trên.",
                en: "a unit that is no authority needs a parent.")
        case .cycle(let codes):
            Saying(
                "import.cycle",
                vi: "quan hệ cấp trên – cấp dưới khép thành vòng: \(codes.joined(separator: " → ")).",
                en: "these units stand above each other in a circle: \(codes.joined(separator: " → ")).")
        case .notBelowItsParent(let title, let parent):
            Saying(
                "import.not-below-its-parent",
                vi:
                    "\(title.name(in: .vi)) không thể trực thuộc \(parent.name(in: .vi)): cấp hành chính phải thấp hơn cấp của đơn vị cấp trên.",
                en: "\(title.name(in: .en)) cannot stand under \(parent.name(in: .en)): its level is not lower.")
        case .fifthLevel:
            Saying(
                "import.fifth-level",
                vi: "đơn vị nằm ở tầng thứ năm; cây đơn vị chỉ có bốn tầng.",
                en: "the unit lies on a fifth level; the tree has four.")
        }
    }
}

extension Saying {
    /// The same with something before the sentence, which begins with a capital either way.
    fileprivate func opening(vi: String, en: String) -> Saying {
        func capital(_ sentence: String) -> String { sentence.prefix(1).uppercased() + sentence.dropFirst() }
        return Saying(code, kind, field: field, vi: capital(vi + words.vi), en: capital(en + words.en))
    }
}
