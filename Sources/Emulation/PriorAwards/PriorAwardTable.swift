import Foundation

/// Old awards as a table brings them in (nhập khen thưởng đã nhận): all of them or none, and every mistake with its line and column.
package struct PriorAwardTable: Sendable {
    package struct Row: Hashable, Sendable {
        package let line: Int
        package let subject: SubjectReference
        package let told: PriorAward.Told
    }

    package let rows: [Row]

    /// So many lines at once.
    package static let most = 1000
    /// Its columns; what a table has beside them is passed over.
    package static let columns = [
        "doi_tuong", "nam_sinh", "hinh_thuc", "tu_nam", "nam", "ngay_quyet_dinh", "so_quyet_dinh", "cap_quyet_dinh", "van_ban",
    ]
    private static let needed: Set = ["doi_tuong", "hinh_thuc", "nam", "cap_quyet_dinh"]

    /// Reads one. Whoever is meant is one of the unit's own of exactly that name, and where several are, of that year of birth. What shows an
    /// award (`van_ban`) makes it shown by a document, and what says none makes it claimed. A form in capitals and digits is a code.
    package init(_ csv: String, of subjects: [Subject], on today: Day, among codes: Set<String>) throws(Refusals) {
        let table: CommaSeparated
        do {
            table = try CommaSeparated(csv.precomposedStringWithCanonicalMapping)
        } catch {
            throw Refusals(all: [PriorAwardTableRefusal(.malformed, line: error.line ?? 1)])
        }
        let names = table.records.first?.cells.map { $0.trimmingCharacters(in: .whitespaces).lowercased() } ?? []
        let missing = Self.columns.filter { Self.needed.contains($0) && !names.contains($0) }
        try Refusals.throw(ifAny: missing.map { PriorAwardTableRefusal(.columnMissing, line: table.records.first?.line ?? 1, column: $0) })
        guard table.records.count > 1, table.records.count <= Self.most + 1 else {
            throw Refusals(all: [PriorAwardTableRefusal(table.records.count > 1 ? .tooMany : .empty, line: 1)])
        }
        let byName = Dictionary(grouping: subjects.filter(\.isCanonical), by: { Self.plain($0.name) })
        var refusals: [any Refusal] = [], rows: [Row] = []
        for record in table.records.dropFirst() {
            var line = AwardLine(record: record, names: names)
            if let row = line.row(byName, on: today, among: codes) { rows.append(row) }
            refusals += line.refusals
        }
        try Refusals.throw(ifAny: refusals)
        self.rows = rows
    }

    fileprivate static func plain(_ name: String) -> String {
        name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
}

private struct AwardLine {
    let record: CommaSeparated.Record
    let names: [String]
    var refusals: [any Refusal] = []

    private func cell(_ column: String) -> String? {
        guard let index = names.firstIndex(of: column), index < record.cells.count else { return nil }
        let text = record.cells[index].trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty ? nil : text
    }

    private mutating func refuse(_ reason: PriorAwardTableRefusal.Reason, _ column: String?) {
        refusals.append(PriorAwardTableRefusal(reason, line: record.line, column: column))
    }

    private mutating func year(_ column: String, from first: Int = 1945) -> Int? {
        guard let text = cell(column) else { return nil }
        guard let year = Int(text), (first...2200).contains(year) else {
            refuse(.noYear, column)
            return nil
        }
        return year
    }

    private mutating func day(_ column: String) -> Day? {
        guard let text = cell(column) else { return nil }
        let parts = text.split(separator: "/").compactMap { Int($0) }
        guard let day = Day(text) ?? (parts.count == 3 ? Day(year: parts[2], month: parts[1], day: parts[0]) : nil) else {
            refuse(.noDay, column)
            return nil
        }
        return day
    }

    private mutating func subject(_ byName: [String: [Subject]]) -> SubjectReference? {
        let (name, born) = (cell("doi_tuong"), year("nam_sinh", from: 1900))
        guard let name else {
            refuse(.subjectMissing, "doi_tuong")
            return nil
        }
        let alike = byName[PriorAwardTable.plain(name), default: []]
        let meant = born == nil ? alike : alike.filter { $0.told.birthYear == born }
        guard meant.count == 1 else {
            refuse(meant.isEmpty ? .subjectUnknown : .subjectAmbiguous, "doi_tuong")
            return nil
        }
        return meant[0].reference
    }

    mutating func row(_ byName: [String: [Subject]], on today: Day, among codes: Set<String>) -> PriorAwardTable.Row? {
        let (subject, fromYear, last, decided) = (self.subject(byName), year("tu_nam"), year("nam"), day("ngay_quyet_dinh"))
        if cell("nam") == nil { refuse(.yearMissing, "nam") }
        let form = cell("hinh_thuc") ?? ""
        let isCode = !form.isEmpty && form.allSatisfy { ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
        let told = PriorAward.Told(
            form: isCode ? .code(form) : .words(form), fromYear: fromYear, year: last ?? today.year, decidedOn: decided,
            symbol: cell("so_quyet_dinh"), decidedBy: cell("cap_quyet_dinh") ?? "", proof: cell("van_ban") == nil ? .claimed : .document,
            shownBy: cell("van_ban"))
        // As long as a form takes them. Constraints: `a_prior_award_has_a_form` and those beside it.
        for (column, most) in [("hinh_thuc", 200), ("so_quyet_dinh", 100), ("cap_quyet_dinh", 200), ("van_ban", 500)] {
            if let text = cell(column), text.unicodeScalars.count > most { refuse(.tooLong(most), column) }
        }
        for fault in told.faults(on: today, among: codes) { refuse(.award(fault), Self.column(fault.saying.field)) }
        guard refusals.isEmpty, let subject else { return nil }
        return PriorAwardTable.Row(line: record.line, subject: subject, told: told)
    }

    /// What a field of a form is called in a table.
    private static func column(_ field: String?) -> String? {
        switch field {
        case "form": "hinh_thuc"
        case "fromYear": "tu_nam"
        case "year": "nam"
        case "decidedOn": "ngay_quyet_dinh"
        case "decidedBy": "cap_quyet_dinh"
        case "shownBy": "van_ban"
        default: nil
        }
    }
}
