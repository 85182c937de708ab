import Emulation
import Foundation
import Store

/// That a unit was reminded of a task, in a line.
struct ReminderLine: Sendable {
    /// When.
    let sent: Wording
    /// Who of the reader's unit sent it.
    let by: String?
    let isAutomatic: Bool
    /// When it was opened, for its sender.
    let opened: Wording?
    /// Where it is opened, for who was reminded.
    let way: PageAddress?

    static let automatic = Wording(vi: "tự động", en: "by itself")

    /// - Parameter unit: who was reminded.
    init(_ reminder: Reminder, of unit: UnitID, seenFrom here: UnitID) {
        let moment = Written.moment(reminder.at)
        sent = Wording(vi: "nhắc lúc \(moment.vi)", en: "reminded at \(moment.en)")
        by = reminder.byName
        isAutomatic = reminder.isAutomatic
        opened = here == unit ? nil : Self.opened(reminder.openedAt)
        way = here == unit ? "/\(here)/den/\(reminder.id)" : nil
    }

    private static func opened(_ moment: Date?) -> Wording {
        guard let moment = moment.map(Written.moment) else { return Wording(vi: "chưa mở", en: "not opened") }
        return Wording(vi: "đã mở lúc \(moment.vi)", en: "opened at \(moment.en)")
    }
}

extension Written {
    /// `10:25 ngày 20/12/2024`
    static func moment(_ moment: Date) -> Wording {
        let (clock, day) = Moment.words(moment)
        return Wording(vi: "\(clock) ngày \(day)", en: "\(clock) on \(day)")
    }
}

extension HTMLWriter {
    /// When a unit was reminded, a line each.
    mutating func reminders(_ lines: [ReminderLine]) {
        guard !lines.isEmpty else { return }
        element("ul", .class("plain small")) { html in
            for line in lines { html.element("li") { $0.reminder(line) } }
        }
    }

    private mutating func reminder(_ line: ReminderLine) {
        if let way = line.way { element("a", .href(way)) { $0.text(line.sent) } } else { text(line.sent) }
        if let by = line.by {
            text(Wording(vi: ", bởi ", en: ", by "))
            name(by)
        }
        if line.isAutomatic {
            raw(", ")
            text(ReminderLine.automatic)
        }
        if let opened = line.opened {
            raw(", ")
            text(opened)
        }
    }
}
