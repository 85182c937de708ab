package import FoundationEssentials
package import Postgres

extension Statement where Output == String {
    /// What a person decided, and what of theirs is in the trail, as JSON. As the auditor.
    package static func deeds(of person: UUID) -> Statement {
        Statement(
            "deeds of person",
            """
            select jsonb_pretty(jsonb_build_object(
              'decisions', (select coalesce(jsonb_agg(jsonb_build_object(
                  'at', e.at, 'kind', e.kind, 'standingIn', thidua.unit_text(e.by_unit), 'role', e.by_role, 'onBehalfOf', e.on_behalf_of,
                  'unit', thidua.unit_text(e.unit_id), 'subject', e.subject_id, 'campaign', e.campaign_id) order by e.at), '[]')
                from thidua.event e where e.by_person = \(person) or e.on_behalf_of = \(person)),
              'trail', (select coalesce(jsonb_agg(jsonb_build_object(
                  'at', a.at, 'standingIn', thidua.unit_text(a.unit_id), 'roles', a.roles, 'address', a.address, 'method', a.method, 'path', a.path,
                  'status', a.status) order by a.root_id, a.seq), '[]')
                from thidua.audit_entry a where a.person_id = \(person))))
            """,
            exactlyOne: { row in try row.next(String.self) })
    }
}
