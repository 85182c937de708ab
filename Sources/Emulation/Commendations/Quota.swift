package import Foundation

/// How many of a form a unit may give in a year (hạn mức khen thưởng). Constraint: `a_quota_is_never_exceeded`.
package struct Quota: Hashable, Sendable {
    package let id: UUID
    package let unit: UnitID
    package let level: UnitLevel
    /// A code of the packs of law.
    package let form: String
    package let year: Int
    /// Of one campaign; nil for whatever draws on no quota of a campaign's own.
    package let family: UUID?
    package let allowed: Int
    package let used: Int
    package let revision: Int

    package init(id: UUID, unit: UnitID, level: UnitLevel, form: String, year: Int, family: UUID?, allowed: Int, used: Int, revision: Int) {
        self.id = id
        self.unit = unit
        self.level = level
        self.form = form
        self.year = year
        self.family = family
        self.allowed = allowed
        self.used = used
        self.revision = revision
    }
}

extension [Quota] {
    /// On which a line draws: the one of its campaign, or else the one of all; nil where there is neither.
    package func drawn(by form: String, in year: Int, of family: UUID?) -> Quota? {
        let fitting = filter { $0.form == form && $0.year == year }
        return fitting.first { $0.family != nil && $0.family == family } ?? fitting.first { $0.family == nil }
    }
}
