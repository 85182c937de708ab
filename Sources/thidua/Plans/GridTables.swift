import Foundation

/// Text with tables that pandoc drew frames around. Offices set the head and the foot of a document as a table of two cells.
enum GridTables {
    /// The same text, the cells of each row one after the other. What is no frame, or nothing within one, is left as it is.
    static func unfolded(_ text: String) -> String {
        var lines: [String] = []
        // Where the columns of the frame above part; nil outside a table.
        var columns: [Int]?
        var cells: [[String]] = []
        func closeRow() {
            for cell in cells { lines += [""] + cell }
            cells = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if isFrame(line) {
                closeRow()
                columns = line.enumerated().filter { $0.element == "+" }.map(\.offset)
            } else if let columns, let parts = cut(line, at: columns) {
                if cells.count != parts.count {
                    closeRow()
                    cells = Array(repeating: [], count: parts.count)
                }
                for (index, part) in parts.enumerated() { cells[index].append(part) }
            } else {
                closeRow()
                columns = nil
                lines.append(String(line))
            }
        }
        closeRow()
        return lines.joined(separator: "\n")
    }

    private static func isFrame(_ line: Substring) -> Bool {
        line.count > 2 && line.first == "+" && line.last == "+" && line.allSatisfy { "+-=:".contains($0) }
    }

    /// What stands between strokes where columns part; a cell may span several.
    private static func cut(_ line: Substring, at columns: [Int]) -> [String]? {
        let letters = Array(line)
        guard letters.count == (columns.last ?? 0) + 1, letters.first == "|", letters.last == "|" else { return nil }
        let strokes = columns.filter { letters[$0] == "|" }
        return zip(strokes, strokes.dropFirst()).map { start, end in
            String(letters[(start + 1)..<end]).trimmingCharacters(in: .whitespaces)
        }
    }
}
