package import Emulation
package import Operations
package import Postgres
package import Store

/// Brings units and people into a database, as the owner's commands do: every city that tests plant begins here.
package struct Founder: Sendable {
    /// When everything began, where a test does not say.
    package static let longAgo = Day("2020-01-01")!
    /// The day on which the clock of tests stands, where a test does not say.
    package static let today = Day("2024-12-20")!

    private let owner: PostgresClient

    package init(_ owner: PostgresClient) {
        self.owner = owner
    }

    /// Lets the clock of the database stand still, for whoever connects from now on.
    package func stopClock(at day: Day = today) async throws {
        try await owner.execute(
            script: """
                do $$ begin execute format('alter database %I set thidua.today = %L', current_database(), '\(day)'); end $$
                """)
    }

    /// Takes in units, one a line: code, name, level, kind, code of the parent.
    @discardableResult
    package func found(
        _ lines: String, at place: ImportUnits.Place = .roots(), from day: Day = longAgo
    ) async throws -> [UnitID] {
        let table = "code,name,level,kind,parent_code\n" + lines
        return try await ImportUnits(client: owner).run(table.utf8, at: place, beganOn: day).units.map(\.id)
    }

    /// Somebody new who may stand in all of these units; they begin in the first.
    package func appoint(_ name: String, in units: [UnitID], as role: Role, from day: Day = longAgo) async throws -> Somebody {
        let issuing = IssueToken(client: owner)
        let first = try await issuing.run(for: .new(name: name), in: units[0], role: role, from: day)
        for unit in units.dropFirst() { _ = try await issuing.run(for: .known(first.person), in: unit, role: role, from: day) }
        return Somebody(person: first.person, unit: units[0], token: first.token)
    }

    /// A leader for each of these units.
    package func leaders(of units: [UnitID], from day: Day = longAgo) async throws -> [UnitID: Somebody] {
        var leaders: [UnitID: Somebody] = [:]
        for unit in units { leaders[unit] = try await appoint("Lãnh đạo \(unit)", in: [unit], as: .leader, from: day) }
        return leaders
    }
}
