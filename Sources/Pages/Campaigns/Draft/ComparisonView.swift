import Emulation
import Foundation
import Operations
import Store

/// What should be looked at twice in a plan on the desk, and how it stands to the plan that it takes up.
struct ComparisonView: Sendable {
    struct Line: Sendable {
        let clause: Wording
        let origin: PlanComparison.Origin
        let share: Int
    }

    /// With the part in which it can be mended.
    struct Heed: Sendable {
        let way: PageAddress
        let text: String
        let words: Wording
    }

    /// How it stands to the plan above.
    struct Above: Sendable {
        let way: PageAddress
        let name: String
        let share: PlanComparison.Share
        let lines: [Line]
        let dropped: [Wording]
        let stricter: [Wording]
    }

    let address: PageAddress
    let name: String
    let heeds: [Heed]
    /// Nil for a plan that takes up none.
    let above: Above?

    static let title = Wording(vi: "Soát kế hoạch", en: "Look the plan over")

    init(_ desk: PlanOnDesk) {
        let (unit, plan) = (desk.unit, desk.draft.plan)
        let address = PageAddress.draft(desk.draft.id, of: unit.id)
        self.address = address
        name = plan.shortName
        heeds = plan.heeds(on: desk.today, desk.documents).map {
            Heed(way: address.below($0.kind.part.slug), text: $0.text, words: $0.kind.words)
        }
        above = desk.given.map { given in
            let issuer = given.campaign.unit
            let clauses = given.clauses.map(\.clause)
            // What the system sees done by itself needs no words here.
            let told = given.clauses.filter { $0.from == issuer }.map(\.clause)
                .filter { $0.fulfilledBy == .nothing && Telling.tells($0, unit, by: issuer) }
            let compared = PlanComparison(
                plan, of: unit.id, with: clauses, told: told, given: given.contract.targets, given.contract.indicators)
            return Above(
                way: "/\(unit.id)/cua/\(issuer)/phong-trao/\(given.campaign.id)", name: given.campaign.shortName, share: compared.share,
                lines: compared.clauses.map { Line(clause: Written.clause($0.clause), origin: $0.share.origin, share: $0.share.percent) },
                dropped: compared.dropped.map(Written.clause), stricter: compared.stricter.map(Self.stricter))
        }
    }

    private static func stricter(_ target: PlanComparison.Stricter) -> Wording {
        let (given, own) = (Written.shown(target.given, of: target.indicator), Written.shown(target.own, of: target.indicator))
        return Wording(
            vi: "\(target.indicator.name): được giao \(given.vi), kế hoạch ghi \(own.vi)",
            en: "\(target.indicator.name): given \(given.en), set to \(own.en)")
    }
}

extension PlanHeed.Kind {
    fileprivate var part: PlanPart {
        switch self {
        case .taskToldToNobody, .orderWithoutDay, .headingTwice: .clauses
        case .basisUndated, .basisEnded, .basisUnknown: .bases
        case .movementWithoutPlan: .movements
        }
    }
}
