package import Foundation

/// When a campaign starts or ends: on a day, or when something happens.
/// Constraints: `a_start_is_a_date_or_an_event`, `an_end_is_a_date_or_an_event`.
package enum Milestone: Hashable, Sendable {
    case on(Day)
    case event(unit: UnitID, id: UUID)

    /// The day it is, as far as anybody can say: of an event the day it was held, otherwise the day it is planned for.
    package func day(of event: AnchorEvent?) -> Day? {
        switch self {
        case .on(let day): day
        case .event: event?.heldOn ?? event?.plannedOn
        }
    }

    /// The day up to which an end needs reporting periods: the day itself; of an event the day it was held,
    /// before that the later of today and the day it is planned for.
    package func lastDay(today: Day, event: AnchorEvent?) -> Day {
        switch self {
        case .on(let day): day
        case .event: event?.heldOn ?? max(today, event?.plannedOn ?? today)
        }
    }
}
