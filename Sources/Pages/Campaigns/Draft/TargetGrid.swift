import Emulation
import Foundation
import Operations
import Store
import Wire

/// The targets of a plan: a row for each unit, a column for each indicator that adds up, and beside it one field for each that does not.
struct TargetGrid: Sendable {
    struct Column: Sendable {
        let indicator: Indicator
        /// What the unit itself was given from above.
        let given: Decimal?
    }

    struct Row: Sendable {
        let unit: UnitID
        let name: String
        /// Whether it is the unit whose plan this is.
        let isOwn: Bool
        /// Whether the plan addresses it.
        let isAddressed: Bool
    }

    struct Cell: Hashable, Sendable {
        let indicator: UUID
        /// Nil: for all.
        let unit: UnitID?
    }

    let unit: UnitID
    /// Each has one value for all.
    let common: [Column]
    let columns: [Column]
    private(set) var rows: [Row]
    private(set) var typed: [Cell: String] = [:]
    /// Targets that belong into no cell: of an indicator or a unit that is not there, or a second one.
    private(set) var others: [TargetPlan] = []
    /// Where each of the stored targets is shown, in their order.
    private let places: [Cell?]
    private let indicators: [UUID: Indicator]
    /// What each unit is called that can have a row.
    private let names: [UnitID: String]

    init(_ desk: PlanOnDesk) {
        let plan = desk.draft.plan
        let all = (desk.given?.contract.indicators ?? []) + plan.indicators
        let given = desk.given?.contract.targets ?? [:]
        let (own, owner) = (desk.unit, desk.unit.id)
        unit = owner
        indicators = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<UUID> = []
        let once = all.filter { seen.insert($0.id).inserted }
        let each = Set(plan.targets.filter { $0.unit != nil }.map(\.indicator))
        common = once.filter { !$0.addsUp }.map { Column(indicator: $0, given: given[$0.id]) }
        columns = once.filter { $0.addsUp || each.contains($0.id) }.map { Column(indicator: $0, given: given[$0.id]) }
        let addressed = Set(desk.addresses.map(\.unit))
        let names = Dictionary(([own] + desk.below).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        self.names = names
        // Of whatever a machine wrote into a draft, only units that are there have rows.
        let shown = addressed.union(plan.targets.compactMap(\.unit).filter { names[$0] != nil }).union([owner])
        let named = shown.subtracting([owner]).sorted()
        rows =
            [Row(unit: owner, name: own.name, isOwn: true, isAddressed: true)]
            + named.map { Row(unit: $0, name: names[$0] ?? "\($0)", isOwn: false, isAddressed: addressed.contains($0)) }
        var places: [Cell?] = []
        for target in plan.targets {
            let cell = Cell(indicator: target.indicator, unit: target.unit)
            guard let indicator = indicators[target.indicator], target.unit.map(shown.contains) ?? !indicator.addsUp, typed[cell] == nil
            else {
                places.append(nil)
                others.append(target)
                continue
            }
            places.append(cell)
            typed[cell] = indicator.shown(target.value).typed
        }
        self.places = places
    }

    // MARK: What is sent

    static let members = ["common", "columns", "rows", "others"]

    /// Shows what was typed; a unit below that is no longer named keeps its row. Any other has none: a form can name as many as it likes.
    mutating func take(_ sent: JSON) throws {
        var cells: [Cell: String] = [:]
        var shown = Set(rows.map(\.unit))
        for field in sent["common"]?.elements ?? [] {
            guard let id = field["indicator"]?.id else { continue }
            cells[Cell(indicator: id, unit: nil)] = field["value"]?.words
        }
        let sentColumns = Dictionary(
            (sent["columns"]?.elements ?? []).compactMap { column in column.place.flatMap { place in column.id.map { (place, $0) } } },
            uniquingKeysWith: { first, _ in first })
        for row in sent["rows"]?.elements ?? [] {
            guard let text = row["unit"]?.words, let unit = try? UnitID(text) else { continue }
            if !shown.contains(unit) {
                guard let name = names[unit] else { continue }
                shown.insert(unit)
                rows.append(Row(unit: unit, name: name, isOwn: false, isAddressed: false))
            }
            for cell in row["v"]?.elements ?? [] {
                guard let id = cell.place.flatMap({ sentColumns[$0] }) else { continue }
                cells[Cell(indicator: id, unit: unit)] = cell.words
            }
        }
        typed = cells
        others = try (sent["others"]?.elements ?? []).map { other in
            var fields = try Fields(other, allowing: ["indicator", "unit", "value"])
            let target = TargetPlan(
                indicator: fields.uuid("indicator"), unit: fields.optional("unit", .unit), value: fields.decimal("value"))
            try fields.finish()
            return target
        }
    }

    /// Without one of those that belong into no cell.
    mutating func drop(_ place: Int) {
        guard others.indices.contains(place) else { return }
        others.remove(at: place)
    }

    /// The targets of a plan; what is no number is put down at its field.
    func read(_ problems: inout [FieldProblem]) -> [JSON.Member] {
        let list = JSON.Path.member("targets", of: .root)
        var targets: [JSON] = []
        func add(_ indicator: UUID, _ unit: UnitID?, _ value: Decimal) {
            var members = [("indicator", indicator.uuidString.lowercased()), ("value", value.written(in: .en))]
            if let unit { members.append(("unit", "\(unit)")) }
            targets.append(
                JSON(.object(members.map { .init(name: $0.0, value: JSON(.written($0.1))) }), at: .element(targets.count, of: list)))
        }
        for (cell, path, indicator) in cells {
            guard let text = typed[cell] else { continue }
            do throws(FieldProblem) {
                let value = try Reading<Decimal>.typedNumber(decimals: indicator.shownDecimals > 0).read(JSON(.written(text), at: path))
                add(cell.indicator, cell.unit, indicator.asPercent ? value / 100 : value)
            } catch {
                problems.append(error)
            }
        }
        for other in others { add(other.indicator, other.unit, other.value) }
        return [.init(name: "targets", value: JSON(.array(targets), at: list))]
    }

    /// All cells in the order of the page, with where each stands in the form.
    private var cells: [(Cell, JSON.Path, Indicator)] {
        var cells: [(Cell, JSON.Path, Indicator)] = []
        for (place, column) in common.enumerated() {
            let path = JSON.Path.member("value", of: .element(place, of: .member("common", of: .root)))
            cells.append((Cell(indicator: column.indicator.id, unit: nil), path, column.indicator))
        }
        for (number, row) in rows.enumerated() {
            let list = JSON.Path.member("v", of: .element(number, of: .member("rows", of: .root)))
            for (place, column) in columns.enumerated() {
                cells.append((Cell(indicator: column.indicator.id, unit: row.unit), .element(place, of: list), column.indicator))
            }
        }
        return cells
    }

    // MARK: What is wrong, and with which cell

    var controls: [Control] {
        var controls = [Control(field: "targets", id: "bang", label: PlanPart.targets.title)]
        var ids: [Cell: Control] = [:]
        for (cell, path, indicator) in cells {
            let name = cell.unit.map(name(of:)).map { "\(indicator.columnHeading), \($0)" } ?? indicator.name
            let label = Wording(vi: name, en: name)
            let control = Control(field: "\(path)", id: PartForm.id("\(path)"), label: label)
            ids[cell] = control
            controls.append(control)
        }
        var place = 0
        for (index, cell) in places.enumerated() {
            if let control = cell.flatMap({ ids[$0] }) {
                controls.append(Control(field: "targets[\(index)]", id: control.id, label: control.label))
            } else if cell == nil {
                controls.append(Control(field: "targets[\(index)]", id: "others-\(place)", label: PlanPart.targets.title))
                place += 1
            }
        }
        return controls
    }

    var isWritten: Bool { !typed.isEmpty || !others.isEmpty }

    /// What is set for the units below comes to; of a unit below another one that has a target, nothing: it counts within that one's.
    func sum(_ column: Column) -> Decimal {
        var sum: Decimal = 0
        var counted: UnitID?
        for row in rows.filter({ !$0.isOwn }).sorted(by: { $0.unit < $1.unit }) {
            if let counted, counted.isAbove(row.unit) { continue }
            guard let text = typed[Cell(indicator: column.indicator.id, unit: row.unit)],
                case .number(let value) = TypedNumber(text, decimals: column.indicator.shownDecimals > 0)
            else { continue }
            sum += value
            counted = row.unit
        }
        return column.indicator.asPercent ? sum / 100 : sum
    }

    /// Where these two differ: what the other says there, by the field.
    func differences(from theirs: TargetGrid) -> [String: String] {
        Dictionary(
            cells.filter { typed[$0.0] != theirs.typed[$0.0] }.map { ("\($0.1)", theirs.typed[$0.0] ?? "") },
            uniquingKeysWith: { first, _ in first })
    }

    private func name(of unit: UnitID) -> String { names[unit] ?? "\(unit)" }

    func name(_ other: TargetPlan) -> Wording {
        let indicator = indicators[other.indicator]?.name
        let unit = other.unit.map(name(of:))
        let value = Written.number(other.value)
        return Wording(
            vi: "\(indicator ?? "Chỉ tiêu không còn trong kế hoạch"), \(unit ?? "mọi đơn vị"): \(value.vi)",
            en: "\(indicator ?? "An indicator that is gone"), \(unit ?? "all units"): \(value.en)")
    }
}

extension TargetGrid.Column {
    /// What was given, and to which side of it a target may be.
    var bound: Wording? {
        guard let given else { return nil }
        let number = Written.shown(given, of: indicator)
        return switch indicator.direction {
        case .more: Wording(vi: "Cấp trên giao \(number.vi): không thấp hơn.", en: "Given from above: \(number.en), or more.")
        case .less: Wording(vi: "Cấp trên giao \(number.vi): không cao hơn.", en: "Given from above: \(number.en), or less.")
        }
    }
}

extension JSON {
    fileprivate var id: UUID? { words.flatMap { UUID(uuidString: $0) } }
}
