package import Foundation

/// A reporting period of a family: it belongs to the family's root campaign, and every unit of the family reports on it.
package struct Period: Hashable, Sendable {
    package let id: UUID
    /// The unit whose campaign is the root of the family.
    package let unit: UnitID
    package let campaign: UUID
    package let span: PeriodSpan

    package init(id: UUID, unit: UnitID, campaign: UUID, span: PeriodSpan) {
        self.id = id
        self.unit = unit
        self.campaign = campaign
        self.span = span
    }

    /// What people call it: "Tháng 12/2024".
    package func name(in language: Language) -> String { span.name(in: language) }
}
