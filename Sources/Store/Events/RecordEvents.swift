import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == Void {
    /// Records what the caller did to several things at once, by one decision: an event of each. Fails as `record` of one does.
    /// - Parameter ids: of the events: that of the decision, where no unit has two.
    package static func record(
        _ kind: Event.Kind, ofEach subjects: [Event.Subject], as ids: [UUID], family: UUID?, version: Int, reason: String?,
        fingerprint: Data
    ) -> Statement {
        Statement(
            "record events",
            """
            insert into thidua.event (root_id, level, unit_id, event_id, at, by_unit, by_person, by_role, on_behalf_of, kind, audience,
                                      subject_id, family_id, fingerprint, particulars)
            select (s.unit_id >> 48)::int, s.level, s.unit_id, s.event_id, thidua.now(), thidua.me(), thidua.my_person(), thidua.my_role(),
                   thidua.on_behalf_of(thidua.deed_of(\(kind)), \(family)), \(kind), \(kind.audience), s.subject_id, \(family),
                   \(fingerprint), jsonb_strip_nulls(jsonb_build_object('version', \(version)::int, 'reason', \(reason)::text))
            from unnest(\(subjects.map(\.level)), \(subjects.map(\.unit)), \(ids), \(subjects.map(\.id)))
              s (level, unit_id, event_id, subject_id)
            """)
    }
}
