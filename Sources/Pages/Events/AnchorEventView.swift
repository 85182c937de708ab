import Emulation
import Foundation
import HTTP
import HTTPTypes
import Operations
import Store

/// One event, what hangs on it, and what setting its day does.
struct AnchorEventView: Sendable {
    /// A campaign of the unit that ends with it.
    struct Line: Sendable {
        let name: String
        let way: PageAddress
        /// Its reporting periods as they stand, where they follow the event.
        let periods: Wording?
        let added: Wording?
        let removed: Wording?
    }

    let unit: UnitID
    let event: AnchorEvent
    let day: Wording
    let lines: [Line]
    let below: Int
    let mayAnnounce: Bool
    var typed: TypedEvent
    /// Whether the lines say what the typed days would do, and the deed is offered.
    var isChecked = false
    private(set) var theirs: [String: Wording] = [:]
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Sự kiện mốc", en: "Anchor event")

    /// One of the unit's own.
    init(_ reach: EventReach, of unit: UnitID, mayAnnounce: Bool) {
        (self.unit, event, below, self.mayAnnounce) = (unit, reach.event, reach.campaignsBelow, mayAnnounce)
        day = EventsView.day(of: reach.event)
        typed = TypedEvent(reach.event)
        lines = reach.campaigns.map { reached in
            Line(
                name: reached.campaign.shortName, way: "/\(unit)/phong-trao/\(reached.campaign.id)",
                periods: Self.span(reached.periods), added: AmendmentCheckView.periods(reached.added),
                removed: AmendmentCheckView.periods(reached.removed.map(\.span)))
        }
    }

    /// One of somebody else's: it is only read.
    init(_ event: AnchorEvent, _ campaigns: [Campaign], of unit: UnitID) {
        (self.unit, self.event, below, mayAnnounce) = (unit, event, 0, false)
        day = EventsView.day(of: event)
        typed = TypedEvent(event)
        lines = campaigns.filter { $0.end.event == event.id }.map { campaign in
            Line(
                name: campaign.shortName, way: "/\(unit)/phong-trao/\(campaign.id)", periods: nil, added: nil, removed: nil)
        }
    }

    /// `3 kỳ, từ tháng 10/2024 đến tháng 12/2024`; nil for none.
    private static func span(_ periods: [Period]) -> Wording? {
        guard let first = periods.first.map(Written.inner), let last = periods.last.map(Written.inner) else { return nil }
        return Wording(
            vi: "\(periods.count) kỳ báo cáo, từ \(first.vi) đến \(last.vi)",
            en: periods.count == 1 ? "one reporting period, \(first.en)" : "\(periods.count) reporting periods, \(first.en) to \(last.en)")
    }

    /// Whether somebody else was faster.
    var isStale: Bool { mistakes.problem.status == .preconditionFailed }
    var address: PageAddress { "/\(unit)/su-kien/\(event.id)" }
    var heading: Wording { Wording(vi: event.name, en: event.name) }

    /// Shows what was typed, beside what somebody else wrote meanwhile.
    mutating func take(_ sent: TypedEvent) { (typed, theirs) = sent.merged(with: event) }
}
