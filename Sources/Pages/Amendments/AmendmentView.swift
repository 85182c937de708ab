import Emulation
import Foundation
import Operations
import Store
import Wire

/// A published plan as a form of what an amendment may change, filled with what stands.
struct AmendmentView: Sendable {
    /// One target, and its field.
    struct Cell: Sendable {
        /// The place of its indicator, and that of its unit.
        let group, place: Int
        let indicator: Indicator
        let unit: UnitID
        let name: Wording
        /// What stands.
        let was: String
        var value: String
        /// What somebody else issued while it was typed.
        var theirs: Wording?

        var id: String { "m\(group)-\(place)" }
        var field: String { "targets[\(group)].v[\(place)]" }
    }

    /// The targets of an indicator.
    struct Group: Sendable {
        let place: Int
        let indicator: Indicator
        /// What the unit itself was given.
        let given: Wording?
        var own: Cell
        var below: [Cell]
        var cells: [Cell] { [own] + below }
    }

    let unit: UnitID
    let plan: PlanInFull
    let addressees: [(id: UnitID, name: String)]
    /// Events it may end with.
    let events: [AnchorEvent]
    /// Units that have begun since it was published and were not told of it.
    let newcomers: [Emulation.Unit]
    private(set) var groups: [Group]
    /// Whose targets they are, by place: its own first.
    let units: [UnitID]
    private let names: [UnitID: String]
    /// Where each cell stands: the place of its group, and its own in there.
    private let places: [Key: (group: Int, cell: Int)]
    private(set) var typed = TypedAmendment()
    /// Who else amended it meanwhile.
    private(set) var theirEnd: Wording?
    var isStale = false
    /// As what it can be issued under a number of the unit's, and who may sign that.
    var types: [DocumentType] = []
    var signing: SigningView?
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Điều chỉnh kế hoạch", en: "Amend the plan")

    init(_ plan: PlanInFull, addressees: [(id: UnitID, name: String)], events: [AnchorEvent], children: [Emulation.Unit], of unit: UnitID) {
        (self.unit, self.plan, self.addressees) = (unit, plan, addressees)
        let campaign = plan.campaign.campaign
        var known = events
        if let event = plan.campaign.endEvent, !known.contains(where: { $0.id == event.id }) { known.append(event) }
        // One that was held is over; only the one that stands may stay.
        self.events = known.filter { $0.heldOn == nil || $0.id == campaign.end.event }
        let told = Set(addressees.map(\.id)), published = Day(campaign.publishedAt)
        newcomers = children.filter { $0.beganOn >= published && !told.contains($0.id) }
        let standing = Dictionary(
            plan.campaign.targets.map { (Key(indicator: $0.indicator, unit: $0.unit), $0.value) }, uniquingKeysWith: { first, _ in first })
        (chosenEvent, endOn) = (campaign.end.event?.lowercased ?? "", campaign.end.onDay?.vietnamese ?? "")
        units = [unit] + addressees.map(\.id)
        names = Dictionary(addressees.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let groups = plan.campaign.indicators.enumerated().map { number, indicator in
            func cell(_ place: Int, _ id: UnitID, _ name: Wording) -> Cell {
                let text = standing[Key(indicator: indicator.id, unit: id)].map { indicator.shown($0).typed } ?? ""
                return Cell(group: number, place: place, indicator: indicator, unit: id, name: name, was: text, value: text, theirs: nil)
            }
            let isForAll = !indicator.addsUp && !addressees.isEmpty
            let own = cell(0, unit, isForAll ? Words.forAll : Words.own)
            // What does not add up is set once for all; only where a unit has its own already is there a field for it.
            let below = addressees.enumerated().filter { _, addressee in
                indicator.addsUp || standing[Key(indicator: indicator.id, unit: addressee.id)] != nil
            }.map { cell($0 + 1, $1.id, Wording(vi: $1.name, en: $1.name)) }
            return Group(
                place: number, indicator: indicator, given: plan.given[indicator.id].map { Written.shown($0, of: indicator) }, own: own,
                below: below)
        }
        self.groups = groups
        places = Dictionary(
            groups.flatMap { group in
                group.cells.enumerated().map { (Key(indicator: group.indicator.id, unit: $1.unit), (group.place, $0)) }
            }, uniquingKeysWith: { first, _ in first })
    }

    private struct Key: Hashable {
        let indicator: UUID
        let unit: UnitID
    }

    var campaign: Campaign { plan.campaign.campaign }
    var address: PageAddress { Self.address(of: campaign.id, in: unit) }
    static func address(of campaign: UUID, in unit: UnitID) -> PageAddress { "/\(unit)/phong-trao/\(campaign)/dieu-chinh" }

    /// The end that stands, as the form sends it back.
    var wasEnd: String { campaign.end.event?.lowercased ?? campaign.end.onDay?.description ?? "" }
    /// What the form shows: the id of an event, empty for a day, and that day.
    private(set) var chosenEvent: String
    private(set) var endOn: String

    func cell(_ indicator: UUID, _ unit: UnitID) -> Cell? {
        places[Key(indicator: indicator, unit: unit)].map { place in
            place.cell == 0 ? groups[place.group].own : groups[place.group].below[place.cell - 1]
        }
    }

    func indicator(_ id: UUID) -> Indicator? { cell(id, unit)?.indicator }

    func name(of id: UnitID) -> String { names[id] ?? plan.issuer.name }

    /// What its controls are called in what is said about a form that was sent.
    func controls(for typed: TypedAmendment) -> [Control] {
        func control(_ cell: Cell, at field: String) -> Control {
            Control(
                field: field, id: cell.id,
                label: Wording(vi: "\(cell.indicator.name), \(cell.name.vi)", en: "\(cell.indicator.name), \(cell.name.en)"))
        }
        let cells = typed.cells.compactMap { sent in cell(sent.indicator, sent.unit).map { control($0, at: "\(sent.path)") } }
        // An empty field is not sent, and an amendment of nothing is told at the first.
        return cells + (groups.first.map { [control($0.own, at: $0.own.field)] } ?? []) + Self.controls
            + [Control(field: "end", id: Self.endOn.id, label: Self.endOn.label)]
            + [Self.number, Self.heading, Self.body, Self.awardLevel, Self.dueOn].map { control in
                Control(field: "clauses[0].\(control.field)", id: control.id, label: control.label)
            }
    }

    /// As what a plan is amended.
    static let issued = [DocumentType.decision, .plan]
    static let type = Control(field: "type", id: "loai", label: Wording(vi: "Ban hành bằng", en: "Issued as"))
    static let symbol = Control(field: "symbol", id: "so", label: Wording(vi: "Số, ký hiệu văn bản", en: "Number of the document"))
    static let issuedOn = Control(field: "issuedOn", id: "ngay", label: Wording(vi: "Ngày ban hành", en: "Day of the document"))
    static let summary = Control(field: "summary", id: "ly-do", label: Wording(vi: "Trích yếu, lý do điều chỉnh", en: "What and why"))
    static let endEvent = Control(field: "endEvent", id: "su-kien", label: Wording(vi: "Kết thúc khi", en: "It ends"))
    static let endOn = Control(field: "endOn", id: "den", label: Wording(vi: "Ngày kết thúc", en: "Last day"))
    static let part = Control(field: "part", id: "phan", label: Wording(vi: "Thuộc phần", en: "Part"))
    static let number = Control(
        field: "number", id: "thu-tu", label: Wording(vi: "Số thứ tự, như văn bản ghi", en: "Number, as it is printed"))
    static let awardLevel = Control(
        field: "awardLevel", id: "cap-khen", label: Wording(vi: "Cấp khen thưởng", en: "Level of the award"))
    static let heading = Control(field: "heading", id: "viec", label: Wording(vi: "Tiêu đề", en: "Heading"))
    static let body = Control(field: "body", id: "noi-dung-viec", label: Wording(vi: "Nội dung", en: "What it says"))
    static let dueOn = Control(field: "dueOn", id: "han-viec", label: Wording(vi: "Hạn, nếu là nhiệm vụ", en: "Due on, if it is a task"))
    private static let controls =
        [type] + SigningView.controls + [symbol, issuedOn, summary, endEvent, endOn, part, number, heading, body, awardLevel, dueOn]

    /// Shows what was typed; where somebody else amended the plan meanwhile, beside what they wrote.
    mutating func take(_ typed: TypedAmendment) {
        self.typed = typed
        if !typed.type.isEmpty {
            signing?.chosen = typed.signedBy
            signing?.under = typed.under
        }
        let sent = Dictionary(
            typed.cells.map { (Key(indicator: $0.indicator, unit: $0.unit), $0) }, uniquingKeysWith: { first, _ in first })
        func filled(_ cell: Cell) -> Cell {
            guard let sent = sent[Key(indicator: cell.indicator.id, unit: cell.unit)] else { return cell }
            let merged = Merged(was: sent.was, typed: sent.value, now: cell.was)
            var cell = cell
            cell.value = merged.value
            if let theirs = merged.theirs { cell.theirs = Self.theirs(Wording(vi: theirs, en: theirs)) }
            return cell
        }
        for place in groups.indices {
            groups[place].own = filled(groups[place].own)
            groups[place].below = groups[place].below.map(filled)
        }
        let isUntouched = typed.endEvent.isEmpty ? typed.endOn == Day(typed.wasEnd)?.vietnamese : typed.endEvent == typed.wasEnd
        guard !isUntouched else {
            // A day that was typed beside an event stays typed.
            if !typed.endEvent.isEmpty { endOn = typed.endOn }
            return
        }
        (chosenEvent, endOn) = (typed.endEvent, typed.endOn)
        if typed.wasEnd != wasEnd { theirEnd = Self.theirs(endWords(campaign.end)) }
    }

    private static func theirs(_ words: Wording) -> Wording {
        Wording(vi: "Người khác vừa điều chỉnh thành: \(words.vi).", en: "Somebody else just made it: \(words.en).")
    }

    /// A day, or what the event is called.
    func endWords(_ end: Milestone) -> Wording {
        switch end {
        case .on(let day): return Wording(vi: "ngày \(day.vietnamese)", en: "on \(day.vietnamese)")
        case .event(_, let id):
            let name = events.first { $0.id == id }?.name ?? "…"
            return Wording(vi: "khi tổ chức “\(name)”", en: "with “\(name)”")
        }
    }

    private enum Words {
        static let forAll = Wording(vi: "Mức chung cho các đơn vị", en: "One for all")
        static let own = Wording(vi: "Mức của toàn đơn vị", en: "The unit's own")
    }
}

extension Milestone {
    /// The event it hangs on.
    var event: UUID? { if case .event(_, let id) = self { id } else { nil } }
    var onDay: Day? { if case .on(let day) = self { day } else { nil } }
}

extension UUID {
    /// As a form and an address write it.
    fileprivate var lowercased: String { uuidString.lowercased() }
}
