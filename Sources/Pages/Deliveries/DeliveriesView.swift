import Emulation
import Foundation
import HTTP
import Store

/// Something that was sent to the unit, in a list.
struct DeliveryLine: Sendable {
    let way: PageAddress
    /// The task that it reminds of.
    let task: Wording
    /// How the text of that begins.
    let beginning: String
    let from: String
    let sent: Wording
    let isOpened: Bool

    init(_ listed: ListedDelivery, in unit: UnitID) {
        way = "/\(unit)/den/\(listed.delivery.id)"
        task = ObligationLine.name(listed.number, listed.heading)
        beginning = Written.beginning(listed.body, upTo: ObligationLine.line)
        from = listed.fromName
        sent = Written.moment(listed.delivery.at)
        isOpened = listed.delivery.openedAt != nil
    }
}

/// What was sent to the unit.
struct DeliveriesView: Sendable {
    let unit: UnitID
    let unitName: String
    let unopened: [DeliveryLine]
    /// How many are unopened and not shown.
    let more: Int
    let opened: [DeliveryLine]
    let next: PageAddress?

    static let title = Wording(vi: "Tin đến", en: "What was sent to us")
    static let shown = 50

    /// - Parameter count: how many are unopened.
    init(unopened: [ListedDelivery], of count: Int, opened: [ListedDelivery], in unit: (id: UnitID, name: String)) {
        (self.unit, unitName) = unit
        self.unopened = unopened.map { DeliveryLine($0, in: unit.id) }
        more = max(0, count - unopened.count)
        self.opened = opened.map { DeliveryLine($0, in: unit.id) }
        let last = opened.count == Self.shown ? opened.last?.delivery : nil
        next = last.map { PageAddress("/\(unit.id)/den").asking("truoc", Store.Moment(at: $0.at, id: $0.id).text) }
    }
}

/// One of them.
struct DeliveryView: Sendable {
    let unit: UnitID
    let line: DeliveryLine
    let isAutomatic: Bool
    let words: String?
    let opened: Wording?
    let openedBy: String?
    /// The task that it reminds of.
    let task: PageAddress
    let mayOpen: Bool

    static let title = Wording(vi: "Nhắc thực hiện nhiệm vụ", en: "Reminder of a task")

    init(_ listed: ListedDelivery, in unit: UnitID, mayOpen: Bool) {
        let delivery = listed.delivery
        self.unit = unit
        line = DeliveryLine(listed, in: unit)
        isAutomatic = listed.isAutomatic
        words = delivery.words
        opened = delivery.openedAt.map(Written.moment)
        openedBy = listed.openedBy
        task = "/\(unit)/nhiem-vu/\(unit)/\(delivery.obligation)"
        self.mayOpen = mayOpen && delivery.openedAt == nil
    }
}
