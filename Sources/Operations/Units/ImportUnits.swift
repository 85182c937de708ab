package import Emulation
package import Postgres
package import Store

/// Brings in a table of units: all of them or none, in one transaction.
package struct ImportUnits: Sendable {
    /// Where the table hangs.
    package enum Place: Sendable {
        /// Its rows without a parent are new cities; with a number there must be one, and without it takes the next.
        case roots(number: Int? = nil)
        /// Its parents are looked up, by code, among this unit and those below it.
        case under(UnitID)
    }

    /// What came of it.
    package struct Imported: Hashable, Sendable {
        package let units: [NewUnit]
        /// The new cities among them.
        package var roots: [UnitID] { units.map(\.id).filter { $0.depth == 1 } }
    }

    private let client: PostgresClient

    /// The client's role must be a member of thidua_registrar.
    package init(client: PostgresClient) {
        self.client = client
    }

    /// Reads the table and inserts its units, which begin on a day.
    ///
    /// Throws `Refusals` with everything that is wrong with the table, or `ImportRefusal`; then nothing was inserted.
    /// Three statements per thousand units.
    /// - Parameters:
    ///   - asOf: the day on which the parents' codes are looked up; the day the units begin, if nil.
    ///   - progress: called with how many are inserted and how many there are.
    package func run<Bytes: Sequence<UInt8> & Sendable>(
        _ table: Bytes, at place: Place, beganOn: Day, asOf: Day? = nil,
        progress: @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) async throws -> Imported {
        do {
            return try await client.transaction(under: .registrar) { tx in
                let standing = try await unitsStanding(at: place, on: asOf ?? beganOn, tx)
                let rows = try UnitImport.read(utf8: table, existing: standing).rows
                let units = try await number(rows, at: place, among: standing, beganOn: beganOn, tx)
                try await insert(units, tx, progress)
                let imported = Imported(units: units)
                try await tx.run(all: try deeds(of: imported, at: place, beganOn: beganOn))
                return imported
            }
        } catch let error as PostgresError where error.constraint == "unit_pkey" {
            guard case .roots(let number?) = place else { throw error }
            throw ImportRefusal.rootTaken(try UnitID.root(number))
        }
    }

    /// One in the trail of each city.
    private func deeds(of imported: Imported, at place: Place, beganOn: Day) throws -> [Statement<Void>] {
        let tops = if case .under(let top) = place { [top] } else { imported.roots }
        return try tops.map { top in
            let said = Said(units: imported.units.count { top.contains($0.id) }, beganOn: beganOn.description)
            return .putDown(try Attempt(operator: "unit import", said), in: top)
        }
    }

    private struct Said: Encodable {
        let units: Int
        let beganOn: String
    }

    /// Those whose codes are taken and known: all of the city, since a code names one unit in it at a time.
    private func unitsStanding(at place: Place, on day: Day, _ tx: Transaction) async throws -> [Unit] {
        guard case .under(let top) = place else { return [] }
        let units = try await tx.run(.units(inSubtreeOf: top.root, asOf: day))
        guard units.contains(where: { $0.id == top }) else { throw ImportRefusal.noSuchUnit(top, day) }
        return units
    }

    /// Gives every row its place: the next number below its parent, and the parent's level unless it is an authority.
    private func number(
        _ rows: [UnitImport.Row], at place: Place, among standing: [Unit], beganOn: Day, _ tx: Transaction
    ) async throws -> [NewUnit] {
        var numbering = UnitNumbering(standing: standing)
        switch place {
        case .roots(let number):
            let count = rows.count { $0.parentCode == nil }
            if number != nil, count != 1 { throw ImportRefusal.oneRootWanted(found: count) }
            numbering.nextRoot = if let number { number } else { try await tx.run(.nextRootNumber) }
        case .under(let top):
            try numbering.require(rows, under: top)
            for (parent, count) in numbering.newChildren(of: rows) {
                guard let last = try await lastNumber(taking: count, of: parent, tx) else {
                    throw ImportRefusal.noSuchUnit(parent, beganOn)
                }
                numbering.lastChild[parent] = last - count
            }
        }
        return try numbering.place(rows, beganOn: beganOn)
    }

    private func lastNumber(taking count: Int, of parent: UnitID, _ tx: Transaction) async throws -> Int? {
        try await refusing(["a_unit_has_at_most_65535_children": ImportRefusal.noNumbersLeft(parent)]) {
            try await tx.run(.takeChildNumbers(count, of: parent))
        }
    }

    private func insert(_ units: [NewUnit], _ tx: Transaction, _ progress: (Int, Int) -> Void) async throws {
        for start in stride(from: 0, to: units.count, by: 1000) {
            let some = Array(units[start..<min(start + 1000, units.count)])
            _ = try await tx.run(.insertUnits(some), .insertUnitNames(some))
            progress(start + some.count, units.count)
        }
        let leases = units.filter { $0.id.depth == 1 }.map { Statement.insertFoldLease(of: $0.id) }
        _ = try await tx.run(all: leases)
    }
}
