import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import PostgresTesting
import Store

/// Two cities with everything in every table, and somebody who stands in each unit.
///
///     1 ── 1.1 ── 1.1.1 ── 1.1.1.1     2 ── 2.1
///       │     ├── 1.1.2
///       │     └── 1.1.3, dissolved into 1.1.1
///       └─ 1.2 ── 1.2.1
struct SmallTree: Sendable {
    let owner: PostgresClient
    let actor: PostgresClient
    let leaders: [UnitID: Somebody]

    var units: [UnitID] { leaders.keys.sorted() }

    /// Lends a tree in a database of its own.
    nonisolated(nonsending) static func with(_ body: (SmallTree) async throws -> Void) async throws {
        try await MigratedDatabase.with { database in
            try await database.asOwner { owner in
                let leaders = try await plant(owner)
                try await database.acting(as: "thidua_actor") { actor in
                    try await body(SmallTree(owner: owner, actor: actor, leaders: leaders))
                }
            }
        }
    }

    /// Who stands in a unit.
    func standing(_ unit: UnitID) -> Standing { leaders[unit]!.standing }
    func person(_ unit: UnitID) -> UUID { leaders[unit]!.person }

    private static func plant(_ owner: PostgresClient) async throws -> [UnitID: Somebody] {
        let day = Day("2024-01-01")!
        let cities = """
            c1,Thành phố Một,thanh_pho_truc_thuoc_tw,,
            d11,Quận Một,quan,,c1
            d12,Quận Hai,quan,,c1
            x111,Phường Một,phuong,,d11
            x112,Phường Hai,phuong,,d11
            x113,Phường Cũ,phuong,,d11
            x121,Phường Ba,phuong,,d12
            s1111,Trường Tiểu học,,school,x111
            c2,Thành phố Hai,thanh_pho_truc_thuoc_tw,,
            d21,Quận Ba,quan,,c2
            """
        let leaders = try await Founder(owner).leaders(of: try await Founder(owner).found(cities, from: day), from: day)
        try await owner.execute(script: rows)
        return leaders
    }

    /// Raw SQL, so that the wall is not proved with rows that the statements of `Store` have shaped: a proof shares nothing with what it
    /// judges. Ids follow from the unit, so that an attacker who guesses them well can be played.
    private static let rows = """
        create function pg_temp.id(what text, unit bigint) returns uuid language sql immutable as $$ select md5(what || unit)::uuid $$;
        do $$
        declare
          u record; city bigint; above record;
          nobody uuid := '00000000-0000-0000-0000-000000000000'; long_ago timestamptz := '2024-01-02';
        begin
          for u in select * from thidua.unit order by unit_id loop
            city := u.unit_id & -281474976710656;
            select * into above from thidua.unit where unit_id = u.parent_id;
        \(planted { if case .inEachUnit(let sql) = $0 { sql } else { nil } })
          end loop;
        end
        $$;
        \(planted { if case .once(let sql) = $0 { sql } else { nil } })
        """

    private static func planted(_ script: (TableTelling.Planting) -> String?) -> String {
        Tables.all.compactMap { script($0.planted) }.joined(separator: "\n")
    }
}
