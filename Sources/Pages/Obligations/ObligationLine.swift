import Emulation
import Foundation
import Store

/// A task in a list.
struct ObligationLine: Sendable {
    let way: PageAddress
    let name: Wording
    /// How its text begins: several tasks may bear one heading.
    let beginning: String
    let unit: String
    let campaign: String
    let state: Wording
    let isDone: Bool
    let isReturned: Bool
    /// Whether it is owed no longer.
    let isExcused: Bool
    /// Who told it, and how strongly.
    let told: Wording
    let role: Wording
    /// Whose line it goes on from, or who goes on with it.
    let passed: Wording?
    let due: Wording?
    /// Whether there is more time than the plan gives.
    let isExtended: Bool
    let isOverdue: Bool
    let fulfilment: Wording?
    /// How it was done, or why it came back.
    let words: String?
    /// Since when somebody has it in hand, and in their unit who; nil before, and once it is done.
    let uptake: Wording?
    /// When its unit was reminded of it.
    var reminders: [ReminderLine] = []
    /// What was asked about it and has no answer, or was refused.
    let plea: Wording?

    init(_ listed: ListedObligation, seenFrom here: UnitID, on today: Day, asking plea: Plea? = nil) {
        let obligation = listed.obligation
        way = Self.address(obligation, seenFrom: here)
        name = Self.name(listed.number, listed.heading)
        beginning = Written.beginning(listed.body, upTo: Self.line)
        unit = listed.unitName
        campaign = listed.shortName
        isDone = listed.doneAt != nil
        isReturned = obligation.state == .returned
        state = Self.state(listed)
        told = Self.told(by: listed.fromName, obligation.strength)
        role = Self.role(listed)
        passed = Self.passed(listed)
        isExcused = listed.granted.isExcused
        due =
            isDone || isExcused
            ? nil : obligation.dueOn.map { Self.due($0, obligation.strength, on: today, extendedTo: listed.granted.until) }
        isExtended = listed.granted.until != nil
        isOverdue = listed.isOverdue(on: today)
        fulfilment = isDone || isExcused ? nil : Self.seen(obligation.fulfilledBy)
        words = obligation.reason ?? obligation.account
        uptake = isDone || isExcused ? nil : listed.uptake.map(Self.taken)
        self.plea = plea?.note
    }

    var tag: Attribute {
        isExcused ? .class("tag") : isReturned ? .class("tag bad") : isDone ? .class("tag good") : .class("tag wait")
    }

    static func address(_ obligation: Obligation, seenFrom here: UnitID) -> PageAddress {
        "/\(here)/nhiem-vu/\(obligation.unit)/\(obligation.id)"
    }

    /// As much of a text as stands under a name, in characters.
    static let line = 160

    /// As the plan prints it, but for a dash.
    static func name(_ number: String, _ heading: String) -> Wording {
        let name = number.contains { $0.isLetter || $0.isNumber } ? "\(number) \(heading)" : heading
        return Wording(vi: name, en: name)
    }

    /// With the day since when, where it is done.
    static func state(_ listed: ListedObligation) -> Wording {
        guard !listed.granted.isExcused else {
            return listed.doneAt == nil ? excused : Wording(vi: "\(excused.vi), vẫn hoàn thành", en: "\(excused.en), done all the same")
        }
        guard let done = listed.doneAt else { return listed.obligation.state.words }
        let (day, words) = (Day(done).vietnamese, Obligation.State.done.words)
        return Wording(vi: "\(words.vi) ngày \(day)", en: "\(words.en) on \(day)")
    }

    /// With whom it co-operates, where somebody is named.
    private static func role(_ listed: ListedObligation) -> Wording {
        let role = listed.obligation.role.words
        guard let lead = listed.leadName else { return role }
        return Wording(vi: "\(role.vi) với \(lead)", en: "\(role.en) with \(lead)")
    }

    private static func passed(_ listed: ListedObligation) -> Wording? {
        if let name = listed.passedTo { return Wording(vi: "\(name) kế thừa", en: "\(name) took the unit over") }
        return listed.sinceName.map { Wording(vi: "tiếp nhận từ \($0)", en: "goes on from \($0)") }
    }

    static func taken(_ uptake: ListedObligation.Uptake) -> Wording {
        let day = Day(uptake.at).vietnamese
        guard let name = uptake.inHandOf else { return Wording(vi: "đã nhận ngày \(day)", en: "taken up on \(day)") }
        return Wording(vi: "\(name) nhận ngày \(day)", en: "in the hand of \(name) since \(day)")
    }

    static func told(by unit: String, _ strength: Strength) -> Wording {
        switch strength {
        case .ordered: Wording(vi: "\(unit) giao", en: "ordered by \(unit)")
        case .requested: Wording(vi: "\(unit) đề nghị", en: "requested by \(unit)")
        }
    }

    static let excused = Wording(vi: "được miễn", en: "excused")

    /// - Parameter later: until when there is more time; both days are told.
    static func due(_ day: Day, _ strength: Strength, on today: Day, extendedTo later: Day? = nil) -> Wording {
        let time = Written.time(from: today, to: later ?? day)
        if let later {
            return Wording(
                vi: "hạn \(day.vietnamese), gia hạn đến \(later.vietnamese), \(time.vi)",
                en: "due on \(day.vietnamese), extended to \(later.vietnamese), \(time.en)")
        }
        return switch strength {
        case .ordered: Wording(vi: "hạn \(day.vietnamese), \(time.vi)", en: "due on \(day.vietnamese), \(time.en)")
        case .requested: Wording(vi: "đề nghị trước \(day.vietnamese)", en: "asked for by \(day.vietnamese)")
        }
    }

    /// What the system sees it done by; nil where its unit says so.
    static func seen(_ fulfilment: Fulfilment) -> Wording? {
        guard fulfilment != .nothing else { return nil }
        let words = fulfilment.words
        return Wording(vi: "hệ thống ghi nhận khi \(words.vi)", en: "seen by the system once \(words.en)")
    }
}
