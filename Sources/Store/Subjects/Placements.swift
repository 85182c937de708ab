package import Emulation
package import FoundationEssentials
package import Postgres

/// A placement with what its unit is called.
package struct ListedPlacement: Sendable {
    package let placement: Placement
    package let unitName: String
}

extension Placement {
    /// Of placements `p`.
    static let columns: SQL = """
        p.placement_id, p.unit_id, p.level, p.home_unit, p.subject_id, p.as_what, p.began_on, p.ended_on, p.revision
        """

    init(_ row: inout Row) throws {
        let (id, unit, level) = (try row.next(UUID.self), try row.next(UnitID.self), try row.next(UnitLevel.self))
        let subject = SubjectReference(unit: try row.next(UnitID.self), id: try row.next(UUID.self))
        let told = Told(asWhat: try row.next(String.self), from: try row.next(Day.self), until: try row.next(Day?.self))
        self.init(id: id, unit: unit, level: level, subject: subject, told: told, revision: try row.next(Int.self))
    }
}

extension Statement where Output == Placement? {
    package static func placement(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "placement by id",
            """
            select \(Placement.columns) from thidua.placement p
            where p.root_id = \(unit.rootID) and p.level in \(SQL.everyLevel) and p.unit_id = \(unit) and p.placement_id = \(id)
            """,
            atMostOne: Placement.init)
    }
}

extension Statement where Output == [ListedPlacement] {
    /// Where a subject was, as far as its reader sees it, the latest first: two hundred at most.
    package static func placements(of subject: SubjectReference) -> Statement {
        Statement(
            "placements of a subject",
            """
            select \(Placement.columns), u.name
            from thidua.placement p join thidua.unit_today u on u.unit_id = p.unit_id
            where p.root_id = \(subject.unit.rootID) and p.level in \(SQL.everyLevel) and p.subject_id = \(subject.id)
              and p.home_unit = \(subject.unit)
            order by p.began_on desc, p.placement_id desc limit 200
            """,
            each: { row in ListedPlacement(placement: try Placement(&row), unitName: try row.next(String.self)) })
    }
}

extension Statement where Output == Void {
    /// Fails with `placement_pkey` where the id is taken.
    /// - Parameter home: the level of the subject's home.
    package static func place(_ placement: Placement, home: UnitLevel) -> Statement {
        let told = placement.told
        return Statement(
            "place subject",
            """
            insert into thidua.placement (root_id, level, unit_id, placement_id, home_level, home_unit, subject_id, as_what, began_on,
                                          ended_on, revision, changed_at)
            values (\(placement.unit.rootID), \(placement.level), \(placement.unit), \(placement.id), \(home), \(placement.subject.unit),
                    \(placement.subject.id), \(told.asWhat), \(told.from), \(told.until), 1, thidua.now())
            """)
    }

    /// Fails with `hasMoved` where it is not as it was read any more.
    package static func correct(_ placement: Placement, to next: Placement) -> Statement {
        Statement(
            moving: "correct placement",
            """
            update thidua.placement
            set as_what = \(next.told.asWhat), began_on = \(next.told.from), ended_on = \(next.told.until), revision = \(next.revision),
                changed_at = thidua.now()
            where root_id = \(placement.unit.rootID) and level = \(placement.level) and unit_id = \(placement.unit)
              and placement_id = \(placement.id) and revision = \(placement.revision)
            """)
    }
}
