import Emulation
import Foundation
import Operations
import Postgres
import Store

/// Hải Phòng as it stood in 2024, with the agencies of huyện An Lão, and who takes part in the demo.
struct DemoCity: Sendable {
    /// The day on which the demo's clock stands still.
    static let today = Day("2024-12-20")!
    /// The first day of the first reporting period.
    static let firstDay = Day("2024-10-01")!

    let units: [Emulation.Unit]
    let city: Emulation.Unit
    let anLao: Emulation.Unit
    /// Thị trấn An Lão: the commune whose token is handed out.
    let commune: Emulation.Unit
    /// Thị trấn Trường Sơn, which may see nothing of it.
    let sibling: Emulation.Unit
    /// Xã Quang Trung, whose report came back.
    let returned: Emulation.Unit
    let districts: [Emulation.Unit]
    /// Whom An Lão orders or requests to take part, in the order of the tree.
    let addressees: [Emulation.Unit]

    init(_ units: [Emulation.Unit]) throws {
        func unit(_ code: String) throws -> Emulation.Unit {
            guard let unit = units.first(where: { $0.code == code }) else { throw CommandLineError("the tables have no unit \(code)") }
            return unit
        }
        self.units = units
        city = try unit("31")
        anLao = try unit("313")
        commune = try unit("11629")
        sibling = try unit("11656")
        returned = try unit("11647")
        let (city, anLao) = (city.id, anLao.id)
        districts = units.filter { city.isParent(of: $0.id) && $0.kind == .authority }
        addressees = units.filter { anLao.isParent(of: $0.id) && $0.code != "AL-HU" }
    }

    /// Everybody with a plan of their own.
    var participants: [Emulation.Unit] { [city] + districts + addressees }

    /// The unit right above, in the cascade of the plans.
    func issuer(of unit: Emulation.Unit) -> Emulation.Unit { districts.contains(unit) ? city : anLao }

    static func campaign(of unit: Emulation.Unit) -> UUID { DemoSeed.id("campaign \(unit.code)") }

    /// The made-up officer of a unit; every label says so.
    static func person(in unit: Emulation.Unit) -> (id: UUID, name: String) {
        let office =
            switch unit.code {
            case "31": "Ban Thi đua - Khen thưởng thành phố"
            case "313": "Phòng Nội vụ huyện An Lão"
            default: unit.name
            }
        return (DemoSeed.id("person \(unit.code)"), "Cán bộ mẫu, \(office)")
    }
}

extension DemoCity {
    /// Sets the clock and the mark of sample data on the whole database; both act on connections opened afterwards.
    ///
    /// Refuses a database that holds anything else than this demo.
    static func claim(_ owner: PostgresClient) async throws {
        let roots = try await UnitTree(client: owner).run(nil, depth: 0)
        let isOurs = try await owner.run(.clock()).isSample && roots.map(\.code) == ["31"]
        guard roots.isEmpty || isOurs else {
            throw CommandLineError(
                "this database holds units already; the demo sets the clock of its whole database and wants one of its own")
        }
        try await owner.execute(
            script: """
                do $$ begin
                  execute format('alter database %I set thidua.sample = %L', current_database(), 'on');
                end $$
                """)
        try await stopClock(at: today, owner)
    }

    /// Lets the clock of the whole database stand still, for whoever connects from now on.
    static func stopClock(at day: Day, _ owner: PostgresClient) async throws {
        try await owner.execute(
            script: """
                do $$ begin
                  execute format('alter database %I set thidua.today = %L', current_database(), '\(day)');
                end $$
                """)
    }

    /// Brings in the units that are not there yet.
    static func settle(_ folder: DemoFolder, _ owner: PostgresClient) async throws -> DemoCity {
        let importing = ImportUnits(client: owner)
        let tree = UnitTree(client: owner)
        let beganOn = Day("2020-01-01")!
        if try await tree.run(nil, depth: 0).isEmpty {
            let table = try folder.contents(DemoFolder.units)
            let imported = try await importing.run(table, at: .roots(number: 1), beganOn: beganOn)
            note("\(imported.units.count) đơn vị hành chính / units")
        }
        var units = try await tree.run(nil)
        if !units.contains(where: { $0.kind != .authority }), let anLao = units.first(where: { $0.code == "313" }) {
            let table = try folder.contents(DemoFolder.agencies)
            let imported = try await importing.run(table, at: .under(anLao.id), beganOn: beganOn)
            note("\(imported.units.count) cơ quan, đơn vị của huyện An Lão / agencies")
            units = try await tree.run(nil)
        }
        return try DemoCity(units)
    }
}
