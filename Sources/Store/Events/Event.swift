package import Emulation
package import FoundationEssentials

/// What happened to a unit's campaign or report, by whom, standing where; its id is the client-made id of the decision.
package struct Event: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case campaignPublished = "campaign.published"
        case campaignAmended = "campaign.amended"
        case campaignAcknowledged = "campaign.acknowledged"
        case campaignClosed = "campaign.closed"
        case reportSubmitted = "report.submitted"
        case reportAccepted = "report.accepted"
        case reportReturned = "report.returned"
        case reportCorrecting = "report.correcting"
        case reportReopened = "report.reopened"
    }

    package let id: UUID
    package let kind: Kind
    package let at: Date
    package let unit: UnitID
    package let byUnit: UnitID
    package let byRole: String
    /// Whether it was done in a leader's place.
    package let asDeputy: Bool
    package let campaign: UUID
    package let report: UUID?
    package let fingerprint: Data
    /// The version of the report or the revision of the campaign that it was about.
    package let version: Int?
    package let reason: String?
}
