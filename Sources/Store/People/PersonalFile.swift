package import Emulation
package import FoundationEssentials
package import Postgres

extension Settings {
    /// Reads what was accepted and the trail, from the command line. The login must be a member of thidua_auditor.
    package static var auditor: Settings {
        Settings(Statement("become auditor", "select set_config('role', 'thidua_auditor', true)"))
    }
}

extension Statement where Output == String? {
    /// All that is kept about a person but what they did, as JSON; nil for nobody. As the registrar.
    package static func personalFile(of person: UUID) -> Statement {
        Statement(
            "personal file",
            """
            select jsonb_pretty(jsonb_build_object(
              'person', p.person_id, 'name', p.name,
              'posts', (select coalesce(jsonb_agg(jsonb_build_object(
                  'unit', thidua.unit_text(m.unit_id), 'role', m.role, 'post', m.post, 'from', m.valid_from, 'until', m.valid_until,
                  'endedAt', m.ended_at, 'onBehalfOf', m.on_behalf_of) order by m.valid_from), '[]')
                from thidua.membership m where m.person_id = p.person_id),
              'account', (select jsonb_build_object('login', a.login, 'passwordSetAt', a.set_at, 'secondFactor', a.secret_used is not null)
                from thidua.account a where a.person_id = p.person_id),
              'signOns', (select coalesce(jsonb_agg(jsonb_build_object('issuer', i.issuer, 'subject', i.subject, 'since', i.since)), '[]')
                from thidua.identity i where i.person_id = p.person_id),
              'knownBrowsers', (select count(*) from thidua.known_device d where d.person_id = p.person_id),
              'sessionsAndTokens', (select coalesce(jsonb_agg(jsonb_build_object(
                  'label', t.label, 'since', t.issued_at, 'until', t.expires_at, 'endedAt', t.revoked_at, 'address', t.address,
                  'agent', t.agent) order by t.issued_at), '[]')
                from thidua.token t where t.person_id = p.person_id)))
            from thidua.person p where p.person_id = \(person)
            """,
            atMostOne: { row in try row.next(String.self) })
    }
}

extension Statement where Output == String {
    /// What a person decided, and what of theirs is in the trail, as JSON. As the auditor.
    package static func deeds(of person: UUID) -> Statement {
        Statement(
            "deeds of person",
            """
            select jsonb_pretty(jsonb_build_object(
              'decisions', (select coalesce(jsonb_agg(jsonb_build_object(
                  'at', e.at, 'kind', e.kind, 'standingIn', thidua.unit_text(e.by_unit), 'role', e.by_role, 'onBehalfOf', e.on_behalf_of,
                  'campaign', e.campaign_id, 'report', e.report_id) order by e.at), '[]')
                from thidua.event e where e.by_person = \(person) or e.on_behalf_of = \(person)),
              'trail', (select coalesce(jsonb_agg(jsonb_build_object(
                  'at', a.at, 'standingIn', thidua.unit_text(a.unit_id), 'roles', a.roles, 'address', a.address, 'method', a.method, 'path', a.path,
                  'status', a.status) order by a.root_id, a.seq), '[]')
                from thidua.audit_entry a where a.person_id = \(person))))
            """,
            exactlyOne: { row in try row.next(String.self) })
    }
}

extension Statement where Output == Int {
    /// Corrects a person's name; 1, or 0 for nobody. As the registrar.
    package static func correctName(of person: UUID, to name: String) -> Statement {
        Statement(
            affected: "correct name",
            "update thidua.person set name = normalize(btrim(\(name)), nfc) where person_id = \(person)")
    }

    /// How many posts and charges a person has today or will have. As the registrar.
    package static func postsStillHeld(by person: UUID) -> Statement {
        Statement(
            "posts still held",
            """
            select count(*) from thidua.membership
            where person_id = \(person) and ended_at is null and (valid_until is null or valid_until > thidua.today())
            """,
            exactlyOne: { row in try row.next(Int.self) })
    }

    /// Takes away how a person signs in, and every session and token of theirs. As the registrar.
    package static func eraseAccount(of person: UUID) -> Statement {
        Statement(
            affected: "erase account",
            """
            with identities as (delete from thidua.identity where person_id = \(person)),
              tokens as (delete from thidua.token where person_id = \(person))
            delete from thidua.account where person_id = \(person)
            """)
    }

    /// Takes what was said out of the entries about a person or a post of theirs, and puts down that it was; how many there were.
    /// As the registrar.
    package static func eraseWhatWasSaid(about person: UUID) -> Statement {
        Statement(
            affected: "erase what was said",
            """
            with found as (
              select e.root_id, e.seq from thidua.audit_entry e
              where e.root_id in (
                  select 0 union select m.root_id from thidua.membership m where m.person_id = \(person))
                and e.thing in (
                  select \(person) union select m.membership_id from thidua.membership m where m.person_id = \(person))
            ), erased as (
              update thidua.audit_entry e set said = null from found f where e.root_id = f.root_id and e.seq = f.seq
              returning e.root_id, e.seq)
            insert into thidua.audit_pending (root_id, method, path) select root_id, 'cli', 'audit erase ' || seq from erased
            """)
    }
}

/// A column that holds something about people.
package struct PersonalColumn: Hashable, Sendable {
    /// `person.name`
    package let place: String
    /// Whose and what; what for; how long; what becomes of it on erasure.
    package let meaning: String
}

extension Statement where Output == [PersonalColumn] {
    /// Which columns are personal?
    package static func personalColumns() -> Statement {
        Statement(
            "personal columns",
            """
            select t.relname || '.' || a.attname, substr(col_description(t.oid, a.attnum), length('personal: ') + 1)
            from pg_class t join pg_attribute a on a.attrelid = t.oid
            where t.relnamespace = 'thidua'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
              and col_description(t.oid, a.attnum) like 'personal: %'
            order by t.relname, a.attnum
            """,
            each: { row in try PersonalColumn(place: row.next(String.self), meaning: row.next(String.self)) })
    }
}
