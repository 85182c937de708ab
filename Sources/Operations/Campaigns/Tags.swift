package import Emulation
package import Store

extension CampaignDraft {
    /// Changes with every revision; what an `ETag` shows.
    package var tag: String { "draft.\(revision)" }
}

extension CampaignDraftHead {
    /// The same.
    package var tag: String { "draft.\(revision)" }
}

extension Campaign {
    /// Changes whenever the campaign moves; what an `ETag` shows.
    package var tag: String { "\(revision).\(state.rawValue)" }
}

extension AnchorEvent {
    /// Changes whenever the event is renamed or moved; what an `ETag` shows.
    package var tag: String { "\(revision)" }
}
