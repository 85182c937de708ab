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

/// `{"on": "2025-10-18"}` or `{"event": {"unit": "5", "id": "…"}}`.
extension Milestone: Codable {
    private enum Keys: String, CodingKey { case on, event }
    private enum EventKeys: String, CodingKey { case unit, id }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        guard container.allKeys.count == 1 else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: container.codingPath, debugDescription: "a milestone is either “on” a day or an “event”"))
        }
        if container.contains(.on) {
            self = .on(try container.decode(Day.self, forKey: .on))
        } else {
            let event = try container.nestedContainer(keyedBy: EventKeys.self, forKey: .event)
            self = .event(unit: try event.decode(UnitID.self, forKey: .unit), id: try event.decode(UUID.self, forKey: .id))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        switch self {
        case .on(let day):
            try container.encode(day, forKey: .on)
        case .event(let unit, let id):
            var event = container.nestedContainer(keyedBy: EventKeys.self, forKey: .event)
            try event.encode(unit, forKey: .unit)
            try event.encode(id, forKey: .id)
        }
    }
}
