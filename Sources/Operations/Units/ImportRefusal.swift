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

    package var saying: Saying {
        switch self {
        case .rootTaken(let root):
            Saying(
                "import.root-taken",
                vi: "Số \(root) đã được cấp cho một tỉnh, thành phố khác.",
                en: "The number \(root) is another city's.")
        case .oneRootWanted(let found):
            Saying(
                "import.one-root-wanted",
                vi: "Bảng có \(found) đơn vị đứng đầu (không có cấp trên); muốn chọn số thì bảng phải có đúng một đơn vị như vậy.",
                en: "The table has \(found) cities; to choose a number it must have one.")
        case .noSuchUnit(let unit, let day):
            Saying(
                "import.no-such-unit",
                vi: "Ngày \(day.vietnamese) không có đơn vị \(unit).",
                en: "There is no unit \(unit) on \(day).")
        case .parentOutside(let line, let code, let top):
            Saying(
                "import.parent-outside", field: "lines[\(line)].parent_code",
                vi: "Dòng \(line): đơn vị cấp trên “\(code)” không thuộc \(top).",
                en: "Line \(line): the parent “\(code)” does not stand at or below \(top).")
        case .noParent(let line):
            Saying(
                "import.no-parent", field: "lines[\(line)].parent_code",
                vi: "Dòng \(line): chưa ghi mã đơn vị cấp trên.",
                en: "Line \(line): the parent is missing.")
        case .noNumbersLeft(let unit):
            Saying(
                "import.no-numbers-left",
                vi: "Đơn vị \(unit) đã dùng hết số cho đơn vị trực thuộc.",
                en: "Every number below \(unit) is used up.")
        }
    }
}
