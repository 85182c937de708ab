import Emulation
import Foundation
import HTTP
import Operations
import Store
import Wire

/// What is written of a plan, what is missing, and what is wrong.
struct DraftView: Sendable {
    enum State: Equatable, Sendable {
        /// `isNeeded`: the plan cannot be published without it.
        case blank(isNeeded: Bool)
        case written
        case wrong(Int)
    }

    /// What stands in the way of publishing, with where it can be mended.
    struct Hindrance: Sendable {
        let words: Wording
        let place: PageAddress?
        let code: String
    }

    let unit: UnitID
    let campaign: UUID
    let name: String
    let tag: String
    let above: (way: PageAddress, words: Wording)?
    let parts: [(part: PlanPart, state: State)]
    let hindrances: [Hindrance]
    /// How many pieces of the text it was made of have no answer yet; nil for one that was typed.
    var unanswered: Int?

    static let title = Wording(vi: "Soạn kế hoạch", en: "Write a plan")

    init(_ desk: PlanOnDesk, _ trial: Trial) throws {
        let (unit, campaign) = (desk.unit.id, desk.draft.id)
        (self.unit, self.campaign) = (unit, campaign)
        name = desk.draft.plan.shortName
        tag = desk.draft.tag
        above = desk.draft.above.map { above in
            let document = desk.given.flatMap { Written.document($0.campaign.symbol, $0.campaign.issuedOn) } ?? CampaignView.title
            let issuer = desk.given.map { given in Wording(vi: " của \(given.issuer.name)", en: " of \(given.issuer.name)") }
            return (
                "/\(unit)/cua/\(above.unit)/phong-trao/\(above.id)",
                Wording(vi: document.vi + (issuer?.vi ?? ""), en: document.en + (issuer?.en ?? ""))
            )
        }
        let views = try PlanPart.allCases.map { try PartView($0, desk) }
        let refused = Dictionary(grouping: trial.refusals, by: { $0.field.flatMap(PlanPart.init(holding:)) })
        parts = views.map { view in
            let count = refused[view.part]?.count ?? 0
            guard view.isWritten else { return (view.part, .blank(isNeeded: count > 0)) }
            return (view.part, count == 0 ? .written : .wrong(count))
        }
        let controls = Dictionary(uniqueKeysWithValues: views.filter { refused[$0.part] != nil }.map { ($0.part, $0.controls) })
        hindrances = trial.refusals.map { refusal in
            let view = refusal.field.flatMap(PlanPart.init(holding:)).flatMap { part in views.first { $0.part == part } }
            let control = refusal.field.flatMap { field in view.flatMap { controls[$0.part]?.of(field) } }
            let page = refusal.field == "transcript" ? .answers(campaign, of: unit) : view?.address.asking("kiem-tra", "1")
            return Hindrance(
                words: refusal.saying.words, place: control.flatMap { control in page?.at(control.id) } ?? page, code: refusal.code)
        }
    }

    var address: PageAddress { .draft(campaign, of: unit) }
}
