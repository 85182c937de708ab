/// What a database remembers about its own making: two small tables in a schema of their own.
enum Ledger {
    /// Lets the owner make schemas and extensions here. Safe to run again.
    static let admission = """
        do $$
        begin
          if not has_database_privilege('thidua_owner', current_database(), 'create') then
            execute format('grant create on database %I to thidua_owner', current_database());
          end if;
        end
        $$
        """

    /// Makes the tables. Run as thidua_owner; safe to run again.
    static let tables = """
        create schema if not exists thidua_schema;
        create table if not exists thidua_schema.migration (
          name       text        not null,
          sha256     bytea       not null,
          applied_at timestamptz not null default now(),
          constraint migration_pkey primary key (name)
        );
        create table if not exists thidua_schema.definitions (
          sha256     bytea       not null,
          applied_at timestamptz not null,
          constraint definitions_pkey primary key (sha256)
        );
        grant usage on schema thidua_schema to thidua_login, thidua_actor, thidua_worker, thidua_auditor, thidua_registrar, thidua_backup;
        grant select on all tables in schema thidua_schema
          to thidua_login, thidua_actor, thidua_worker, thidua_auditor, thidua_registrar, thidua_backup;
        """
}
