import Emulation
import Foundation
import HTTP
import Store

/// Something that was sent to the unit, in a list.
struct DeliveryLine: Sendable {
    let way: PageAddress
    /// What kind of thing it is.
    let kind: Wording
    /// The task that it reminds of, or the number of the document.
    let matter: Wording
    /// Both in one.
    let heading: Wording
    /// How the text of that begins.
    let beginning: String
    let from: String
    let sent: Wording
    let isOpened: Bool

    init(_ listed: ListedDelivery, in unit: UnitID) {
        way = "/\(unit)/den/\(listed.delivery.id)"
        switch listed.content {
        case .task(let number, let heading, let body, let letter):
            kind =
                letter.map { Wording(vi: "Công văn đôn đốc số \($0)", en: "Official letter \($0) that urges") }
                ?? Wording(vi: "Nhắc thực hiện nhiệm vụ", en: "Reminder of a task")
            matter = ObligationLine.name(number, heading)
            self.heading = Wording(vi: "\(kind.vi): \(matter.vi)", en: "\(kind.en): \(matter.en)")
            beginning = Written.beginning(body, upTo: ObligationLine.line)
        case .document(let symbol, let type, let summary, _):
            let name = type.words
            kind = Wording(
                vi: name.vi.prefix(1).uppercased() + name.vi.dropFirst(), en: name.en.prefix(1).uppercased() + name.en.dropFirst())
            matter = Wording(vi: "số \(symbol)", en: "number \(symbol)")
            heading = Wording(vi: "\(kind.vi) \(matter.vi)", en: "\(kind.en) \(matter.en)")
            beginning = Written.beginning(summary, upTo: ObligationLine.line)
        }
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
    /// Where that is read; nil for a document that is no plan.
    let matter: PageAddress?
    let isDocument: Bool
    let mayOpen: Bool

    static let title = Wording(vi: "Chi tiết tin đến", en: "Something that was sent to us")

    init(_ listed: ListedDelivery, in unit: UnitID, mayOpen: Bool) {
        let delivery = listed.delivery
        self.unit = unit
        line = DeliveryLine(listed, in: unit)
        isAutomatic = listed.isAutomatic
        words = delivery.words
        opened = delivery.openedAt.map(Written.moment)
        openedBy = listed.openedBy
        switch (delivery.matter, listed.content) {
        case (.task(let id), _): (matter, isDocument) = ("/\(unit)/nhiem-vu/\(unit)/\(id)", false)
        case (.document, .document(_, _, _, let campaign)):
            (matter, isDocument) = (campaign.map { "/\(unit)/cua/\(delivery.from)/phong-trao/\($0)" }, true)
        case (.document, .task): (matter, isDocument) = (nil, true)
        }
        self.mayOpen = mayOpen && delivery.openedAt == nil
    }
}
