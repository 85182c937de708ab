package import Foundation

/// The value a plan sets for one unit, or (where nobody is named) for all who are addressed.
package struct TargetPlan: Hashable, Sendable {
    package let indicator: UUID
    /// Nil: one for all addressed, only where the indicator does not add up.
    package let unit: UnitID?
    package let value: Decimal

    package init(indicator: UUID, unit: UnitID?, value: Decimal) {
        self.indicator = indicator
        self.unit = unit
        self.value = value
    }
}

extension TargetPlan: Codable {
    private enum Keys: String, CodingKey { case indicator, unit, value }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        self.init(
            indicator: try container.decode(UUID.self, forKey: .indicator),
            unit: try container.decodeIfPresent(UnitID.self, forKey: .unit),
            value: try container.decode(ExactNumber.self, forKey: .value).value)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(indicator, forKey: .indicator)
        try container.encodeIfPresent(unit, forKey: .unit)
        try container.encode(ExactNumber(value), forKey: .value)
    }
}
