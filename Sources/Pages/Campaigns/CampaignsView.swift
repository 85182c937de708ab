import Emulation
import Operations
import Store

/// What a unit has launched or taken up, what lies on its desk, and what came from above.
struct CampaignsView: Sendable {
    struct Row: Sendable {
        let way: PageAddress
        let name: String
        let summary: String
        let state: CampaignState
        /// Its number and day.
        let document: Wording?
        let isOwn: Bool
    }

    /// A plan that is being written.
    struct Draft: Sendable {
        let way: PageAddress
        let name: String
        let summary: String
        let isOwn: Bool
    }

    /// A plan of a unit above, and what became of it here.
    struct Above: Sendable {
        enum Answer: Sendable {
            case takenUp(PageAddress)
            case beingWritten(PageAddress)
            /// Not taken up yet.
            case none(PageAddress)
            /// The unit is not addressed by it, or it is closed.
            case nothing

            init(_ item: CampaignFromAbove, _ drafts: [CampaignDraftHead], of unit: UnitID, mayPrepare: Bool) {
                let campaign = item.campaign
                self =
                    if let adoption = item.adoption {
                        .takenUp("/\(unit)/phong-trao/\(adoption)")
                    } else if item.address == nil || !item.isOpen || !mayPrepare {
                        .nothing
                    } else if let draft = drafts.first(where: { $0.above?.unit == campaign.unit && $0.above?.id == campaign.id }) {
                        .beingWritten(.draft(draft.id, of: unit))
                    } else {
                        .none("/\(unit)/cua/\(campaign.unit)/phong-trao/\(campaign.id)/trien-khai")
                    }
            }
        }

        let way: PageAddress
        let name: String
        let issuer: String
        let document: Wording?
        let strength: Strength?
        let adoptBy: Day?
        let answer: Answer
    }

    let unit: UnitID
    let unitName: String
    let rows: [Row]
    let drafts: [Draft]
    let above: [Above]
    /// Whether the reader may write plans.
    let mayPrepare: Bool
    let today: Day

    static let title = Wording(vi: "Phong trào", en: "Campaigns")

    init(
        _ campaigns: (published: [Campaign], drafts: [CampaignDraftHead]), _ fromAbove: [CampaignFromAbove], of unit: UnitID,
        called name: String, mayPrepare: Bool, today: Day
    ) {
        (self.unit, self.mayPrepare, self.today) = (unit, mayPrepare, today)
        unitName = name
        rows = campaigns.published.map { campaign in
            Row(
                way: "/\(unit)/phong-trao/\(campaign.id)", name: campaign.shortName, summary: campaign.summary, state: campaign.state,
                document: Written.document(campaign.symbol, campaign.issuedOn), isOwn: campaign.above == nil)
        }
        // Whoever may not write plans has no page of a draft.
        drafts =
            mayPrepare
            ? campaigns.drafts.map { draft in
                Draft(way: .draft(draft.id, of: unit), name: draft.shortName, summary: draft.summary, isOwn: draft.above == nil)
            } : []
        above = fromAbove.map { item in
            let campaign = item.campaign
            return Above(
                way: "/\(unit)/cua/\(campaign.unit)/phong-trao/\(campaign.id)", name: campaign.shortName, issuer: item.issuerName,
                document: Written.document(campaign.symbol, campaign.issuedOn),
                strength: item.address?.strength, adoptBy: item.address?.adoptBy,
                answer: Above.Answer(item, campaigns.drafts, of: unit, mayPrepare: mayPrepare))
        }
    }
}
