import Emulation
import EmulationFixtures
import Foundation
import HTTP
import HTTPTypes
import Postgres
import Store
import TestTraits
import Testing

/// Every text that a city keeps says where it stands, and nobody of another city ever reads it.
@Suite("Canaries in every text column", .slow, .timeLimit(.minutes(20)))
struct CanaryTests {
    @Test("sing to those whose they are, and to nobody of another city who asks every route about every id there is")
    func silence() async throws {
        try await Site.open { site in
            let ours = try await Ours(site)
            _ = try await Theirs(site, SmallCity.elsewhere, below: SmallCity.coTo)
            let cage = try await Cage(site)

            var heard: Set<String> = []
            for unit in [SmallCity.city, SmallCity.anLao, SmallCity.batTrang] {
                let insider = site.officer(in: unit)
                heard.formUnion(try await cage.crawl(ours, by: insider, about: ours.ids, of: ["\(unit)", "1", "1.1"]).heard)
            }
            var asked = 0
            for unit in [SmallCity.elsewhere, SmallCity.coTo] {
                for role in Role.allCases {
                    let outsider = try await site.newcomer("Người ngoài", in: unit, as: role)
                    let ids = role == .leader && unit == SmallCity.elsewhere ? cage.ids : ours.ids
                    let crawl = try await cage.crawl(ours, by: outsider, about: ids, of: ["1", "1.1"])
                    #expect(crawl.heard.subtracting(Cage.everybodys) == [], "\(role) in \(unit)")
                    asked += crawl.asked
                }
            }
            print(
                "canaries: in \(cage.columns.count) columns, \(heard.count) of them heard inside; \(cage.ids.count) ids, "
                    + "\(asked) questions by the \(Role.allCases.count) roles of another city, who heard none but of \(Cage.everybodys.joined())"
            )
            #expect(heard.count >= 20 && asked > 6_000, "inside: \(heard.sorted())")

            // One hole, and a canary is heard.
            try await site.city.owner.execute(
                script: "create policy hole on thidua.campaign for select to thidua_actor using (true)")
            let outsider = site.officer(in: SmallCity.elsewhere)
            #expect(try await cage.crawl(ours, by: outsider, about: ours.ids, of: ["1", "1.1"]).heard.contains("campaign.summary"))
        }
    }
}

/// What a city holds: a canary in every text, and every id.
private struct Cage {
    /// `report_version.note`: where the canaries are.
    let columns: [String]
    let ids: [String]

    init(_ site: Site) async throws {
        let owner = site.city.owner
        try await owner.execute(script: Self.plant)
        columns = try await owner.run(
            Statement("where canaries are", "select place from public.canary where is_planted", each: { row in try row.next(String.self) }))
        ids = try await owner.run(Statement("every id", "select id from public.known_id", each: { row in try row.next(String.self) }))
        let mute = try await owner.run(
            Statement(
                "where none can be",
                """
                select place from public.canary c
                where not is_planted and not exists (
                  -- Limited by the schema itself to a few words.
                  select from pg_constraint k
                  where k.contype = 'c' and k.conrelid = ('thidua.' || split_part(c.place, '.', 1))::regclass
                    and pg_get_constraintdef(k.oid) ~ ('\\m' || split_part(c.place, '.', 2) || ' = ANY'))
                """, each: { row in try row.next(String.self) }))
        #expect(mute.allSatisfy { Self.words.contains($0) }, "\(mute.filter { !Self.words.contains($0) })")
    }

    /// The register of units is public to whoever stands somewhere.
    static let everybodys: Set = ["unit_name.name"]

    private static let words: Set = [
        "address.strength", "campaign.state", "campaign.schedule_every", "event.by_role", "event.kind", "event.audience",
        "indicator.direction", "indicator.over_units", "indicator.over_time", "indicator.asked", "membership.role", "report.state",
        "unit_name.kind", "unit_name.code", "unit_name.title", "campaign.signer_capacity", "account.login", "account.invited_as",
        "identity.issuer", "permission.role",
    ]

    private static let plant = """
        create table public.canary (place text, is_planted boolean);
        create table public.known_id (id text);
        do $$
        declare
          c record;
          place text;
          condition text;
          planted boolean;
        begin
          for c in
            select t.relname, a.attname, format_type(a.atttypid, null) as type,
                   exists (select from pg_attribute r where r.attrelid = t.oid and r.attname = 'root_id') as has_root
            from pg_class t join pg_attribute a on a.attrelid = t.oid
            where t.relnamespace = 'thidua'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          loop
            place := c.relname || '.' || c.attname;
            if c.type = 'uuid' and c.has_root then
              execute format('insert into public.known_id select distinct %I::text from thidua.%I where root_id = 1 and %1$I is not null',
                c.attname, c.relname);
            end if;
            continue when c.type not in ('text', 'text[]', 'jsonb');
            planted := false;
            -- Everywhere, or else where there is something already.
            foreach condition in array array['true', format('%I is not null', c.attname)] loop
              begin
                execute format(
                  'update thidua.%1$I set %2$I = %3$s where %4$s and %5$s', c.relname, c.attname,
                  case c.type
                    when 'text' then format('''canary %s '' || ctid', place)
                    when 'text[]' then format('array_fill(''canary %s''::text, array[cardinality(%I)])', place, c.attname)
                    else format('%I || jsonb_build_object(''summary'', ''canary %s'')', c.attname, place)
                  end,
                  case
                    when c.has_root then 'root_id = 1'
                    when c.relname in ('person', 'token', 'account', 'identity')
                      then 'person_id in (select person_id from thidua.membership where root_id = 1)'
                    else 'true'
                  end, condition);
                planted := true;
                exit;
              exception when check_violation then
              end;
            end loop;
            insert into public.canary values (place, planted);
          end loop;
        end $$;
        """

    /// Asks every route about things and about the units of the city themselves.
    /// - Parameter owners: whose things they are said to be, where one may say so.
    func crawl(
        _ ours: Ours, by person: Officer, about ids: [String], of owners: [String]
    ) async throws -> (asked: Int, heard: Set<String>) {
        var asked = 0
        var heard: Set<String> = []
        func ask(_ method: String, _ path: String, _ body: String? = nil) async throws {
            let answer = try await person.ask(
                method, path, headers: body == nil ? [] : [("If-Match", "*"), ("Content-Type", "application/json")], body: body)
            asked += 1
            for match in answer.bytes.matches(of: /canary ([a-z_]+\.[a-z_]+)/) { heard.insert(String(match.1)) }
        }
        for route in ours.everyRoute where !route.path.contains("{id}") {
            for unit in ["\(person.unit)"] + owners {
                let path = route.path.replacing("{unit}", with: unit)
                for query in ["", "?search=canary"] { try await ask(route.method.rawValue, path + query) }
            }
        }
        for route in ours.routes where route.method == .get {
            for id in ids {
                for query in ours.queries(route) {
                    for owner in route.path.contains("{owner}") ? owners : owners.suffix(1) {
                        try await ask("GET", ours.path(route, person.unit, id, of: try UnitID(owner)) + query)
                    }
                }
            }
        }
        for route in ours.routes where route.method != .get && !owners.contains("\(person.unit)") {
            for id in ours.ids {
                try await ask(
                    route.method.rawValue, ours.path(route, person.unit, id, of: try UnitID(owners[0])), ours.body(route, nil, 0, newID()))
            }
        }
        return (asked, heard)
    }
}
