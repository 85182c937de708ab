package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == AnchorEvent? {
    /// An anchor event of the caller's own unit, of one above or of one below.
    package static func anchorEvent(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "anchor event by id",
            """
            select e.unit_id, e.event_id, e.name, e.planned_on, e.held_on, e.revision from thidua.anchor_event e
            where e.root_id = \(unit.rootID) and e.level in \(SQL.everyLevel) and e.unit_id = \(unit) and e.event_id = \(id)
            """,
            atMostOne: AnchorEvent.init)
    }
}

extension AnchorEvent {
    init(_ row: inout Row) throws {
        self.init(
            unit: try row.next(UnitID.self), id: try row.next(UUID.self), name: try row.next(String.self),
            plannedOn: try row.next(Day?.self), heldOn: try row.next(Day?.self), revision: try row.next(Int.self))
    }
}

extension Statement where Output == Void {
    /// Announces an event. Fails with `anchor_event_pkey` when its id is taken.
    package static func insertAnchorEvent(_ event: AnchorEvent, level: UnitLevel) -> Statement {
        Statement(
            "insert anchor event",
            """
            insert into thidua.anchor_event (root_id, level, unit_id, event_id, name, planned_on, held_on)
            values (\(event.unit.rootID), \(level), \(event.unit), \(event.id), \(event.name), \(event.plannedOn), \(event.heldOn))
            """)
    }

    /// Renames or re-dates an event that is still at the revision its writer saw. Fails with `hasMoved` otherwise.
    package static func updateAnchorEvent(_ event: AnchorEvent) -> Statement {
        Statement(
            moving: "update anchor event",
            """
            update thidua.anchor_event
            set name = \(event.name), planned_on = \(event.plannedOn), held_on = \(event.heldOn), revision = revision + 1
            where root_id = \(event.unit.rootID) and level in \(SQL.everyLevel) and unit_id = \(event.unit) and event_id = \(event.id)
              and revision = \(Int32(event.revision))
            """)
    }

    /// Keeps what an event was called and when it was planned, at its current revision.
    package static func keepAnchorEventHistory(_ id: UUID, of unit: UnitID, reason: String?) -> Statement {
        Statement(
            "keep anchor event history",
            """
            insert into thidua.anchor_event_history (root_id, level, unit_id, event_id, revision, name, planned_on, held_on, reason,
                                                     changed_at, changed_by)
            select e.root_id, e.level, e.unit_id, e.event_id, e.revision, e.name, e.planned_on, e.held_on, \(reason),
                   thidua.now(), thidua.my_person()
            from thidua.anchor_event e
            where e.root_id = \(unit.rootID) and e.level in \(SQL.everyLevel) and e.unit_id = \(unit) and e.event_id = \(id)
            """)
    }
}
