import Emulation
import Store

/// Gives the rows of a table their places in the tree. Pure: the caller asks the database and hands in what it said.
struct UnitNumbering {
    /// The number of the next row without a parent.
    var nextRoot = 0
    /// The highest child number given so far.
    var lastChild: [UnitID: Int] = [:]
    private var known: [String: (id: UnitID, level: UnitLevel)]

    /// - Parameter standing: the units that rows may name as their parents.
    init(standing: [Unit]) {
        known = Dictionary(standing.map { ($0.code, ($0.id, $0.level)) }, uniquingKeysWith: { first, _ in first })
    }

    /// Refuses rows whose parent is missing, or stands neither in the table nor at or below a unit.
    func require(_ rows: [UnitImport.Row], under top: UnitID) throws(Refusals) {
        try Refusals.throw(
            ifAny: rows.compactMap { row -> ImportRefusal? in
                guard let code = row.parentCode else { return .noParent(line: row.line) }
                guard let parent = known[code], !top.contains(parent.id) else { return nil }
                return .parentOutside(line: row.line, parentCode: code, top: top)
            })
    }

    /// How many children the rows bring to each unit that stands already, in the order of the tree.
    func newChildren(of rows: [UnitImport.Row]) -> [(UnitID, Int)] {
        var counts: [UnitID: Int] = [:]
        for case let code? in rows.map(\.parentCode) { if let parent = known[code] { counts[parent.id, default: 0] += 1 } }
        return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The rows as units. Parents come before their children, as `UnitImport` has them. Throws `UnitIDRefusal` where numbers run out.
    mutating func place(_ rows: [UnitImport.Row], beganOn: Day) throws -> [NewUnit] {
        let places = try rows.map { row in
            let parent = row.parentCode.flatMap { known[$0] }
            let id = try next(below: parent?.id)
            // Only a root has no parent, and only authorities are roots.
            let level = row.title?.level ?? parent?.level ?? .city
            known[row.code] = (id, level)
            return (id, level)
        }
        return zip(rows, places).map { row, place in
            NewUnit(
                id: place.0, level: place.1, kind: row.kind, title: row.title, name: row.name, code: row.code, beganOn: beganOn,
                lastChild: lastChild[place.0] ?? 0)
        }
    }

    private mutating func next(below parent: UnitID?) throws -> UnitID {
        guard let parent else {
            defer { nextRoot += 1 }
            return try UnitID.root(nextRoot)
        }
        lastChild[parent, default: 0] += 1
        return try parent.child(lastChild[parent]!)
    }
}
