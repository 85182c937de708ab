package import Emulation

/// Writes a table for spreadsheets: UTF-8 with a byte order mark (Excel takes it for the local code page otherwise), RFC 4180 quotes, CRLF.
///
/// As the reader's spreadsheet has it: in Vietnamese `;` between cells and a decimal comma, in English `,` and a point. Text that a
/// spreadsheet would run as a formula gets an apostrophe in front, also behind whatever some other spreadsheet splits at; numbers do not,
/// be they negative.
///
/// ```swift
/// var csv = CSVWriter()
/// csv.header(["Mã đơn vị", "Tên đơn vị", "Giá trị"])
/// for row in rows {
///     csv.row { csv in
///         csv.cell(row[0], as: .text)
///         csv.cell(row[1], as: .text)
///         csv.cell(row[2], as: .number)
///     }
/// }
/// return Response(csv: csv, filename: "figures.csv")
/// ```
package struct CSVWriter: ~Copyable {
    private var bytes: OutputBytes
    private let separator: UInt8
    private let decimalPoint: UInt8
    private var isFirstOfRow = true

    /// What a cell is.
    package enum Cell: Sendable {
        /// Anything; guarded.
        case text
        /// Digits from the database, written as they are.
        case number
    }

    /// Starts with room for so many bytes and the byte order mark.
    package init(capacity: Int = 4096, in language: Language = .en) {
        (separator, decimalPoint) =
            switch language {
            case .vi: (UInt8(ascii: ";"), UInt8(ascii: ","))
            case .en: (UInt8(ascii: ","), UInt8(ascii: "."))
            }
        bytes = OutputBytes(capacity: capacity)
        bytes.append("\u{FEFF}" as StaticString)
    }

    /// The finished table, lent to whoever takes it over.
    package consuming func finish<Document>(_ taking: (UnsafeRawBufferPointer) -> Document) -> Document {
        bytes.take(taking)
    }

    /// The names of the columns.
    package mutating func header(_ names: [String]) {
        row { csv in
            for name in names { csv.text(name) }
        }
    }

    /// One row; the body writes its cells.
    package mutating func row(_ body: (inout CSVWriter) throws -> Void) rethrows {
        try body(&self)
        bytes.append("\r\n" as StaticString)
        isFirstOfRow = true
    }

    /// Text, or an empty cell.
    package mutating func text(_ text: String?) {
        var text = text ?? ""
        text.withUTF8 { cell(UnsafeRawBufferPointer($0), as: .text) }
    }

    /// A cell of a database result; nil, the SQL NULL, is an empty cell.
    package mutating func cell(_ cell: UnsafeRawBufferPointer?, as kind: Cell) {
        separate()
        guard let cell, !cell.isEmpty else { return }
        if kind == .number {
            for byte in cell { bytes.append(byte == UInt8(ascii: ".") ? decimalPoint : byte) }
            return
        }
        guard cell.contains(where: \.wantsQuotes) || cell.startsFormula else { return bytes.append(cell) }
        bytes.append(UInt8(ascii: "\""))
        var mayStart = true
        for place in cell.indices {
            let byte = cell[place]
            let isControl = byte < 0x20 && place > 0
            if mayStart, !isControl, UnsafeRawBufferPointer(rebasing: cell[place...]).startsFormula { bytes.append(UInt8(ascii: "'")) }
            mayStart = byte.wantsQuotes
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func separate() {
        if !isFirstOfRow { bytes.append(separator) }
        isFirstOfRow = false
    }
}

extension UInt8 {
    /// Comma, quote, the ends of lines, and the semicolon and tab some spreadsheets split at.
    fileprivate var wantsQuotes: Bool {
        switch self {
        case UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D, UInt8(ascii: ";"), 0x09: true
        default: false
        }
    }
}

extension UnsafeRawBufferPointer {
    /// Whether a spreadsheet would take the text for a formula: `=`, `+`, `-`, `@`, their full-width forms, tab, the ends of lines
    /// (OWASP, CSV injection), unless it is a plain number such as `-5.2`.
    fileprivate var startsFormula: Bool {
        switch self[0] {
        case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
        case UInt8(ascii: "+"), UInt8(ascii: "-"): !looksLikeNumber
        case 0xEF:  // U+FF1D ＝, U+FF0B ＋, U+FF0D －, U+FF20 ＠
            starts(with: "＝".utf8) || starts(with: "＋".utf8) || starts(with: "－".utf8) || starts(with: "＠".utf8)
        default: false
        }
    }

    /// A sign, digits, and perhaps a point and more digits.
    fileprivate var looksLikeNumber: Bool {
        let isSigned = self[0] == UInt8(ascii: "+") || self[0] == UInt8(ascii: "-")
        let parts = self[(isSigned ? 1 : 0)...].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
