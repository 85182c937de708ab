extension CatalogueRule {
    /// Architecture §4: row security, and nothing that goes round it.
    static let security = [
        CatalogueRule(
            "row security is enabled and forced on every tenant table, on people and on what proves who they are",
            """
            select t.name as subject,
                   case when not t.relrowsecurity then 'is not enabled' when not t.relforcerowsecurity then 'is not forced' end as fault
            from lint_table t where not t.is_partition and (t.is_tenant or t.name not in ('unit', 'unit_name', 'unit_succession', 'permission', 'event_kind', 'special_day', 'law_pack', 'law_fact_review', 'certificate_key'))
            """,
            fault: "alter table thidua.clause no force row level security"),
        CatalogueRule(
            "policies read no tables and call nothing but where the caller stands",
            """
            select p.name as subject,
                   (select string_agg(distinct what, ', ') from (
                      select 'reads a table' as what where p.tree ~ '\\{SUBLINK|\\{RTE|\\{RANGETBLENTRY'
                      union all
                      select 'calls ' || (m.found[1]::oid)::regprocedure::text
                      from regexp_matches(p.tree, ':(?:funcid|opfuncid) ([0-9]+)', 'g') m (found)
                      join pg_proc f on f.oid = m.found[1]::oid
                      where f.oid::regprocedure::text not in (
                        'thidua.me()', 'thidua.my_last()', 'thidua.my_person()', 'thidua.my_role()', 'thidua.may(text)',
                        'thidua.may(text,uuid)', 'thidua.is_recorded()', 'thidua.on_behalf_of(text,uuid)', 'thidua.deed_of(text)')
                        -- Operators and casts of plain values.
                        and not (f.pronamespace = 'pg_catalog'::regnamespace and (
                          exists (select from pg_operator o where o.oprcode = f.oid)
                          or exists (select from pg_cast c where c.castfunc = f.oid)))
                   ) all_faults) as fault
            from lint_policy p
            """,
            fault: """
                create policy planted on thidua.clause for select to thidua_actor
                  using (unit_id = thidua.me() and exists (select from thidua.unit))
                """),
        CatalogueRule(
            "every policy of a request asks where the caller stands, in what it reads and in what it writes",
            """
            select t.name || '.' || p.polname as subject,
                   case when p.polqual is not null and p.polqual::text !~ asks.where_from then 'reads from anywhere'
                        when p.polwithcheck is not null and p.polwithcheck::text !~ asks.where_from then 'writes anywhere'
                        when p.polroles @> '{0}' then 'is for everybody' end as fault
            from pg_policy p join lint_table t on t.oid = p.polrelid
            cross join (select format(':funcid (%s|%s) ', 'thidua.me()'::regprocedure::oid, 'thidua.my_last()'::regprocedure::oid)) asks (where_from)
            where p.polroles && array[0::oid, 'thidua_actor'::regrole::oid]
            """,
            fault: "create policy planted on thidua.clause for select to thidua_actor using (true)"),
        CatalogueRule(
            "only the functions listed here run as their owner, with a search path of their own",
            """
            select f.name as subject,
                   case when not f.prosecdef then null
                        when allowed.owner is null then 'runs as its owner'
                        when f.owner <> allowed.owner then 'belongs to ' || f.owner
                        when not coalesce(f.proconfig @> array['search_path=pg_catalog, pg_temp'], false) then 'has no search path of its own'
                   end as fault
            from lint_function f
            left join (values
              ('thidua.stand(bytea,bigint,text,text,uuid,text,text)', 'thidua_gate'), ('thidua.standings(bytea)', 'thidua_gate'),
              ('thidua.record_refusal(bytea,bigint,text,text,uuid,text,text,smallint,text)', 'thidua_gate'),
              ('thidua.is_recorded()', 'thidua_gate'), ('thidua.spoiled_files(integer)', 'thidua_gate'),
              ('thidua.identify_subject(uuid,integer,bytea)', 'thidua_gate'), ('thidua.find_subject(integer[],bytea[])', 'thidua_gate'),
              ('thidua.place_found(uuid,bigint,uuid,integer[],bytea[],text,date,date)', 'thidua_gate'),
              ('thidua.merge_subjects(uuid,bigint,uuid,bigint,uuid,text)', 'thidua_gate'),
              ('thidua.part_subjects(uuid,text)', 'thidua_gate'), ('thidua.record_of(bigint,uuid)', 'thidua_gate'),
              ('thidua.certificate_told(text)', 'thidua_gate'), ('thidua.cancelled_certificates(bigint)', 'thidua_gate'),
              ('thidua.mark_awards(uuid)', 'thidua_gate'), ('thidua.awards_given(bigint,uuid)', 'thidua_gate'),
              ('thidua.people_here()', 'thidua_registrar'),
              ('thidua.appoint(uuid,bigint,uuid,text,text,text,date,date,text)', 'thidua_registrar'),
              ('thidua.signers_here(boolean)', 'thidua_registrar'),
              ('thidua.delegate(uuid,uuid,uuid,date,date)', 'thidua_registrar'),
              ('thidua.end_membership(uuid)', 'thidua_registrar'),
              ('thidua.begin_sign_in(text,bytea,text)', 'thidua_registrar'), ('thidua.give_up_sign_in(text,bytea,text)', 'thidua_registrar'),
              ('thidua.sign_in(text,bytea,bigint,bytea,bytea,bytea,text,text)', 'thidua_registrar'),
              ('thidua.sign_in_by_identity(text,text,bytea,text,text)', 'thidua_registrar'),
              ('thidua.extend_session(bytea)', 'thidua_registrar'), ('thidua.my_account(bytea)', 'thidua_registrar'),
              ('thidua.my_sessions(bytea)', 'thidua_registrar'),
              ('thidua.end_session(bytea,uuid)', 'thidua_registrar'), ('thidua.begin_password(bytea)', 'thidua_registrar'),
              ('thidua.set_password(bytea,bytea,smallint,bytea,bytea)', 'thidua_registrar'),
              ('thidua.prepare_second_factor(bytea,bytea,bytea,bytea[])', 'thidua_registrar'),
              ('thidua.secret_to_confirm(bytea)', 'thidua_registrar'),
              ('thidua.confirm_second_factor(bytea,bytea,bigint)', 'thidua_registrar'),
              ('thidua.remove_second_factor(bytea,bytea)', 'thidua_registrar'),
              ('thidua.invite(uuid,text,bytea)', 'thidua_registrar'), ('thidua.invited(bytea)', 'thidua_registrar'),
              ('thidua.accept_invitation(bytea,smallint,bytea,bytea,bytea)', 'thidua_registrar')) allowed (name, owner) on allowed.name = f.name
            """,
            fault: "alter function thidua.standings(bytea) reset search_path"),
    ]
}
