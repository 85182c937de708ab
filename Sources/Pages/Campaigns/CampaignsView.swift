import Emulation
import Store

/// What a unit has launched or taken up.
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

    let unitName: String
    let rows: [Row]

    static let title = Wording(vi: "Phong trào", en: "Campaigns")

    init(_ campaigns: [Campaign], of unit: UnitID, called name: String) {
        unitName = name
        rows = campaigns.map { campaign in
            Row(
                way: "/\(unit)/phong-trao/\(campaign.id)", name: campaign.shortName, summary: campaign.summary, state: campaign.state,
                document: Written.document(campaign.symbol, campaign.issuedOn), isOwn: campaign.above == nil)
        }
    }
}
