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

    package var code: String {
        switch reason {
        case .notUTF8: "import.not-utf8"
        case .empty: "import.empty"
        case .quoteNotClosed: "import.quote-not-closed"
        case .textAfterQuote: "import.text-after-quote"
        case .tooManyCells: "import.too-many-cells"
        case .columnMissing: "import.column-missing"
        case .codeMissing: "import.code-missing"
        case .codeWithSpaces: "import.code-with-spaces"
        case .nameMissing: "import.name-missing"
        case .unknownTitle: "import.unknown-title"
        case .unknownKind: "import.unknown-kind"
        case .titleMissing: "import.title-missing"
        case .titleNeedless: "import.title-needless"
        case .duplicateCode: "import.duplicate-code"
        case .codeTaken: "import.code-taken"
        case .unknownParent: "import.unknown-parent"
        case .parentMissing: "import.parent-missing"
        case .cycle: "import.cycle"
        case .notBelowItsParent: "import.not-below-its-parent"
        case .fifthLevel: "import.fifth-level"
        }
    }

    package func message(in language: Language) -> String {
        let sentence = sentence(in: language)
        guard let line else { return sentence.prefix(1).uppercased() + sentence.dropFirst() }
        return language.text(vi: "Dòng \(line): ", en: "Line \(line): ") + sentence
    }

    private func sentence(in language: Language) -> String {
        switch reason {
        case .notUTF8:
            language.text(vi: "tệp không được mã hóa UTF-8.", en: "the file is not UTF-8.")
        case .empty:
            language.text(vi: "tệp không có đơn vị nào.", en: "the file has no units.")
        case .quoteNotClosed:
            language.text(vi: "dấu nháy kép mở ra nhưng không đóng lại.", en: "a quote is opened and never closed.")
        case .textAfterQuote:
            language.text(vi: "có chữ đứng sau dấu nháy kép đóng.", en: "there is text after a closing quote.")
        case .tooManyCells:
            language.text(vi: "có nhiều ô hơn số cột của dòng tiêu đề.", en: "there are more cells than the header has columns.")
        case .columnMissing(let name):
            language.text(vi: "thiếu cột “\(name)”.", en: "the column “\(name)” is missing.")
        case .codeMissing:
            language.text(vi: "thiếu mã đơn vị.", en: "the code is missing.")
        case .codeWithSpaces(let code):
            language.text(vi: "mã “\(code)” có khoảng trắng.", en: "the code “\(code)” has spaces in it.")
        case .nameMissing:
            language.text(vi: "thiếu tên đơn vị.", en: "the name is missing.")
        case .unknownTitle(let text):
            language.text(vi: "“\(text)” không phải là loại đơn vị hành chính.", en: "“\(text)” is not a title of an authority.")
        case .unknownKind(let text):
            language.text(vi: "“\(text)” không phải là loại hình đơn vị.", en: "“\(text)” is not a kind of unit.")
        case .titleMissing:
            language.text(
                vi: "đơn vị chính quyền phải có loại đơn vị hành chính (xã, phường, huyện, …).",
                en: "an authority needs a title (xa, phuong, huyen, …).")
        case .titleNeedless:
            language.text(
                vi: "chỉ đơn vị chính quyền mới có loại đơn vị hành chính.",
                en: "only an authority has a title.")
        case .duplicateCode(let code, let firstLine):
            language.text(vi: "mã “\(code)” đã có ở dòng \(firstLine).", en: "the code “\(code)” is already on line \(firstLine).")
        case .codeTaken(let code):
            language.text(vi: "mã “\(code)” đang được một đơn vị khác sử dụng.", en: "the code “\(code)” is borne by another unit.")
        case .unknownParent(let code):
            language.text(vi: "không có đơn vị cấp trên mang mã “\(code)”.", en: "there is no parent with the code “\(code)”.")
        case .parentMissing:
            language.text(
                vi: "đơn vị không phải chính quyền phải có đơn vị cấp trên.",
                en: "a unit that is no authority needs a parent.")
        case .cycle(let codes):
            language.text(
                vi: "các đơn vị là cấp trên của nhau thành vòng: \(codes.joined(separator: " → ")).",
                en: "these units stand above each other in a circle: \(codes.joined(separator: " → ")).")
        case .notBelowItsParent(let title, let parent):
            language.text(
                vi: "\(title.vietnamese) không thể trực thuộc \(parent.vietnamese): cấp hành chính phải thấp hơn đơn vị cấp trên.",
                en: "\(title.rawValue) cannot stand under \(parent.rawValue): its level is not lower.")
        case .fifthLevel:
            language.text(
                vi: "đơn vị nằm ở tầng thứ năm; cây đơn vị chỉ có bốn tầng.", en: "the unit lies on a fifth level; the tree has four.")
        }
    }
}
