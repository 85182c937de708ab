import Emulation
import Foundation
import Operations
import Wire

/// An amendment as it was typed, letter by letter: what is wrong about it can be shown again.
struct TypedAmendment {
    /// One target.
    struct Cell {
        let indicator: UUID
        let unit: UnitID?
        /// What the form showed.
        let was: String
        let value: String

        /// - Parameter key: as ``TypedAmendment/key(_:_:was:)`` writes it; of anything else no cell of a plan comes.
        init(of key: String, value: String) {
            let parts = key.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            indicator = parts.first.flatMap { UUID(uuidString: $0) } ?? UUID()
            unit = parts.count > 1 ? try? UnitID(parts[1]) : nil
            was = parts.count > 2 ? parts[2] : ""
            self.value = value
        }
    }

    private(set) var symbol = ""
    private(set) var issuedOn = ""
    private(set) var summary = ""
    /// The id of the event it ends with; empty where it ends on a day.
    private(set) var endEvent = ""
    private(set) var endOn = ""
    /// The end as the form showed it: a day, or the id of an event.
    private(set) var wasEnd = ""
    private(set) var heading = ""
    private(set) var body = ""
    private(set) var dueOn = ""
    private(set) var joining: [UnitID] = []
    /// In the order in which they were sent.
    private(set) var cells: [Cell] = []

    static let members = [
        "symbol", "issuedOn", "summary", "endEvent", "endOn", "wasEnd", "heading", "body", "dueOn", "joining", "targets",
    ]

    /// Nothing typed yet.
    init() {}

    init(_ form: JSON) {
        func text(_ name: String, of json: JSON) -> String { (try? json[name]?.string()) ?? "" }
        symbol = text("symbol", of: form)
        issuedOn = text("issuedOn", of: form)
        summary = text("summary", of: form)
        (endEvent, endOn, wasEnd) = (text("endEvent", of: form), text("endOn", of: form), text("wasEnd", of: form))
        (heading, body, dueOn) = (text("heading", of: form), text("body", of: form), text("dueOn", of: form))
        joining = form.elements("joining").compactMap { try? UnitID(text("unit", of: $0)) }
        cells = form.elements("targets").map { Cell(of: text("of", of: $0), value: text("value", of: $0)) }
    }

    /// What names a cell in a form.
    static func key(_ indicator: UUID, _ unit: UnitID, was: String) -> String {
        "\(indicator.uuidString.lowercased()) \(unit) \(was)"
    }
}

extension JSON {
    /// The elements of a list of that name.
    fileprivate func elements(_ name: String) -> [JSON] {
        guard case .array(let elements)? = self[name]?.content else { return [] }
        return elements
    }

    /// What a form says beside the id it was shown with, what its reader had seen and which of its buttons was pressed.
    func said(beside names: [String]) -> String {
        guard case .object(let members) = content else { return canonical }
        return JSON(.object(members.filter { !names.contains($0.name) })).canonical
    }
}

/// An amendment that could be read, and where each of its targets was typed.
struct ReadAmendment {
    let amendment: Amendment
    /// The place in the form of each target of the amendment.
    let places: [Int]

    /// Reads what was typed on the plan that stands. Leaves in `fields` what cannot be read.
    init(_ typed: TypedAmendment, _ fields: inout Fields, of view: AmendmentView) {
        let symbol = fields.optional("symbol", .text(upTo: 200))
        let issuedOn = fields.optional("issuedOn", .typedDay)
        let summary = fields.paragraphs("summary", upTo: 2000) ?? ""
        let end = fields.end(typed, events: view.events)
        let duty = fields.duty()
        var (targets, places): ([TargetPlan], [Int]) = ([], [])
        var place = 0
        _ = fields.optionalList("targets", upTo: 10_000, allowing: ["of", "value"]) { row in
            defer { place += 1 }
            guard place < typed.cells.count else { return }
            let cell = typed.cells[place]
            guard let unit = cell.unit, let shown = view.cell(cell.indicator, unit), let value = row.target(cell, shown.indicator) else {
                return
            }
            let isForAll = unit == view.unit && !shown.indicator.addsUp
            targets.append(TargetPlan(indicator: cell.indicator, unit: isForAll ? nil : unit, value: value))
            places.append(place)
        }
        let rules = view.newcomers.filter { typed.joining.contains($0.id) }.map { unit in
            AddressRule(who: .units([unit.id]), strength: unit.kind.isOnlyRequested ? .requested : .ordered, adoptBy: nil)
        }
        amendment = Amendment(
            symbol: symbol, issuedOn: issuedOn, summary: summary, targets: targets, indicators: [], duties: duty.map { [$0] } ?? [],
            end: end, addresses: rules)
        self.places = places
    }

    /// The same refusals, each at the place of the form where it was typed: a sum at the first target that it adds up.
    func placed(_ refusals: [any Refusal], _ view: AmendmentView) -> [any Refusal] {
        refusals.map { refusal in
            if let target = refusal as? TargetRefusal {
                if case .sumLooserThanGiven(let name, _, _, _) = target.reason {
                    let place = amendment.targets.firstIndex { view.indicator($0.indicator)?.name == name }
                    return TargetRefusal(target.reason, field: place.map { "targets[\(places[$0])].value" } ?? target.field)
                }
                guard let field = target.field, let place = Self.place(in: field), places.indices.contains(place) else { return target }
                return TargetRefusal(target.reason, field: "targets[\(places[place])].value")
            }
            return refusal
        }
    }

    /// 2 of `targets[2].unit`.
    private static func place(in field: String) -> Int? {
        field.firstMatch(of: /^targets\[([0-9]+)\]/).flatMap { Int($0.1) }
    }
}

extension Fields {
    /// The new end; nil where it is left as it was.
    fileprivate mutating func end(_ typed: TypedAmendment, events: [AnchorEvent]) -> Milestone? {
        _ = optional("wasEnd", .text(upTo: 100))
        let event = optional("endEvent", .text(upTo: 100))
        let day = optional("endOn", .typedDay)
        guard let event else {
            guard let day else {
                if typed.endOn.isBlank {
                    refuse("endOn", "end.missing", vi: "Kế hoạch cần có ngày hoặc sự kiện kết thúc.", en: "The plan has to end some day.")
                }
                return nil
            }
            return day.description == typed.wasEnd ? nil : .on(day)
        }
        guard event != typed.wasEnd else { return nil }
        guard let found = events.first(where: { $0.id.uuidString.lowercased() == event }) else {
            refuse("endEvent", "end.unknown", vi: "Không có sự kiện mốc này.", en: "There is no such anchor event.")
            return nil
        }
        return .event(unit: found.unit, id: found.id)
    }

    /// A new duty; nil where none was written.
    fileprivate mutating func duty() -> Duty? {
        let heading = optional("heading", .text(upTo: 2000))
        let body = paragraphs("body", upTo: 20_000)
        let dueOn = optional("dueOn", .typedDay)
        _ = optionalList("joining", upTo: 1000, allowing: ["unit"]) { $0.optional("unit", .text(upTo: 100)) }
        guard heading != nil || body != nil || dueOn != nil else { return nil }
        return Duty(id: .version7(), heading: heading ?? "", body: body ?? "", dueOn: dueOn)
    }

    /// What was typed into a cell, as it is kept; nil where it is as it was.
    fileprivate mutating func target(_ cell: TypedAmendment.Cell, _ indicator: Indicator) -> Decimal? {
        _ = optional("of", .text(upTo: 200))
        let decimals = indicator.shownDecimals > 0
        guard optional("value", .text(upTo: 100)) != nil else {
            guard !cell.was.isEmpty else { return nil }
            refuse(
                "value", "target.kept", vi: "Mức giao đã ban hành không bỏ được; chỉ thay bằng mức khác (đang giao: \(cell.was)).",
                en: "A target that was issued cannot be taken away, only be set anew; \(cell.was) stands.")
            return nil
        }
        guard cell.value != cell.was, let value = optional("value", .typedNumber(decimals: decimals)) else { return nil }
        if case .number(value) = TypedNumber(cell.was, decimals: decimals) { return nil }
        return indicator.kept(value)
    }
}

extension Indicator {
    /// A target as it is kept of what people typed: a share where they are shown per cent.
    func kept(_ typed: Decimal) -> Decimal {
        asPercent ? typed * Decimal(sign: .plus, exponent: -2, significand: 1) : typed
    }
}
