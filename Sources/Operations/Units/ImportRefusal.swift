package import Emulation

/// Why a table of units cannot be brought in, beside what is wrong with the table itself.
package enum ImportRefusal: Refusal {
    /// The number is another city's.
    case rootTaken(UnitID)
    /// A number was given, and the table has several cities, or none.
    case oneRootWanted(found: Int)
    /// There is no such unit on that day to hang the table under.
    case noSuchUnit(UnitID, Day)
    /// The parent stands elsewhere in the city.
    case parentOutside(line: Int, parentCode: String, top: UnitID)
    /// A row without a parent, where the table is to hang under a unit.
    case noParent(line: Int)
    /// Every number below this unit was given once.
    case noNumbersLeft(UnitID)

    package var code: String {
        switch self {
        case .rootTaken: "import.root-taken"
        case .oneRootWanted: "import.one-root-wanted"
        case .noSuchUnit: "import.no-such-unit"
        case .parentOutside: "import.parent-outside"
        case .noParent: "import.no-parent"
        case .noNumbersLeft: "import.no-numbers-left"
        }
    }

    package var field: String? {
        switch self {
        case .parentOutside(let line, _, _), .noParent(let line): "lines[\(line)].parent_code"
        case .rootTaken, .oneRootWanted, .noSuchUnit, .noNumbersLeft: nil
        }
    }

    package func message(in language: Language) -> String {
        switch self {
        case .rootTaken(let root):
            language.text(vi: "Số \(root) đã được cấp cho một tỉnh, thành phố khác.", en: "The number \(root) is another city's.")
        case .oneRootWanted(let found):
            language.text(
                vi: "Bảng có \(found) đơn vị gốc; muốn chọn số thì bảng phải có đúng một đơn vị gốc.",
                en: "The table has \(found) cities; to choose a number it must have one.")
        case .noSuchUnit(let unit, let day):
            language.text(vi: "Ngày \(day.vietnamese) không có đơn vị \(unit).", en: "There is no unit \(unit) on \(day).")
        case .parentOutside(let line, let code, let top):
            language.text(
                vi: "Dòng \(line): đơn vị cấp trên “\(code)” không thuộc \(top).",
                en: "Line \(line): the parent “\(code)” does not stand at or below \(top).")
        case .noParent(let line):
            language.text(vi: "Dòng \(line): chưa ghi mã đơn vị cấp trên.", en: "Line \(line): the parent is missing.")
        case .noNumbersLeft(let unit):
            language.text(vi: "Đơn vị \(unit) đã dùng hết số cho đơn vị trực thuộc.", en: "Every number below \(unit) is used up.")
        }
    }
}
