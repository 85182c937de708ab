/// How the values of many units become one; `count` counts the yeses, `weighted` divides the sum of numerators by the sum of denominators.
package enum UnitAggregation: String, CaseIterable, Sendable, Codable {
    case sum, average, weighted, min, max, count, none
}

/// How the values of many periods become one; `last` is taken per unit, before units are combined.
package enum TimeAggregation: String, CaseIterable, Sendable, Codable {
    case sum, average, weighted, min, max, count, last, none
}
