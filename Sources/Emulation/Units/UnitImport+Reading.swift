import Foundation

extension UnitImport {
    /// Reads a table with the columns `code`, `name`, `parent_code`, and `level` or `title` (a ``UnitTitle``) and `kind` (a ``UnitKind``,
    /// an authority where nothing is said); other columns are passed over. All units or none, and every mistake with its line.
    ///
    /// A parent stands in the table or among the existing units. Rules: `authorities_and_nobody_else_have_a_title`,
    /// `a_code_names_one_unit_at_a_time`, and four levels at most.
    package static func read(_ csv: String, existing: [Unit] = []) throws(Refusals) -> UnitImport {
        try read(
            csv,
            standing: Dictionary(
                existing.map { ($0.code, Place(title: $0.title, depth: $0.id.depth)) }, uniquingKeysWith: { first, _ in first }))
    }

    /// As above, from the bytes of a file.
    package static func read(utf8 bytes: some Sequence<UInt8>, existing: [Unit] = []) throws(Refusals) -> UnitImport {
        guard let text = String(validating: Array(bytes), as: UTF8.self) else {
            throw Refusals(all: [UnitImportRefusal(.notUTF8, line: nil, column: nil)])
        }
        return try read(text, existing: existing)
    }

    private static func read(_ csv: String, standing: [String: Place]) throws(Refusals) -> UnitImport {
        let table: CommaSeparated
        do {
            table = try CommaSeparated(csv.precomposedStringWithCanonicalMapping)
        } catch {
            throw Refusals(all: [error])
        }
        let header = try Header(table)
        var refusals: [any Refusal] = []
        var rows: [Row] = []
        for record in table.records.dropFirst() {
            switch header.row(of: record) {
            case .success(let row): rows.append(row)
            case .failure(let found): refusals += found.all
            }
        }
        if table.records.count == 1 { refusals.append(UnitImportRefusal(.empty, line: nil, column: nil)) }
        // Where a row could not be read, its children would be refused for a parent that is there.
        try Refusals.throw(ifAny: refusals)
        return UnitImport(rows: try UnitImportTree(rows: rows, standing: standing).parentsFirst())
    }

    /// What the tree needs to know about a unit that exists.
    struct Place {
        let title: UnitTitle?
        let depth: Int
    }
}

/// Where the columns are.
private struct Header {
    private let columns: [String]

    init(_ table: CommaSeparated) throws(Refusals) {
        columns = table.records.first?.cells.map { $0.trimmingCharacters(in: .whitespaces).lowercased() } ?? []
        let missing = ["code", "name", "parent_code"].filter { !columns.contains($0) }
        try Refusals.throw(ifAny: missing.map { UnitImportRefusal(.columnMissing($0), line: table.records.first?.line ?? 1, column: nil) })
    }

    func row(of record: CommaSeparated.Record) -> Result<UnitImport.Row, Refusals> {
        var refusals: [any Refusal] = []
        func refuse(_ reason: UnitImportRefusal.Reason, _ column: String?) {
            refusals.append(UnitImportRefusal(reason, line: record.line, column: column))
        }
        func cell(_ column: String) -> String? {
            guard let index = columns.firstIndex(of: column), index < record.cells.count else { return nil }
            let text = record.cells[index].trimmingCharacters(in: .whitespacesAndNewlines)
            return text.isEmpty ? nil : text
        }
        if record.cells.count > columns.count { refuse(.tooManyCells, nil) }
        let code = cell("code"), name = cell("name"), parent = cell("parent_code")
        if let code {
            if code.contains(where: \.isWhitespace) { refuse(.codeWithSpaces(code), "code") }
        } else {
            refuse(.codeMissing, "code")
        }
        if name == nil { refuse(.nameMissing, "name") }

        var kind = UnitKind.authority
        if let text = cell("kind") {
            if let known = UnitKind(rawValue: text) { kind = known } else { refuse(.unknownKind(text), "kind") }
        }
        let titleColumn = columns.contains("title") ? "title" : "level"
        let titleText = cell(titleColumn)
        let title = titleText.flatMap(UnitTitle.init)
        switch (kind, titleText) {
        case (.authority, nil): refuse(.titleMissing, titleColumn)
        case (.authority, let text?): if title == nil { refuse(.unknownTitle(text), titleColumn) }
        case (_, _?): refuse(.titleNeedless, titleColumn)
        case (_, nil): if parent == nil { refuse(.parentMissing, "parent_code") }
        }
        guard refusals.isEmpty, let code, let name else { return .failure(Refusals(all: refusals)) }
        return .success(.init(line: record.line, code: code, name: name, title: title, kind: kind, parentCode: parent))
    }
}
