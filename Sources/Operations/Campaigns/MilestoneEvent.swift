import Emulation
import FoundationEssentials
import Store

extension Milestone {
    /// The event it hangs on; an id nobody has where it is a day.
    var eventID: UUID { if case .event(_, let id) = self { id } else { .toDate } }
    var eventUnit: UnitID? { if case .event(let unit, _) = self { unit } else { nil } }

    /// Refuses one that hangs on an event the caller cannot see.
    func require(_ event: AnchorEvent?, field: String) throws(OperationRefusal) {
        guard case .event = self, event == nil else { return }
        throw .unknownEvent(field: field)
    }
}
