package import Emulation
package import FoundationEssentials

/// A place in the list of what waits for a decision: by the day it was due, then by how long it has waited.
package struct ReviewPlace: Hashable, Sendable {
    /// What has no day comes last.
    package let dueOn: Day?
    package let at: Date
    package let unit: UnitID
    package let id: UUID

    package init(dueOn: Day?, at: Date, unit: UnitID, id: UUID) {
        self.dueOn = dueOn
        self.at = at
        self.unit = unit
        self.id = id
    }
}

extension ListedReport {
    package var placeInReview: ReviewPlace {
        let report = filed.report
        return ReviewPlace(dueOn: period.span.dueOn, at: report.changedAt, unit: report.unit, id: report.id)
    }
}
