package import Foundation

/// What one unit reports on its own campaign for one period. Constraint: `a_unit_reports_once_per_period`.
package struct Report: Hashable, Sendable {
    package let id: UUID
    package let unit: UnitID
    package let campaign: UUID
    package let family: UUID
    package let period: UUID
    /// The unit that addressed this one.
    package let reviewer: UnitID
    package var state: ReportState
    /// How often it was submitted; 0 while it is a draft.
    package var version: Int
    /// The version that counts, if one does.
    package var acceptedVersion: Int?
    /// Why it was returned or reopened.
    package var reason: String?
    package var changedAt: Date
    package var decidedAt: Date?

    package init(
        id: UUID, unit: UnitID, campaign: UUID, family: UUID, period: UUID, reviewer: UnitID,
        state: ReportState, version: Int, acceptedVersion: Int?, reason: String?, changedAt: Date, decidedAt: Date?
    ) {
        self.id = id
        self.unit = unit
        self.campaign = campaign
        self.family = family
        self.period = period
        self.reviewer = reviewer
        self.state = state
        self.version = version
        self.acceptedVersion = acceptedVersion
        self.reason = reason
        self.changedAt = changedAt
        self.decidedAt = decidedAt
    }
}
