import Emulation
import Foundation
import Operations
import Store

/// The events a unit announced, and those of units above that its campaigns hang on.
struct EventsView: Sendable {
    struct Row: Sendable {
        let name: String
        let day: Wording
        let way: PageAddress
        /// What hangs on it.
        let campaigns: [String]
        let below: Int
    }

    let unit: UnitID
    let unitName: String
    let own: [Row]
    let above: [Row]
    let mayAnnounce: Bool
    /// What is being announced: shown again where it was refused.
    var typed = TypedEvent()
    var id = ""
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Sự kiện mốc", en: "Anchor events")

    init(
        _ announced: [AnnouncedEvent], above: [AnchorEvent], _ campaigns: [Campaign], of unit: UnitID, called name: String,
        mayAnnounce: Bool
    ) {
        (self.unit, unitName, self.mayAnnounce) = (unit, name, mayAnnounce)
        own = announced.map { announced in
            Row(
                name: announced.event.name, day: Self.day(of: announced.event), way: "/\(unit)/su-kien/\(announced.event.id)",
                campaigns: Self.hanging(on: announced.event, campaigns), below: announced.campaignsBelow)
        }
        self.above = above.map { event in
            Row(
                name: event.name, day: Self.day(of: event), way: "/\(unit)/cua/\(event.unit)/su-kien/\(event.id)",
                campaigns: Self.hanging(on: event, campaigns), below: 0)
        }
    }

    static func hanging(on event: AnchorEvent, _ campaigns: [Campaign]) -> [String] {
        campaigns.filter { $0.start.event == event.id || $0.end.event == event.id }.map(\.shortName)
    }

    static func day(of event: AnchorEvent) -> Wording {
        if let held = event.heldOn {
            return Wording(vi: "đã tổ chức ngày \(held.vietnamese)", en: "held on \(held.vietnamese)")
        }
        guard let planned = event.plannedOn else { return Wording(vi: "chưa ấn định ngày", en: "no day set yet") }
        return Wording(vi: "dự kiến ngày \(planned.vietnamese)", en: "planned for \(planned.vietnamese)")
    }
}
