package import Foundation

/// A congress or conference that a start or an end hangs on; it can be renamed and moved until it was held.
package struct AnchorEvent: Hashable, Sendable {
    package let unit: UnitID
    package let id: UUID
    package let name: String
    package let plannedOn: Day?
    package let heldOn: Day?
    package let revision: Int

    package init(unit: UnitID, id: UUID, name: String, plannedOn: Day?, heldOn: Day?, revision: Int) {
        self.unit = unit
        self.id = id
        self.name = name
        self.plannedOn = plannedOn
        self.heldOn = heldOn
        self.revision = revision
    }
}
