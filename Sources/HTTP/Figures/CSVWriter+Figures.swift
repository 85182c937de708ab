import Emulation
import FoundationEssentials
import Operations
import Store
import Wire

extension CSVWriter {
    /// A row per unit, three columns per indicator, and a column that says so if it was made up.
    mutating func table(of figures: FiguresPage, _ notice: Notice, in language: Language) {
        header(
            [Self.code[language], Self.name[language]]
                + figures.indicators.flatMap { indicator in
                    [
                        "\(indicator.name) (\(indicator.measure))", "\(indicator.columnHeading): \(Self.target[language])",
                        "\(indicator.columnHeading): \(Self.attainment[language])",
                    ]
                }
                + (notice.isSample ? [Self.note[language]] : []))
        for figure in figures.rows {
            row { csv in
                csv.text(figure.unit.code)
                csv.text(figure.unit.name)
                for cell in figure.cells {
                    csv.number(cell.value.map(cell.indicator.shown))
                    csv.number(cell.target.map(cell.indicator.shown))
                    csv.attainment(cell.attainment, in: language)
                }
                if notice.isSample { csv.text(Self.sample[language]) }
            }
        }
    }

    private mutating func attainment(_ attainment: Attainment, in language: Language) {
        switch attainment {
        case .none: text(nil)
        case .share(let percent): number(percent)
        case .met: text(Wording(vi: "đạt", en: "met")[language])
        case .notMet: text(Wording(vi: "chưa đạt", en: "not met")[language])
        }
    }

    /// An exact number, or an empty cell.
    private mutating func number(_ decimal: Decimal?) {
        guard let decimal else { return cell(nil, as: .number) }
        var digits = decimal.description
        digits.withUTF8 { cell(UnsafeRawBufferPointer($0), as: .number) }
    }

    private static let code = Wording(vi: "Mã đơn vị", en: "Code")
    private static let name = Wording(vi: "Tên đơn vị", en: "Unit")
    private static let target = Wording(vi: "mức giao", en: "target")
    private static let attainment = Wording(vi: "mức độ hoàn thành (%)", en: "attainment (%)")
    private static let note = Wording(vi: "Ghi chú", en: "Note")
    private static let sample = Wording(vi: "dữ liệu mẫu", en: "sample data")
}
