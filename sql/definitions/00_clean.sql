-- Definitions are the whole truth: what stands in these files is what stands in the database.
do $$
declare
  p record;
begin
  for p in select schemaname, tablename, policyname from pg_policies where schemaname = 'thidua' loop
    execute format('drop policy %I on %I.%I', p.policyname, p.schemaname, p.tablename);
  end loop;
  for p in select oid::regprocedure as signature from pg_proc
           where pronamespace = 'thidua'::regnamespace and proowner = current_user::regrole loop
    execute format('revoke all on function %s from public, thidua_gate, thidua_actor, thidua_worker, thidua_auditor, thidua_registrar',
                   p.signature);
  end loop;
end
$$;

revoke all on all tables in schema thidua from
  public, thidua_gate, thidua_actor, thidua_worker, thidua_auditor, thidua_registrar, thidua_backup;
grant usage on schema thidua to thidua_login, thidua_gate, thidua_actor, thidua_worker, thidua_auditor, thidua_registrar, thidua_backup;
grant select on all tables in schema thidua to thidua_backup;
-- Of the role, not of the schema: a schema's default privileges can only add to what everybody has.
alter default privileges for role thidua_owner revoke execute on functions from public;
