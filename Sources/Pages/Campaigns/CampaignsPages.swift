import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store

/// What a unit has launched or taken up, and what a plan says.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `GET phong-trao` | the campaigns of the unit, newest first, what lies on its desk, and what came from above |
/// | `GET phong-trao/{campaign}` | a plan as the document it is |
/// | `GET cua/{owner}/phong-trao/{campaign}` | that of somebody else, as far as one may see it |
struct CampaignsPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("phong-trao", CampaignsView.title, for: .colleagues, use: list)
        units.page("phong-trao/{campaign}", CampaignView.title, for: .colleagues, use: read)
        units.page("cua/{owner}/phong-trao/{campaign}", CampaignView.title, for: .colleagues, use: read)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        async let campaigns = ListCampaigns().run(as: context.standing, on: postgres)
        let above = try await ListCampaignsFromAbove().run(as: context.standing, on: postgres)
        let here = try await whereabouts
        var frame = Frame(request, notice, CampaignsView.title)
        try frame.stand(here, context, at: .campaigns)
        let view = CampaignsView(
            try await campaigns, above, of: context.unit, called: frame.unitName, mayPrepare: here.deeds.mayPrepare,
            today: notice.clock ?? Day(Date()))
        return frame.response { $0.campaigns(view) }
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let owner = try context.owner()
        let plan = try await ReadPlan(try context.uuid("campaign"), of: owner).run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, CampaignView.title)
        let here = try await whereabouts
        try frame.stand(here, context, at: .campaigns)
        var view = CampaignView(plan, seenFrom: context.unit)
        view.mayRaise = here.deeds.mayTell
        view.ways = plan.changes(from: context.unit, maySign: here.deeds.maySign)
        if here.deeds.mayPrepare, owner.isAbove(context.unit) {
            async let drafts = ListCampaigns().run(as: context.standing, on: postgres).drafts
            let above = try await ListCampaignsFromAbove().run(as: context.standing, on: postgres)
            if let item = above.first(where: { $0.campaign.id == plan.campaign.campaign.id && $0.campaign.unit == owner }) {
                view.answer = CampaignsView.Above.Answer(item, try await drafts, of: context.unit, mayPrepare: true)
            }
        }
        frame.title = view.heading
        return frame.response { $0.campaign(view) }
    }
}
