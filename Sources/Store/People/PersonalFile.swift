package import FoundationEssentials
package import Postgres

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
              'tasksInHand', (select coalesce(jsonb_agg(jsonb_build_object(
                  'unit', thidua.unit_text(t.unit_id), 'task', t.obligation_id, 'since', t.taken_at) order by t.taken_at), '[]')
                from thidua.uptake t where t.in_hand_of = p.person_id),
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
