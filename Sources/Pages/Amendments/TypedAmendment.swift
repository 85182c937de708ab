import Emulation
import Foundation
import Operations
import Wire

/// An amendment as it was typed, letter by letter: what is wrong about it can be shown again.
struct TypedAmendment {
    /// One target.
    struct Cell {
        let indicator: UUID
        let unit: UnitID
        /// What the form showed.
        let was: String
        let value: String
        /// Where in the form it was typed.
        let path: JSON.Path
    }

    private(set) var symbol = ""
    private(set) var issuedOn = ""
    private(set) var summary = ""
    /// As what it is issued under a number; empty where that is typed.
    private(set) var type = ""
    private(set) var (signedBy, under) = ("", "")
    /// The id of the event it ends with; empty where it ends on a day.
    private(set) var endEvent = ""
    private(set) var endOn = ""
    /// The end as the form showed it: a day, or the id of an event.
    private(set) var wasEnd = ""
    private(set) var part = ClausePart.task.rawValue
    private(set) var number = ""
    private(set) var heading = ""
    private(set) var awardLevel = ""
    private(set) var body = ""
    private(set) var dueOn = ""
    private(set) var joining: [UnitID] = []
    /// In the order in which they were sent.
    private(set) var cells: [Cell] = []

    static let members =
        [
            "symbol", "issuedOn", "summary", "endEvent", "endOn", "wasEnd", "part", "number", "heading", "body", "awardLevel", "dueOn",
            "joining", "units", "targets", "type",
        ] + SigningView.members

    /// Nothing typed yet.
    init() {}

    /// Whether no clause is added; which part it would be of says nothing.
    var isClauseEmpty: Bool { [number, heading, body, awardLevel, dueOn].allSatisfy(\.isEmpty) }

    init(_ form: JSON) {
        func text(_ name: String, of json: JSON) -> String { (try? json[name]?.string()) ?? "" }
        symbol = text("symbol", of: form)
        issuedOn = text("issuedOn", of: form)
        summary = text("summary", of: form)
        (type, signedBy, under) = (text("type", of: form), text("signedBy", of: form), text("under", of: form))
        (endEvent, endOn, wasEnd) = (text("endEvent", of: form), text("endOn", of: form), text("wasEnd", of: form))
        let part = text("part", of: form)
        self.part = part.isEmpty ? ClausePart.task.rawValue : part
        (number, heading, body) = (text("number", of: form), text("heading", of: form), text("body", of: form))
        (awardLevel, dueOn) = (text("awardLevel", of: form), text("dueOn", of: form))
        joining = (form["joining"]?.elements ?? []).compactMap { try? UnitID(text("unit", of: $0)) }
        let units = form["units"].byPlace.compactMapValues { try? UnitID($0) }
        cells = (form["targets"]?.elements ?? []).flatMap { Self.cells(of: $0, units) }
    }

    /// The targets of one indicator. Units and indicators are named once, and one field holds what a whole row showed: a plan may have
    /// nearly as many cells as a form may have fields.
    private static func cells(of group: JSON, _ units: [Int: UnitID]) -> [Cell] {
        guard let indicator = group["of"]?.words.flatMap({ UUID(uuidString: $0) }) else { return [] }
        let (was, typed) = (shown(in: group["was"]?.words ?? ""), group["v"].byPlace)
        let list = JSON.Path.member("v", of: group.path)
        return Set(was.keys).union(typed.keys).sorted().compactMap { place in
            units[place].map { unit in
                Cell(
                    indicator: indicator, unit: unit, was: was[place] ?? "", value: typed[place] ?? "", path: .element(place, of: list))
            }
        }
    }

    /// What cells showed, by the places of their units: `0:12 3:7,5`.
    static func was(_ cells: [AmendmentView.Cell]) -> String {
        cells.filter { !$0.was.isEmpty }.map { "\($0.place):\($0.was)" }.joined(separator: " ")
    }

    private static func shown(in text: String) -> [Int: String] {
        let pairs = text.split(separator: " ").compactMap { pair -> (Int, String)? in
            let halves = pair.split(separator: ":", maxSplits: 1)
            guard halves.count == 2, let place = Int(halves[0]) else { return nil }
            return (place, String(halves[1]))
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}

extension JSON? {
    /// The texts of a list by the numbers they were sent under.
    fileprivate var byPlace: [Int: String] {
        let pairs = (self?.elements ?? []).compactMap { element in element.place.flatMap { place in element.words.map { (place, $0) } } }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}

extension JSON {
    /// What a form says beside the id it was shown with, what its reader had seen and which of its buttons was pressed.
    func said(beside names: [String]) -> String {
        guard case .object(let members) = content else { return canonical }
        return JSON(.object(members.filter { !names.contains($0.name) })).canonical
    }
}

/// An amendment that could be read, and where each of its targets was typed.
struct ReadAmendment {
    let amendment: Amendment
    /// In what it is issued under a number; nil for as typed.
    let document: AmendmentDocument?
    /// The field of each target of the amendment.
    let places: [String]

    /// Reads what was typed on the plan that stands. Leaves in `fields` what cannot be read.
    init(_ typed: TypedAmendment, _ fields: inout Fields, of view: AmendmentView) {
        let symbol = fields.optional("symbol", .text(upTo: 200))
        let issuedOn = fields.optional("issuedOn", .typedDay)
        let summary = fields.paragraphs("summary", upTo: 2000) ?? ""
        let (type, signature) = (fields.optionalChoice("type", of: DocumentType.self), fields.chosenSignature())
        document = type.map { AmendmentDocument($0, signedBy: signature) }
        let end = fields.end(typed, events: view.events)
        let clause = fields.clause()
        var (targets, places): ([TargetPlan], [String]) = ([], [])
        for cell in typed.cells {
            guard let shown = view.cell(cell.indicator, cell.unit), let value = fields.target(cell, shown.indicator) else { continue }
            let isForAll = cell.unit == view.unit && !shown.indicator.addsUp
            targets.append(TargetPlan(indicator: cell.indicator, unit: isForAll ? nil : cell.unit, value: value))
            places.append("\(cell.path)")
        }
        let rules = view.newcomers.filter { typed.joining.contains($0.id) }.map { unit in
            AddressRule(who: .units([unit.id]), strength: unit.kind.isOnlyRequested ? .requested : .ordered, adoptBy: nil)
        }
        amendment = Amendment(
            symbol: symbol, issuedOn: issuedOn, summary: summary, targets: targets, indicators: [], clauses: clause.map { [$0] } ?? [],
            end: end, addresses: rules)
        self.places = places
    }

    /// The same refusals, each at the place of the form where it was typed: a sum at the first target that it adds up.
    func placed(_ refusals: [any Refusal], _ view: AmendmentView) -> [any Refusal] {
        refusals.map { refusal in
            if let target = refusal as? TargetRefusal {
                if case .sumLooserThanGiven(let name, _, _, _) = target.reason {
                    let place = amendment.targets.firstIndex { view.indicator($0.indicator)?.name == name }
                    return TargetRefusal(target.reason, field: place.map { places[$0] } ?? target.field)
                }
                guard let field = target.field, let place = Self.place(in: field), places.indices.contains(place) else { return target }
                return TargetRefusal(target.reason, field: places[place])
            }
            if let plan = refusal as? PlanRefusal, plan.reason == .nothingAmended {
                // Where one would begin to change something.
                return PlanRefusal(plan.reason, field: view.groups.first?.own.field)
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

    /// A new clause; nil where none was written.
    fileprivate mutating func clause() -> Clause? {
        let part = optionalChoice("part", of: ClausePart.self) ?? .task
        let number = optional("number", .text(upTo: 50))
        let heading = optional("heading", .text(upTo: 2000))
        let body = paragraphs("body", upTo: 20_000)
        let level = optionalChoice("awardLevel", of: AwardLevel.self)
        let dueOn = optional("dueOn", .typedDay)
        _ = optionalList("joining", upTo: 1000, allowing: ["unit"]) { $0.optional("unit", .text(upTo: 100)) }
        guard number != nil || heading != nil || body != nil || level != nil || dueOn != nil else { return nil }
        return Clause(
            id: .version7(), part: part, number: number ?? "", heading: heading ?? "", body: body ?? "", awardLevel: level, dueOn: dueOn)
    }

    /// What was typed into a cell, as it is kept; nil where it is as it was.
    fileprivate mutating func target(_ cell: TypedAmendment.Cell, _ indicator: Indicator) -> Decimal? {
        guard !cell.value.isBlank else {
            guard !cell.was.isEmpty else { return nil }
            refuse(
                FieldProblem(
                    cell.path, "target.kept", vi: "Mức giao đã ban hành không bỏ được; chỉ thay bằng mức khác (đang giao: \(cell.was)).",
                    en: "A target that was issued cannot be taken away, only be set anew; \(cell.was) stands."))
            return nil
        }
        guard cell.value != cell.was else { return nil }
        let decimals = indicator.shownDecimals > 0, json = JSON(.written(cell.value), at: cell.path)
        do throws(FieldProblem) {
            _ = try Reading<String>.text(upTo: 100).read(json)
            let value = try Reading<Decimal>.typedNumber(decimals: decimals).read(json)
            if case .number(value) = TypedNumber(cell.was, decimals: decimals) { return nil }
            return indicator.kept(value)
        } catch {
            refuse(error)
            return nil
        }
    }
}

extension Indicator {
    /// A target as it is kept of what people typed: a share where they are shown per cent.
    func kept(_ typed: Decimal) -> Decimal {
        asPercent ? typed * Decimal(sign: .plus, exponent: -2, significand: 1) : typed
    }
}
