/// Units read from a table, all of them or none: every parent stands before its children, otherwise the order is the file's.
package struct UnitImport: Equatable, Sendable {
    package let rows: [Row]

    package init(rows: [Row]) {
        self.rows = rows
    }

    /// One unit of the table, with the line it was read from.
    package struct Row: Hashable, Sendable {
        package let line: Int
        package let code: String
        package let name: String
        package let title: UnitTitle?
        package let kind: UnitKind
        package let parentCode: String?

        package init(line: Int, code: String, name: String, title: UnitTitle?, kind: UnitKind, parentCode: String?) {
            self.line = line
            self.code = code
            self.name = name
            self.title = title
            self.kind = kind
            self.parentCode = parentCode
        }
    }
}
