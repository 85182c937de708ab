/// A table in RFC 4180 as spreadsheets write it: with or without a byte order mark, lines ended by CRLF or LF, quotes doubled inside quotes.
struct CommaSeparated: Equatable {
    struct Record: Equatable {
        /// Where it starts; a quoted cell may run over several lines.
        let line: Int
        let cells: [String]
    }

    let records: [Record]

    /// Blank lines are passed over.
    init(_ text: String) throws(UnitImportRefusal) {
        var records: [Record] = []
        var cells: [String] = []
        var cell = ""
        var line = 1, start = 1, quotedSince: Int?, wasQuoted = false

        func endCell() {
            cells.append(cell)
            cell = ""
            wasQuoted = false
        }
        func endRecord() {
            endCell()
            if cells != [""] { records.append(Record(line: start, cells: cells)) }
            cells = []
        }

        // Scalars and not characters: to Swift "\r\n" is one character.
        var scalars = text.unicodeScalars[...]
        if scalars.first == "\u{feff}" { scalars.removeFirst() }
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where quotedSince != nil:
                if scalars.first == "\"" {
                    cell.unicodeScalars.append(scalars.removeFirst())
                } else {
                    quotedSince = nil
                }
            case _ where quotedSince != nil:
                if scalar == "\n" { line += 1 }
                cell.unicodeScalars.append(scalar)
            case "\"" where cell.isEmpty && !wasQuoted:
                quotedSince = line
                wasQuoted = true
            case ",":
                endCell()
            case "\n":
                endRecord()
                line += 1
                start = line
            case "\r" where scalars.first == "\n":
                break
            case _ where wasQuoted:
                throw UnitImportRefusal(.textAfterQuote, line: line, column: nil)
            default:
                cell.unicodeScalars.append(scalar)
            }
        }
        if let quotedSince { throw UnitImportRefusal(.quoteNotClosed, line: quotedSince, column: nil) }
        endRecord()
        self.records = records
    }
}
