import Emulation
import Foundation
import Operations
import Store

/// A plan as the document it is.
struct CampaignView: Sendable {
    struct Target: Sendable {
        let name: String
        let measure: String
        let combined: Wording
        let given: Wording?
        let own: Wording?
        /// Whether it asks more than was given.
        let isStricter: Bool
        let isLess: Bool
        let isSample: Bool
    }

    let unit: UnitID
    let full: CampaignInFull
    let issuer: Emulation.Unit
    let above: (campaign: Campaign, issuer: Emulation.Unit)?
    let targets: [Target]
    /// Where its numbers are; only its own unit has them.
    let isOwn: Bool
    let state: Wording
    /// Whether it is only shown as it would read.
    let isDraft: Bool
    /// Whether its reader tells of difficulties.
    var mayRaise = false
    /// What else may be done about it.
    var ways: [(address: PageAddress, words: Wording)] = []

    /// What became of a plan from above, for whoever may write plans.
    var answer = CampaignsView.Above.Answer.nothing

    static let title = Wording(vi: "Kế hoạch", en: "Plan")

    init(_ plan: PlanInFull, seenFrom unit: UnitID, isDraft: Bool = false) {
        self.unit = unit
        self.isDraft = isDraft
        full = plan.campaign
        issuer = plan.issuer
        above = plan.above
        isOwn = plan.campaign.campaign.unit == unit && !isDraft
        state = isDraft ? Wording(vi: "bản nháp", en: "draft") : plan.campaign.campaign.state.words
        let campaign = plan.campaign.campaign
        let own = Dictionary(
            plan.campaign.targets.filter { $0.unit == campaign.unit }.map { ($0.indicator, $0.value) },
            uniquingKeysWith: { first, _ in first })
        targets = plan.campaign.indicators.map { indicator in
            let (given, aim) = (plan.given[indicator.id], own[indicator.id])
            return Target(
                name: indicator.name, measure: indicator.measure, combined: indicator.overUnits.words,
                given: given.map { Written.number(indicator.shown($0)) },
                own: aim.map { Written.number(indicator.shown($0)) },
                isStricter: given.flatMap { given in aim.map { $0 != given && indicator.isAtLeastAsStrict($0, as: given) } } ?? false,
                isLess: indicator.direction == .less, isSample: indicator.isSample)
        }
    }

    var campaign: Campaign { full.campaign }

    /// What it says in that part; of what it is silent on, what the nearest plan above says, where that holds below.
    func clauses(of part: ClausePart) -> [ClauseOfCampaign] {
        let all = full.clauses.filter { $0.clause.part == part }
        let own = all.filter { $0.from == campaign.unit }
        guard part.isRestated else { return part == .closing ? own : all }
        return own.isEmpty ? all.filter { $0.from == all.last?.from } : own
    }

    /// What it rests on, as that stands on its day.
    var bases: [BasisOnDay] { full.bases }

    /// Where the line stands that a clause was taken from; nil for one that was typed.
    func source(of clause: ClauseOfCampaign) -> PageAddress? {
        guard let piece = ClauseOfText.piece(of: clause.clause.id, in: clause.campaign) else { return nil }
        if isDraft, clause.from == campaign.unit { return .answers(campaign.id, of: unit).asking("doan", String(piece)) }
        return .plan(clause.campaign, of: clause.from, from: unit).below("van-ban-goc").at("d\(piece)")
    }

    var heading: Wording {
        Wording(vi: "Kế hoạch của \(issuer.name)", en: "Plan of \(issuer.name)")
    }

    /// Who issues it, as it stands at the head of a document.
    var authority: [String] {
        issuer.kind == .authority ? ["ỦY BAN NHÂN DÂN", issuer.name.uppercased()] : [issuer.name.uppercased()]
    }

    /// `An Lão, ngày 30 tháng 9 năm 2024`
    var place: String? { campaign.issuedOn.map { Letterhead.line(Letterhead.town(issuer.name), $0) } }

    func isSample(_ field: String) -> Bool { campaign.sampleFields.contains(field) }

    var time: Wording {
        let start = Self.moment(campaign.start, full.startEvent), end = Self.moment(campaign.end, full.endEvent)
        return Wording(vi: "từ \(start.vi) đến \(end.vi)", en: "from \(start.en) to \(end.en)")
    }

    private static func moment(_ milestone: Milestone, _ event: AnchorEvent?) -> Wording {
        switch milestone {
        case .on(let day): return Wording(vi: day.vietnamese, en: day.vietnamese)
        case .event:
            let name = event?.name ?? "…"
            if let held = event?.heldOn {
                return Wording(vi: "\(name) (tổ chức ngày \(held.vietnamese))", en: "\(name) (held on \(held.vietnamese))")
            }
            if let planned = event?.plannedOn {
                return Wording(vi: "\(name) (dự kiến \(planned.vietnamese))", en: "\(name) (planned for \(planned.vietnamese))")
            }
            return Wording(vi: "\(name) (chưa ấn định ngày)", en: "\(name) (no day set yet)")
        }
    }

    var reporting: Wording? {
        guard let schedule = campaign.schedule else { return nil }
        guard let days = schedule.dueAfterDays else { return schedule.every.words }
        return Wording(
            vi: "\(schedule.every.words.vi), hạn \(days) ngày sau kỳ",
            en: "\(schedule.every.words.en), due \(days == 1 ? "a day" : "\(days) days") after the period")
    }

    var signer: String? {
        guard let signer = campaign.signer else { return nil }
        guard let capacity = campaign.signerCapacity, capacity != .none else { return signer }
        return "\(capacity.rawValue). \(signer)"
    }

    static func basis(_ basis: LegalBasis) -> Wording {
        let day = basis.issuedOn.map { " ngày \($0.vietnamese)" } ?? ""
        let issuer = basis.issuer.map { " của \($0)" } ?? ""
        let english = (basis.issuedOn.map { " of \($0.vietnamese)" } ?? "") + (basis.issuer.map { ", \($0)" } ?? "")
        let relation = basis.relation == .restsOn ? nil : basis.relation.words
        return Wording(
            vi: basis.symbol + day + issuer + (relation.map { " (\($0.vi))" } ?? ""),
            en: basis.symbol + english + (relation.map { " (\($0.en))" } ?? ""))
    }

    static func plan(of movement: LinkedMovement) -> Wording {
        let number = movement.planSymbol.map { symbol in
            Wording(
                vi: "Kế hoạch số \(symbol)" + (movement.launchedOn.map { " ngày \($0.vietnamese)" } ?? ""),
                en: "Plan \(symbol)" + (movement.launchedOn.map { " of \($0.vietnamese)" } ?? ""))
        }
        let plan = number ?? Wording(vi: "Chưa nêu số kế hoạch", en: "No plan is named")
        guard let period = movement.periodText else { return plan }
        return Wording(vi: "\(plan.vi) · \(period)", en: "\(plan.en) · \(period)")
    }
}
