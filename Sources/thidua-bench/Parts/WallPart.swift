import ArgumentParser
import Emulation
import FoundationEssentials
import Logging
import Postgres
import Store

/// `thidua-bench wall`
struct WallPart: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wall", abstract: "What row security costs, and to find out in every batch who asks and whether they still may.")

    @OptionGroup var options: Options

    func run() async throws { try await options.measure(Self.measure) }

    static func measure(_ site: Site, _ rounds: Rounds) async throws -> [Finding] {
        try await site.owner.execute(script: cache)
        var findings: [Finding] = []
        let past = PostgresClient(
            PostgresConfiguration(
                url: site.ownerURL, connections: 8, settings: ["jit": "off", "plan_cache_mode": "force_generic_plan"]),
            logger: .init(label: "wall"))
        for query in [TenantQuery.cell, .sheet] { findings += try await measure(query, on: site, past: past, rounds) }
        await past.close()
        return findings
    }

    private static func measure(
        _ query: TenantQuery, on site: Site, past: PostgresClient, _ rounds: Rounds
    ) async throws -> [Finding] {
        let unit = City.large.root
        let standing = site.standing(in: unit)
        let person = UUID()
        try await site.owner.run(Statement<Void>("stamp", "insert into bench.stamp values (\(person), 1)"))
        let told = Settings(
            Statement<Void>(
                "told",
                """
                select set_config('app.person', \(person)::text, true), set_config('app.roles', '{leader}', true),
                       set_config('app.unit', \(unit.rawValue)::text, true), set_config('app.unit_last', \(unit.lastBelow)::text, true)
                """))
        let cached = Settings(
            Statement<Void>("cached", "select bench.stand_again(\(person), 1, '{leader}', \(unit), \(unit.lastBelow))"))

        func rate(_ client: PostgresClient, _ settings: Settings, byHand: Bool = false) -> (Duration) async throws -> Double {
            { length in
                try await ClosedLoad(tasks: PostgresPart.tasks, length: length).rate {
                    let district = City.large.district(.random(in: 1...10))
                    return try await client.run(under: settings, query.statement(district, below: byHand ? unit : nil)) > 0
                }
            }
        }
        let series = try await rounds.interleave([
            rate(past, told, byHand: true), rate(site.app, told), rate(site.app, standing.settings), rate(site.app, cached),
        ])
        let rows: [(name: String, key: String, slow: Series, bar: Bar?)] = [
            ("row security, against WHERE by hand", "rowSecurity", series[1], .atMost(1.2)),
            ("row security and standing", "standing", series[2], .atMost(1.7)),
            ("row security and a cached standing with a stamp", "cachedStanding", series[3], nil),
        ]
        return rows.map { row in
            Finding(
                "\(query.title): \(row.name)", series[0], against: row.slow, query == .cell ? row.bar : nil,
                beside: "\(row.slow.median.formatted(0))/s; by hand \(series[0].median.formatted(0))/s",
                numbers: [
                    "wall.\(query).\(row.key).ratio": series[0].median / row.slow.median,
                    "wall.\(query).\(row.key).perSecond": row.slow.median,
                ])
        }
    }

    /// The least a cache of standings would have to do where a revocation counts at once: look up whether anything has changed.
    ///
    /// Decided against: it saved 24 µs of a query (12,124/s instead of 9,394), and whoever writes a token, a post or a charge would have to
    /// move the stamp.
    private static let cache = """
        create table bench.stamp (person_id uuid primary key, stamp bigint not null);
        create function bench.stand_again(person uuid, stamp bigint, roles text, unit bigint, unit_last bigint) returns void
          language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
        as $$
        begin
          perform from bench.stamp s where s.person_id = person and s.stamp = stand_again.stamp;
          if not found then
            raise exception 'something has changed' using errcode = 'TD401';
          end if;
          perform set_config('app.person', person::text, true), set_config('app.roles', roles, true),
                  set_config('app.unit', unit::text, true), set_config('app.unit_last', unit_last::text, true);
        end
        $$;
        grant execute on function bench.stand_again(uuid, bigint, text, bigint, bigint) to thidua_actor;
        """
}
