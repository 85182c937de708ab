import Emulation
import Foundation
import HTTP
import Operations
import Store
import Wire

/// One part of a plan as its writer fills it in.
struct PartView: Sendable {
    enum Content: Sendable {
        case form(PartForm)
        case grid(TargetGrid)
    }

    let part: PlanPart
    let unit: UnitID
    let campaign: UUID
    /// What the plan is called.
    let name: String
    /// Whether it takes up a plan from above.
    let isAdoption: Bool
    /// What the plan above gives to the same part, which is not written again.
    let given: [Wording]
    var content: Content
    /// What its writer saw of this part.
    var seen: String
    /// What somebody else has saved meanwhile where it differs, by field.
    var theirs: [String: String] = [:]
    var mistakes = Mistakes.none
    var isStale = false
    /// The field to begin with.
    var focus: String?
    /// The row that shows all it can be asked.
    var unfolded: Int?

    static let title = Wording(vi: "Soạn kế hoạch, từng phần", en: "Write a part of the plan")

    init(_ part: PlanPart, _ desk: PlanOnDesk) throws {
        self.part = part
        (unit, campaign) = (desk.unit.id, desk.draft.id)
        name = desk.draft.plan.shortName
        isAdoption = desk.draft.above != nil
        seen = try desk.draft.plan.tag(of: part, given: desk.given?.contract.indicators ?? [])
        given =
            switch part {
            case .indicators: desk.given?.contract.indicators.map { Wording(vi: $0.name, en: $0.name) } ?? []
            case .clauses:
                (desk.given?.contract.clauses ?? []).filter { !$0.part.isRestated && $0.part != .closing }.map(Written.clause)
            default: []
            }
        switch part {
        case .targets: content = .grid(TargetGrid(desk))
        default:
            content = .form(try PartForm(desk.draft.plan, part.asks(of: desk)))
        }
    }

    var address: PageAddress { PageAddress.draft(campaign, of: unit).below(part.slug) }

    var controls: [Control] {
        switch content {
        case .form(let form): form.controls
        case .grid(let grid): grid.controls
        }
    }

    var isWritten: Bool {
        switch content {
        case .form(let form): form.isWritten
        case .grid(let grid): grid.isWritten
        }
    }

    /// Shows what was sent.
    mutating func take(_ sent: JSON) throws {
        switch content {
        case .form(let form): content = .form(PartForm(sent: sent, form.asks))
        case .grid(var grid):
            try grid.take(sent)
            content = .grid(grid)
        }
    }

    /// The plan with what was typed.
    func plan(in desk: PlanOnDesk) throws -> CampaignPlan {
        var problems: [FieldProblem] = []
        let members =
            switch content {
            case .form(let form): form.read(&problems)
            case .grid(let grid): grid.read(&problems)
            }
        return try desk.draft.plan.replacing(part, with: members, problems)
    }

    /// A list has a row to write into.
    mutating func begin() {
        guard case .form(var form) = content else { return }
        form.begin()
        content = .form(form)
    }

    /// - Parameter shown: how many rows there were on the page.
    mutating func add(besides shown: Int) {
        guard case .form(var form) = content else { return }
        form.add(besides: shown)
        content = .form(form)
        focus = form.lastRow
    }

    mutating func drop(_ place: Int, sent: JSON) throws {
        switch content {
        case .form(var form):
            form = PartForm(sent: sent.dropping(place, from: form.asks.first?.member ?? ""), form.asks)
            content = .form(form)
        case .grid(var grid):
            grid.drop(place)
            content = .grid(grid)
        }
    }

    /// Shows what somebody else saved meanwhile beside what was typed; sending it again is then a choice.
    mutating func yield(to now: PartView, in language: Language) {
        isStale = true
        seen = now.seen
        switch (content, now.content) {
        case (.form(var ours), .form(let other)):
            ours.takeUp(other)
            content = .form(ours)
            theirs = ours.differences(from: other, in: language)
        case (.grid(let ours), .grid(let other)): theirs = ours.differences(from: other)
        default: break
        }
    }
}

extension PageAddress {
    /// Where a plan is written; its parts are below.
    static func draft(_ campaign: UUID, of unit: UnitID) -> PageAddress { "/\(unit)/phong-trao/\(campaign)/soan" }
    /// Where it is looked over.
    static func comparison(_ campaign: UUID, of unit: UnitID) -> PageAddress { "/\(unit)/phong-trao/\(campaign)/soat" }
    /// Where it is checked and published.
    static func publication(_ campaign: UUID, of unit: UnitID) -> PageAddress { "/\(unit)/phong-trao/\(campaign)/ban-hanh" }
}

extension PartForm {
    /// A list begins with a row to write into.
    mutating func begin() {
        guard let list = asks.first, case .rows = list.kind, typed[list.member]?.elements.isEmpty ?? true else { return }
        add()
    }

    /// The first field of the last row.
    var lastRow: String? {
        guard let list = asks.first, case .rows(let inner, _) = list.kind, let count = typed[list.member]?.elements.count else {
            return nil
        }
        return inner.first { if case .line = $0.kind { true } else { false } }.map { Self.id("\(list.member)[\(count - 1)].\($0.member)") }
    }
}

extension JSON {
    /// Without the row that was sent under this number.
    fileprivate func dropping(_ place: Int, from list: String) -> JSON {
        guard case .object(let members) = content else { return self }
        return JSON(
            .object(
                members.map { member in
                    guard member.name == list else { return member }
                    return .init(name: list, value: JSON(.array(member.value.elements.filter { $0.place != place }), at: member.value.path))
                }), at: path)
    }
}
