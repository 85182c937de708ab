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

extension Campaign {
    /// What happens to it.
    var subject: Event.Subject { Event.Subject(unit: unit, level: level, id: id, family: family, campaign: id) }
}

extension AnchorEvent {
    /// Changes whenever the event is renamed or moved; what an `ETag` shows.
    package var tag: String { "\(revision)" }
}
