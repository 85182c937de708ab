import Emulation
import Operations
import Store

/// What happened, day by day, the latest first.
struct TimelineView: Sendable {
    struct Today: Sendable {
        let day: Day
        var events: [EventView]
    }

    let unit: UnitID
    let unitName: String
    /// Nil for all that happened to the unit.
    let campaign: Campaign?
    let days: [Today]
    let today: Day
    /// Whether it begins with the latest.
    let isFirst: Bool
    let older: PageAddress?

    static let title = Wording(vi: "Diễn biến", en: "What happened")
    static let before = "truoc"

    init(_ told: TellTimeline.Told, of unit: UnitID, called name: String, mayReview: Bool, isFirst: Bool, next: String?) {
        self.unit = unit
        unitName = name
        campaign = told.campaign
        today = told.today
        self.isFirst = isFirst
        var days: [Today] = []
        for told in told.events {
            var event = EventView(told, seenFrom: unit, mayReview: mayReview)
            // The heading says it.
            if campaign != nil { event.campaign = nil }
            if days.last?.day == event.day {
                days[days.count - 1].events.append(event)
            } else {
                days.append(Today(day: event.day, events: [event]))
            }
        }
        self.days = days
        let here: PageAddress = told.campaign.map { "/\(unit)/phong-trao/\($0.id)/dien-bien" } ?? "/\(unit)/dien-bien"
        older = next.map { here.asking("truoc", $0) }
    }

    func heading(of day: Day) -> Wording {
        let words = Wording(vi: "\(day.weekday.vi), ngày \(day.vietnamese)", en: "\(day.weekday.en), \(day.vietnamese)")
        return day == today ? Wording(vi: "Hôm nay, \(words.vi)", en: "Today, \(words.en)") : words
    }
}
