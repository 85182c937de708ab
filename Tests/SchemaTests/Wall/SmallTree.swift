import Emulation
import Foundation
import Operations
import Postgres
import PostgresTesting
import Schema
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
    let standings: [UnitID: Standing]
    let people: [UnitID: UUID]

    var units: [UnitID] { standings.keys.sorted() }

    /// Lends a tree in a database of its own.
    nonisolated(nonsending) static func with(_ body: (SmallTree) async throws -> Void) async throws {
        try await MigratedDatabase.with { database in
            try await database.asOwner { owner in
                let (standings, people) = try await plant(owner)
                try await database.acting(as: "thidua_actor") { actor in
                    try await body(SmallTree(owner: owner, actor: actor, standings: standings, people: people))
                }
            }
        }
    }

    /// Who stands in a unit.
    func standing(_ unit: UnitID) -> Standing { standings[unit]! }

    private static func plant(_ owner: PostgresClient) async throws -> ([UnitID: Standing], [UnitID: UUID]) {
        let day = Day("2024-01-01")!
        let cities = """
            code,name,level,kind,parent_code
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
        let units = try await ImportUnits(client: owner).run(Array(cities.utf8), at: .roots(), beganOn: day).units.map(\.id)
        var standings: [UnitID: Standing] = [:]
        var people: [UnitID: UUID] = [:]
        for unit in units {
            let issued = try await IssueToken(client: owner).run(for: .new(name: "Người ở \(unit)"), in: unit, role: .leader, from: day)
            standings[unit] = Standing(tokenHash: issued.token.hash, unit: unit, attempt: .run)
            people[unit] = issued.person
        }
        try await owner.execute(script: rows)
        try await owner.execute(script: dissolution)
        return (standings, people)
    }

    private static let dissolution = """
        insert into thidua.unit_succession (from_unit, to_unit, portion, is_default, effective_on, legal_basis)
        select o.unit_id, n.unit_id, 'whole', true, '2024-07-01', 'NQ'
        from thidua.unit_name o, thidua.unit_name n where o.code = 'x113' and n.code = 'x111';
        update thidua.unit_name set valid_until = '2024-07-01' where code = 'x113';
        update thidua.unit set ended_on = '2024-07-01' where unit_id = (select unit_id from thidua.unit_name where code = 'x113');
        """

    /// Ids follow from the unit, so that an attacker who guesses them well can be played.
    private static let rows = """
        create function pg_temp.id(what text, unit bigint) returns uuid language sql immutable as $$ select md5(what || unit)::uuid $$;
        do $$
        declare
          u record; city bigint; above record; n int;
          nobody uuid := '00000000-0000-0000-0000-000000000000'; long_ago timestamptz := '2024-01-02';
        begin
          for u in select * from thidua.unit order by unit_id loop
            city := u.unit_id & -281474976710656;
            select * into above from thidua.unit where unit_id = u.parent_id;
            if u.parent_id is not null then
              insert into thidua.address (root_id, level, unit_id, family_id, from_level, from_unit, campaign_id, strength, since_revision)
              values (u.root_id, u.level, u.unit_id, pg_temp.id('campaign', city), above.level, above.unit_id,
                      pg_temp.id('campaign', above.unit_id), 'ordered', 1);
            end if;
            insert into thidua.anchor_event (root_id, level, unit_id, event_id, name)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('event', u.unit_id), 'Đại hội');
            insert into thidua.anchor_event_history (root_id, level, unit_id, event_id, revision, name, changed_at, changed_by)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('event', u.unit_id), 1, 'Đại hội', long_ago, nobody);
            insert into thidua.campaign_draft (root_id, level, unit_id, campaign_id, family_id, above_level, above_unit, above_id, body, changed_at, changed_by)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('draft', u.unit_id),
                    case when u.parent_id is null then pg_temp.id('draft', u.unit_id) else pg_temp.id('campaign', city) end, above.level, u.parent_id,
                    case when u.parent_id is not null then pg_temp.id('campaign', u.parent_id) end, '{}', long_ago, nobody);
            insert into thidua.campaign (root_id, level, unit_id, campaign_id, family_id, family_level, family_unit, above_level, above_unit,
                                         above_id, title, short_name, start_on, end_on, schedule_every, schedule_from, published_at,
                                         published_by)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('campaign', u.unit_id), pg_temp.id('campaign', city), 1, city, above.level,
                    u.parent_id, case when u.parent_id is not null then pg_temp.id('campaign', u.parent_id) end,
                    'Kế hoạch', 'Thi đua', '2024-01-01', '2024-12-31', case when u.parent_id is null then 'month' end,
                    case when u.parent_id is null then date '2024-01-01' end, long_ago, nobody);
            insert into thidua.campaign_revision (root_id, level, unit_id, campaign_id, family_id, revision, summary, issued_at, issued_by)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('campaign', u.unit_id), pg_temp.id('campaign', city), 1, 'Ban hành', long_ago, nobody);
            insert into thidua.legal_basis (root_id, level, unit_id, campaign_id, family_id, position, symbol)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('campaign', u.unit_id), pg_temp.id('campaign', city), 1, '1/KH');
            insert into thidua.linked_movement (root_id, level, unit_id, campaign_id, family_id, position, name, launched_by)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('campaign', u.unit_id), pg_temp.id('campaign', city), 1, 'Phong trào', 'city');
            insert into thidua.duty (root_id, level, unit_id, campaign_id, family_id, duty_id, since_revision, position, heading, body)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('campaign', u.unit_id), pg_temp.id('campaign', city), pg_temp.id('duty', u.unit_id), 1, 1, 'Nhiệm vụ', '');
            insert into thidua.indicator (root_id, level, unit_id, indicator_id, campaign_id, family_id, since_revision, position, name, measure,
                                          direction, over_units, over_time, time_first, decimals, asked)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('indicator', u.unit_id), pg_temp.id('campaign', u.unit_id), pg_temp.id('campaign', city), 1, 1, 'Chỉ tiêu',
                    'hồ sơ', 'more', 'sum', 'sum', false, 0, 'every');
            -- One target for itself and all below, and one from above for it alone.
            insert into thidua.target (root_id, level, unit_id, from_level, from_unit, campaign_id, family_id, home_level, home_unit, indicator_id,
                                       revision, value)
            values (u.root_id, u.level, u.unit_id, u.level, u.unit_id, pg_temp.id('campaign', u.unit_id), pg_temp.id('campaign', city), u.level, u.unit_id,
                    pg_temp.id('indicator', u.unit_id), 1, 10);
            if u.parent_id is not null then
              insert into thidua.target (root_id, level, unit_id, from_level, from_unit, campaign_id, family_id, home_level, home_unit, indicator_id,
                                         revision, value)
              values (u.root_id, u.level, u.unit_id, above.level, above.unit_id, pg_temp.id('campaign', above.unit_id), pg_temp.id('campaign', city), above.level,
                      above.unit_id, pg_temp.id('indicator', above.unit_id), 1, 5);
            end if;
            for n in 1..2 loop
              if u.parent_id is null then
                insert into thidua.period (root_id, level, unit_id, period_id, campaign_id, starts_on, ends_on)
                values (u.root_id, u.level, u.unit_id, pg_temp.id('period' || n, u.unit_id), pg_temp.id('campaign', u.unit_id),
                        make_date(2024, n, 1), make_date(2024, n, 28));
              else
                -- The first was sent, the second is on the desk.
                insert into thidua.report (root_id, level, unit_id, report_id, campaign_id, family_id, period_level, period_unit, period_id,
                                           reviewer_id, state, version, changed_at)
                values (u.root_id, u.level, u.unit_id, pg_temp.id('report' || n, u.unit_id), pg_temp.id('campaign', u.unit_id),
                        pg_temp.id('campaign', city), 1, city, pg_temp.id('period' || n, city), u.parent_id,
                        case n when 1 then 'submitted' else 'draft' end, case n when 1 then 1 else 0 end, long_ago);
                insert into thidua.report_draft (root_id, level, unit_id, report_id, family_id, indicators, figures, weights, explanations, changed_at,
                                                 changed_by)
                values (u.root_id, u.level, u.unit_id, pg_temp.id('report' || n, u.unit_id), pg_temp.id('campaign', city), '{}', '{}', '{}', '{}', long_ago, nobody);
              end if;
            end loop;
            if u.parent_id is not null then
              insert into thidua.report_version (root_id, level, unit_id, report_id, family_id, version, period_id, indicators, homes, figures, weights,
                                                 explanations, submitted_at, submitted_by)
              values (u.root_id, u.level, u.unit_id, pg_temp.id('report1', u.unit_id), pg_temp.id('campaign', city), 1, pg_temp.id('period1', city), '{}', '{}', '{}', '{}',
                      '{}', long_ago, nobody);
              insert into thidua.figure_pending (root_id, level, unit_id, pending_id, report_id, family_id, reviewer_id, report_period, period_id, sign,
                                                 indicators, homes, figures, weights)
              values (u.root_id, u.level, u.unit_id, pg_temp.id('pending', u.unit_id), pg_temp.id('report1', u.unit_id), pg_temp.id('campaign', city), u.parent_id,
                      pg_temp.id('period1', city), pg_temp.id('period1', city), 1, '{}', '{}', '{}', '{}');
            end if;
            insert into thidua.figure (root_id, level, unit_id, period_id, indicator_id, parent_id, n, total, weight)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('period1', city), pg_temp.id('indicator', city), u.parent_id, 1, 1, 0);
            insert into thidua.figure_extreme (root_id, level, unit_id, period_id, indicator_id, value, parent_id, occurrences)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('period1', city), pg_temp.id('indicator', city), 1, u.parent_id, 1);
            insert into thidua.event (root_id, level, unit_id, event_id, at, by_unit, by_person, by_role, kind, audience, family_id,
                                      campaign_id, subject_id, fingerprint)
            select u.root_id, u.level, u.unit_id, pg_temp.id(audience, u.unit_id), long_ago, u.unit_id, nobody, 'officer',
                   'campaign.published', audience, pg_temp.id('campaign', city), pg_temp.id('campaign', u.unit_id), pg_temp.id('campaign', u.unit_id), ''
            from unnest('{internal,sent,published}'::text[]) audience;
            insert into thidua.audit_entry (root_id, seq, at, unit_id, method, path, hash)
            values (u.root_id, u.unit_id, long_ago, u.unit_id, 'run', '', sha256(''));
          end loop;
          insert into thidua.audit_head (root_id, seq, hash) values (1, 1, sha256(''));
        end
        $$;
        insert into thidua.account (person_id, login, invitation, invited_at, invited_as)
        select person_id, 'nguoi.o.day', sha256('1'), now(), 'nguoi.o.day' from thidua.person order by name limit 1;
        insert into thidua.recovery_code (person_id, code_hash) select person_id, sha256('1') from thidua.account;
        insert into thidua.known_device (person_id, device_hash, seen_at) select person_id, sha256('1'), now() from thidua.account;
        insert into thidua.identity (issuer, subject, person_id) select 'https://sso', '1', person_id from thidua.account;
        insert into thidua.sign_in_allowance (subject, spent_until) values (sha256('1'), now())
        """
}
