import Emulation
import Operations
import Store

extension PlanInFull {
    /// What may be changed about a plan from where one stands: what was amended above is acknowledged first.
    func changes(from unit: UnitID, maySign: Bool) -> [(address: PageAddress, words: Wording)] {
        let campaign = self.campaign.campaign
        guard campaign.unit == unit, campaign.state == .published else { return [] }
        var ways: [(address: PageAddress, words: Wording)] = []
        if let above = above?.campaign, above.state == .published,
            let known = self.campaign.revisions.last?.aboveRevision, known < above.revision
        {
            ways.append((AcknowledgementView.address(of: campaign.id, above.revision, in: unit), AcknowledgementView.title))
        }
        guard maySign else { return ways }
        return ways + [
            (AmendmentView.address(of: campaign.id, in: unit), AmendmentView.title),
            ("/\(unit)/phong-trao/\(campaign.id)/ket-thuc", ClosingView.title),
        ]
    }
}

extension CampaignView {
    /// The event it ends with.
    var eventAddress: PageAddress? {
        guard case .event(let owner, let id) = campaign.end else { return nil }
        return owner == unit ? "/\(unit)/su-kien/\(id)" : "/\(unit)/cua/\(owner)/su-kien/\(id)"
    }
}
