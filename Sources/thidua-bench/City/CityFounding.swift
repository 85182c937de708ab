import Emulation
import Postgres
import Store

/// How an invented city gets into the database: by SQL and past row security, since the operations would take an hour for ten thousand units.
///
/// Every id follows from the unit's, so the same cities come out of every run.
enum CityFounding {
    static let script = """
        create schema bench;
        grant usage on schema bench to thidua_actor;
        alter default privileges in schema bench grant select on tables to thidua_actor;

        -- What our own operations are measured against: twenty values with a key, and nothing else.
        create table bench.fact (
          root_id int not null, unit_id bigint not null, period_id uuid not null, indicator_id uuid not null, value numeric not null,
          primary key (root_id, unit_id, period_id, indicator_id));
        grant select, insert, update on bench.fact to thidua_actor;

        create table bench.tree (
          root_id int, depth int, level smallint, unit_id bigint primary key, children int, name text, title text,
          token text generated always as ('td_' || translate(encode(sha256(int8send(unit_id)), 'base64'), '+/=', '-_')) stored);

        -- 1 a person, 2 a campaign, 3 an indicator, 4 a month, 256 + month a report.
        create function bench.id(kind int, number bigint) returns uuid language sql immutable
          return (lpad(to_hex(kind), 16, '0') || lpad(to_hex(number), 16, '0'))::uuid;

        create function bench.random(unit bigint, month int, indicator int, below int) returns int language sql immutable
          return (hashint8(unit + 100 * month + indicator) & 2147483647) % below;

        create function bench.figure(unit bigint, month int, indicator int) returns numeric language sql immutable
          return case indicator
            when 1 then 1
            when 2 then 50 + bench.random(unit, month, indicator, 50)
            when 3 then 70 + bench.random(unit, month, indicator, 300) / 10.0
            when 4 then 70 + bench.random(unit, month, indicator, 300) / 10.0
            when 5 then 80 + bench.random(unit, month, indicator, 150) / 10.0
            else bench.random(unit, month, indicator, 40)
          end;

        create procedure bench.plant(root int, districts int, communes int) language plpgsql as $$
        begin
          insert into bench.tree (root_id, depth, level, unit_id, children, name, title)
          select root, 1, 1, root::bigint << 48, case districts when 0 then communes else districts end, 'Thành phố ' || root, 'thanh_pho_truc_thuoc_tw'
          union all
          select root, 2, 2, (root::bigint << 48) + (d::bigint << 32), communes, 'Huyện ' || d, 'huyen' from generate_series(1, districts) d
          union all
          select root, 3, 3, (root::bigint << 48) + (d::bigint << 32) + (c::bigint << 16), 0, 'Xã ' || d || '.' || c, 'xa'
          from generate_series(1, districts) d, generate_series(1, communes) c
          union all
          select root, 2, 3, (root::bigint << 48) + (c::bigint << 32), 0, 'Xã ' || c, 'xa' from generate_series(1, communes) c where districts = 0;

          analyze bench.tree;

          insert into thidua.unit (unit_id, root_id, level, parent_id, last_child, began_on)
          select unit_id, root_id, level, thidua.parent_of(unit_id), children, '2020-01-01' from bench.tree where root_id = root;
          insert into thidua.unit_name (unit_id, root_id, valid_from, code, name, title, kind)
          select unit_id, root_id, '2020-01-01', to_hex(unit_id), name, title, 'authority' from bench.tree where root_id = root;
          insert into thidua.fold_lease values (root);

          -- Somebody stands in each unit.
          insert into thidua.person (person_id, name) select bench.id(1, unit_id), name from bench.tree where root_id = root;
          insert into thidua.membership (root_id, level, unit_id, membership_id, person_id, role, valid_from)
          select root_id, level, unit_id, bench.id(1, unit_id), bench.id(1, unit_id), 'leader', '2020-01-01' from bench.tree where root_id = root;
          insert into thidua.token (token_hash, person_id, label, issued_at, expires_at)
          select sha256(convert_to(token, 'UTF8')), bench.id(1, unit_id), 'bench', now(), now() + interval '1 day'
          from bench.tree where root_id = root;
        end
        $$;

        create procedure bench.publish(root int, time_first boolean, asked int) language plpgsql as $$
        declare
          family uuid := bench.id(2, root::bigint << 48);
        begin
          for at in 1..3 loop
            insert into thidua.address (root_id, level, unit_id, family_id, from_level, from_unit, campaign_id, strength, since_revision)
            select t.root_id, t.level, t.unit_id, family, above.level, above.unit_id, bench.id(2, above.unit_id), 'ordered', 1
            from bench.tree t join bench.tree above on above.unit_id = thidua.parent_of(t.unit_id)
            where t.root_id = root and t.depth = at;

            insert into thidua.campaign (
              root_id, level, unit_id, campaign_id, family_id, family_level, family_unit, above_level, above_unit, above_id,
              summary, short_name, start_on, end_on, schedule_every, schedule_from, published_at, published_by)
            select t.root_id, t.level, t.unit_id, bench.id(2, t.unit_id), family, 1, root::bigint << 48,
                   above.level, above.unit_id, bench.id(2, above.unit_id), 'Phong trào thi đua', 'Thi đua', '2024-01-01', '2025-12-31',
                   case at when 1 then 'month' end, case at when 1 then date '2024-01-01' end, now(), bench.id(1, t.unit_id)
            from bench.tree t left join bench.tree above on above.unit_id = thidua.parent_of(t.unit_id)
            where t.root_id = root and t.depth = at;
          end loop;

          insert into thidua.campaign_revision (
            root_id, level, unit_id, campaign_id, family_id, revision, above_revision, summary, issued_at, issued_by)
          select root_id, level, unit_id, bench.id(2, unit_id), bench.id(2, root::bigint << 48), 1, case when depth > 1 then 1 end, 'Phong trào thi đua', now(), bench.id(1, unit_id)
          from bench.tree where root_id = root;

          -- Of twenty, three are combined over time first, one keeps the greatest value and one the least.
          insert into thidua.indicator (
            root_id, level, unit_id, indicator_id, campaign_id, family_id, since_revision, position, name, measure, direction,
            over_units, over_time, time_first, decimals, asked)
          select root, 1, root::bigint << 48, bench.id(3, i), family, family, 1, i, 'Chỉ tiêu ' || i, 'đơn vị', 'more',
                 case i when 1 then 'count' when 2 then 'weighted' when 3 then 'max' when 4 then 'min' when 5 then 'average' when 7 then 'none' else 'sum' end,
                 case i when 1 then 'max' when 2 then 'weighted' when 3 then 'max' when 4 then 'min' when 5 then 'average' when 6 then case when publish.time_first then 'last' else 'sum' end
                        when 7 then 'none' when 8 then 'average' else 'sum' end,
                 publish.time_first and i in (1, 6, 8), 1, 'every'
          from generate_series(1, asked) i;

          insert into thidua.period (root_id, level, unit_id, period_id, campaign_id, starts_on, ends_on)
          select root, 1, root::bigint << 48, bench.id(4, m), family, day, day + interval '1 month' - interval '1 day'
          from generate_series(1, 24) m, make_date(2024 + (m - 1) / 12, (m - 1) % 12 + 1, 1) day;
        end
        $$;

        -- Every commune reports on the months: accepted and on its way into the totals, or waiting for a decision.
        create procedure bench.report(root int, first_month int, last_month int, accepted boolean, asked int) language plpgsql as $$
        begin
          insert into thidua.report (
            root_id, level, unit_id, report_id, campaign_id, family_id, period_level, period_unit, period_id, reviewer_id,
            state, version, accepted_version, decided_at, decided_by, changed_at)
          select root, 3, unit_id, bench.id(256 + m, unit_id), bench.id(2, unit_id), bench.id(2, root::bigint << 48), 1, root::bigint << 48,
                 bench.id(4, m), thidua.parent_of(unit_id), case when accepted then 'accepted' else 'submitted' end, 1,
                 case when accepted then 1 end, case when accepted then now() end,
                 case when accepted then bench.id(1, thidua.parent_of(unit_id)) end, now()
          from bench.tree, generate_series(first_month, last_month) m
          where root_id = root and level = 3;

          insert into thidua.report_version (
            root_id, level, unit_id, report_id, family_id, version, period_id, indicators, homes, figures, weights, explanations, submitted_at, submitted_by)
          select root, 3, unit_id, bench.id(256 + m, unit_id), bench.id(2, root::bigint << 48), 1, bench.id(4, m), v.indicators, v.homes, v.figures, v.weights, v.explanations,
                 now(), bench.id(1, unit_id)
          from bench.tree, generate_series(first_month, last_month) m
          cross join lateral (
            select array_agg(bench.id(3, i) order by i) as indicators, array_agg(root::bigint << 48 order by i) as homes,
                   array_agg(bench.figure(unit_id, m, i) order by i) as figures,
                   array_agg(case i when 2 then 200::numeric end order by i) as weights, array_agg(null::text order by i) as explanations
            from generate_series(1, asked) i) v
          where root_id = root and level = 3;

          analyze thidua.report, thidua.report_version;

          insert into thidua.event (
            root_id, level, unit_id, event_id, at, by_unit, by_person, by_role, kind, audience, family_id, campaign_id, subject_id, fingerprint)
          select root_id, level, unit_id, gen_random_uuid(), changed_at, unit_id, bench.id(1, unit_id), 'leader', 'report.submitted', 'sent',
                 family_id, campaign_id, report_id, sha256(uuid_send(report_id))
          from thidua.report where root_id = root;

          -- As an acceptance queues it: the month, and what is combined over time first.
          insert into thidua.figure_pending (
            root_id, level, unit_id, report_id, family_id, reviewer_id, report_period, period_id, sign, indicators, homes, figures, weights)
          select r.root_id, r.level, r.unit_id, r.report_id, r.family_id, r.reviewer_id, r.period_id, r.period_id, 1, v.indicators, v.homes, v.figures, v.weights
          from thidua.report r join thidua.report_version v using (root_id, level, unit_id, report_id)
          where r.root_id = root and r.state = 'accepted'
          union all
          select r.root_id, r.level, r.unit_id, r.report_id, r.family_id, r.reviewer_id, r.period_id, '00000000-0000-0000-0000-000000000000', 1,
                 array[v.indicators[1], v.indicators[6], v.indicators[8]], v.homes[1:3], array[v.figures[1], v.figures[6], v.figures[8]],
                 array[null, null, null]::numeric[]
          from thidua.report r join thidua.report_version v using (root_id, level, unit_id, report_id)
          where r.root_id = root and r.state = 'accepted';
        end
        $$;
        """

    /// Everything of one city but its totals, which are folded from what is pending.
    static func statements(for city: City) -> [Statement<Void>] {
        let root = city.root.rootID
        let (districts, communes) = (Int32(city.districts), Int32(city.communes))
        let asked = Int32(city.asked)
        let (first, last) = (Int32(city.reported.lowerBound), Int32(city.reported.upperBound))
        return [
            // Foreign keys hold by construction; checking them on tables that nobody has analyzed yet takes minutes.
            Statement("trust foreign keys", "set local session_replication_role = replica"),
            Statement("plant a city", "call bench.plant(\(root), \(districts), \(communes))"),
            Statement("publish its campaign", "call bench.publish(\(root), \(city.isTimeFirst), \(asked))"),
            Statement("report to it", "call bench.report(\(root), \(first), \(last), \(city.isAccepted), \(asked))"),
            Statement("say what it is", "update thidua.report set to_date = \(city.isTimeFirst) where root_id = \(root)"),
        ]
    }
}
