import Emulation
import FoundationEssentials

extension Fields {
    /// `{"on": day}` or `{"event": {"unit": …, "id": …}}`, one of them.
    mutating func milestone(_ name: String) -> Milestone {
        object(name, allowing: Milestone.members) { milestone in Milestone(&milestone) }
    }

    /// The same, if there is one.
    mutating func optionalMilestone(_ name: String) -> Milestone? {
        optionalObject(name, allowing: Milestone.members) { milestone in Milestone(&milestone) }
    }
}

extension Milestone {
    fileprivate static let members = ["on", "event"]

    fileprivate init(_ fields: inout Fields) {
        if fields.has("on") == fields.has("event") {
            fields.refuse(
                "on", "milestone.day-or-event", vi: "Chỉ ghi một trong hai: ngày (on) hoặc sự kiện mốc (event).",
                en: "Give a day (on) or an anchor event (event), one of them.")
        }
        let day = fields.legalDay("on")
        let event = fields.optionalObject("event", allowing: ["unit", "id"]) { event in
            Milestone.event(unit: event.value("unit", .unit), id: event.uuid("id"))
        }
        self = event ?? .on(day ?? Day(daysSince1970: 0))
    }
}
