import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == Event {
    /// Records what the caller did to something, and answers with it.
    ///
    /// Fails with `event_pkey` when the decision was recorded before, and with `.insufficientPrivilege` when the deed behind the kind is
    /// not the caller's to do, or nobody's.
    package static func record(
        _ kind: Event.Kind, of subject: Event.Subject, version: Int?, reason: String?, decision: UUID, fingerprint: Data
    ) -> Statement {
        Statement(
            "record event",
            """
            insert into thidua.event as e (root_id, level, unit_id, event_id, at, by_unit, by_person, by_role, on_behalf_of, kind, audience,
                                           subject_id, family_id, campaign_id, fingerprint, particulars)
            values (\(subject.unit.rootID), \(subject.level), \(subject.unit), \(decision), thidua.now(), thidua.me(), thidua.my_person(),
                    thidua.my_role(), thidua.on_behalf_of(thidua.deed_of(\(kind)), \(subject.family)), \(kind), \(kind.audience),
                    \(subject.id), \(subject.family), \(subject.campaign), \(fingerprint),
                    jsonb_strip_nulls(jsonb_build_object('version', \(version)::int, 'reason', \(reason)::text)))
            returning \(Event.columns)
            """,
            exactlyOne: Event.init)
    }
}
