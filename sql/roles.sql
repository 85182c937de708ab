-- The roles of the cluster. Safe to run again; `thidua migrate` runs it before the migrations.
--
--   thidua_owner      owns every table and is nobody at run time
--   thidua_gate       owns the definers that look at tokens; sees people, memberships, tokens and units, puts down what is done
--   thidua_actor      what a request is, once it stands somewhere
--   thidua_worker     folds pending figures, chains the trail, begins periods, sees where figures moved
--   thidua_auditor    reads everything that was accepted, to recount it, and the trail, to prove it
--   thidua_registrar  brings in units, people and tokens from the command line
--   thidua_backup     may dump
--   thidua_login      logs in for the server; inherits nothing, becomes one of actor, worker, auditor

do $$
declare
  role_name text;
begin
  foreach role_name in array array[
    'thidua_owner', 'thidua_gate', 'thidua_actor', 'thidua_worker', 'thidua_auditor', 'thidua_registrar', 'thidua_backup'
  ] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I nologin noinherit', role_name);
    end if;
  end loop;

  if not exists (select from pg_roles where rolname = 'thidua_login') then
    create role thidua_login login noinherit;
  end if;

  -- Only a superuser may hand out BYPASSRLS; without it the operator dumps as superuser.
  if (select rolsuper from pg_roles where rolname = current_user) then
    alter role thidua_backup bypassrls;
  end if;
end
$$;

grant thidua_actor, thidua_worker, thidua_auditor to thidua_login;
grant thidua_owner, thidua_gate, thidua_registrar, thidua_auditor to current_user;
