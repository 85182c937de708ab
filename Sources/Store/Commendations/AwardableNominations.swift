package import Emulation
package import FoundationEssentials
package import Postgres

/// A nomination that lies at a unit, with what is printed when it is decided on.
package struct AwardableNomination: Sendable {
    package let nomination: Nomination
    package let subjectLevel: UnitLevel
    package let subjectKind: Subject.Kind
    /// As it is registered now; printed, and frozen by that.
    package let name: String
    package let unitName: String
    /// When it was received: that chooses the law of its standards.
    package let receivedOn: Day?
}

extension Statement where Output == [AwardableNomination] {
    /// Those that lie at a unit and were appraised, by the name of whom they are for; of these alone, where some are named.
    /// - Parameter ids: nil for all.
    package static func nominationsToDecide(at unit: UnitID, only ids: [UUID]? = nil, limit: Int = 1000) -> Statement {
        Statement(
            "nominations to decide",
            """
            select \(Nomination.columns), n.subject_level, s.kind, s.name, u.name, (
                select r.received_on from thidua.nomination_review r
                where r.root_id = n.root_id and r.level = n.level and r.unit_id = n.unit_id and r.nomination_id = n.nomination_id
                  and r.received_on is not null)
            from thidua.nomination n
            join thidua.unit_today u on u.unit_id = n.unit_id
            join thidua.subject s
              on s.root_id = n.root_id and s.level = n.subject_level and s.unit_id = n.subject_unit and s.subject_id = n.subject_id
            where n.root_id = \(unit.rootID) and n.at_unit = \(unit) and n.state = 'appraised'
              and (\(ids == nil) or n.nomination_id = any(\(ids ?? [])))
            order by n.form, n.unit_id, s.search_name, n.nomination_id limit \(limit)
            """,
            each: { row in
                AwardableNomination(
                    nomination: try Nomination(&row), subjectLevel: try row.next(UnitLevel.self),
                    subjectKind: try row.next(Subject.Kind.self),
                    name: try row.next(String.self), unitName: try row.next(String.self), receivedOn: try row.next(Day?.self))
            })
    }
}
