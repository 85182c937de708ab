/// The rows of a table as the tree they describe.
struct UnitImportTree {
    let rows: [UnitImport.Row]
    let standing: [String: UnitImport.Place]

    /// The rows with every parent before its children; where nothing compels another, in the order of the table.
    func parentsFirst() throws(Refusals) -> [UnitImport.Row] {
        var refusals: [any Refusal] = []
        func refuse(_ reason: UnitImportRefusal.Reason, _ row: UnitImport.Row, _ column: String) {
            refusals.append(UnitImportRefusal(reason, line: row.line, column: column))
        }

        var byCode: [String: UnitImport.Row] = [:]
        for row in rows {
            if let first = byCode[row.code] {
                refuse(.duplicateCode(row.code, firstLine: first.line), row, "code")
                continue
            }
            if standing[row.code] != nil { refuse(.codeTaken(row.code), row, "code") }
            byCode[row.code] = row
        }

        var depths: [String: Int] = [:]
        var circular: Set<String> = []
        var ordered: [UnitImport.Row] = []
        for row in rows {
            // Climbs until something is known, then comes down again.
            var path: [UnitImport.Row] = []
            var steps: [String: Int] = [:]
            var next: UnitImport.Row? = row
            while let climbing = next, depths[climbing.code] == nil, !circular.contains(climbing.code) {
                if let start = steps[climbing.code] {
                    let circle = path[start...]
                    refuse(.cycle(circle.map(\.code) + [climbing.code]), circle.min { $0.line < $1.line }!, "parent_code")
                    circular.formUnion(path.map(\.code))
                    path = []
                    break
                }
                steps[climbing.code] = path.count
                path.append(climbing)
                next = climbing.parentCode.flatMap { byCode[$0] }
            }
            if path.last?.parentCode.map(circular.contains) ?? false {
                circular.formUnion(path.map(\.code))
                continue
            }
            for row in path.reversed() {
                depths[row.code] = place(row, depths: depths, byCode: byCode, refuse: refuse)
                ordered.append(row)
            }
        }
        try Refusals.throw(ifAny: refusals.sorted(by: Self.isEarlier))
        return ordered
    }

    /// The depth of a row whose parent has one, and what is wrong with that place.
    private func place(
        _ row: UnitImport.Row, depths: [String: Int], byCode: [String: UnitImport.Row],
        refuse: (UnitImportRefusal.Reason, UnitImport.Row, String) -> Void
    ) -> Int {
        guard let code = row.parentCode else { return 1 }
        let parent: UnitImport.Place
        if let above = byCode[code] {
            parent = .init(title: above.title, depth: depths[code] ?? 1)
        } else if let above = standing[code] {
            parent = above
        } else {
            refuse(.unknownParent(code), row, "parent_code")
            return 1
        }
        if let title = row.title, let above = parent.title, above.level.rawValue >= title.level.rawValue {
            refuse(.notBelowItsParent(title, parent: above), row, "parent_code")
        }
        if parent.depth >= UnitID.deepest { refuse(.fifthLevel, row, "parent_code") }
        return parent.depth + 1
    }

    private static func isEarlier(_ one: any Refusal, _ other: any Refusal) -> Bool {
        ((one as? UnitImportRefusal)?.line ?? 0) < ((other as? UnitImportRefusal)?.line ?? 0)
    }
}
