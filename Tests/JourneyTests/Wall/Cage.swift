import Emulation
import EmulationFixtures
import Postgres
import Store
import Testing

/// What a city holds: a canary in every text, and every id.
struct Cage: Sendable {
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

    /// What a canary says: the column it sits in, and whose row that is, where rows are somebody's.
    struct Song: Hashable {
        let column: String
        let unit: UnitID?
    }

    static func songs(in text: String) -> Set<Song> {
        Set(
            text.matches(of: /canary ([a-z_]+\.[a-z_]+)(?: of (\d+))?/).map { match in
                Song(column: String(match.1), unit: match.2.flatMap { Int64($0) }.flatMap(UnitID.init(rawValue:)))
            })
    }

    /// The register of units is public to whoever stands somewhere.
    static let everybodys: Set = ["unit_name.name"]

    private static let words: Set = [
        "address.strength", "campaign.state", "campaign.schedule_every", "event.by_role", "event.kind", "event.audience",
        "indicator.direction", "indicator.over_units", "indicator.over_time", "indicator.asked", "membership.role", "report.state",
        "unit_name.kind", "unit_name.code", "unit_name.title", "campaign.signer_capacity", "account.login", "account.invited_as",
        "identity.issuer", "permission.role", "clause.who", "register.types", "evidence.kind",
        "campaign_revision.recipients",
        "mailbox.address", "nomination.form", "nomination_review.checks",
        // A hash beside it holds it; that of ours sings by itself.
        "transcript.kept",
    ]

    private static let plant = """
        create table public.canary (place text, is_planted boolean);
        create table public.known_id (id text);
        do $$
        declare
          c record;
          place text;
          song text;
          condition text;
          planted boolean;
        begin
          for c in
            select t.relname, a.attname, format_type(a.atttypid, null) as type,
                   exists (select from pg_attribute r where r.attrelid = t.oid and r.attname = 'root_id') as has_root,
                   exists (select from pg_attribute r where r.attrelid = t.oid and r.attname = 'unit_id') as has_unit
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
            -- Whose row it is, where it says so; of a person, where they have a post.
            song := format('(''canary %s''%s)::text', place, case
              when c.has_unit then '|| coalesce('' of '' || unit_id, '''')'
              when c.relname in ('person', 'token', 'account', 'identity') then format(
                '|| coalesce('' of '' || (select min(m.unit_id) from thidua.membership m where m.person_id = %I.person_id), '''')',
                c.relname)
              else '' end);
            -- Everywhere, or else where there is something already.
            foreach condition in array array['true', format('%I is not null', c.attname)] loop
              begin
                execute format(
                  'update thidua.%1$I set %2$I = %3$s where %4$s and %5$s', c.relname, c.attname,
                  case c.type
                    when 'text' then format('%s || '' '' || ctid', song)
                    when 'text[]' then format('array_fill(%s, array[cardinality(%I)])', song, c.attname)
                    else format('%I || jsonb_build_object(''summary'', %s)', c.attname, song)
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
}
