/// A table of text for people: columns as wide as their widest cell, numbers to the right.
///
/// A precomposed Vietnamese letter is one character and one column, so widths are counts of characters.
struct Table {
    enum Alignment { case left, right }

    struct Column {
        /// May have several lines.
        let title: String
        let alignment: Alignment

        static func left(_ title: String = "") -> Column { Column(title: title, alignment: .left) }
        static func right(_ title: String = "") -> Column { Column(title: title, alignment: .right) }
    }

    private enum Line {
        case cells([String])
        case rule
    }

    private let columns: [Column]
    private var lines: [Line] = []

    init(_ columns: [Column]) {
        self.columns = columns
    }

    mutating func row(_ cells: [String]) { lines.append(.cells(cells)) }

    /// A line across, before a row of totals.
    mutating func rule() { lines.append(.rule) }

    /// The table, each line set in by two blanks.
    func text() -> String {
        let widths = columns.indices.map { column in
            let titles = columns[column].title.split(separator: "\n").map(\.count)
            let cells = lines.map { line in if case .cells(let cells) = line { cells[column].count } else { 0 } }
            return (titles + cells).max() ?? 0
        }
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "──")
        let body = lines.map { line in
            switch line {
            case .cells(let cells): joined(cells, widths)
            case .rule: rule
            }
        }
        return (head(widths) + (head(widths).isEmpty ? [] : [rule]) + body).map { "  \($0)\n" }.joined()
    }

    /// The titles, their last lines level with each other; nothing where no column has one.
    private func head(_ widths: [Int]) -> [String] {
        let titles = columns.map { $0.title.split(separator: "\n").map(String.init) }
        let height = titles.map(\.count).max() ?? 0
        return (0..<height).map { line in
            joined(titles.map { title in line < height - title.count ? "" : title[line - height + title.count] }, widths)
        }
    }

    private func joined(_ cells: [String], _ widths: [Int]) -> String {
        let padded = columns.indices.map { column in
            let blanks = String(repeating: " ", count: max(0, widths[column] - cells[column].count))
            return columns[column].alignment == .left ? cells[column] + blanks : blanks + cells[column]
        }
        let line = padded.joined(separator: "  ")
        return String(line.prefix(line.count - line.reversed().prefix { $0 == " " }.count))
    }
}
