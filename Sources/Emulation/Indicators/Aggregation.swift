/// How the values of many units become one; `count` counts the yeses, `weighted` divides the sum of numerators by the sum of denominators.
package enum UnitAggregation: String, CaseIterable, Sendable {
    case sum, average, weighted, min, max, count, none
}

/// How the values of many periods become one; `last` is taken per unit, before units are combined.
package enum TimeAggregation: String, CaseIterable, Sendable {
    case sum, average, weighted, min, max, count, last, none
}

extension UnitAggregation: Named {
    package var words: Wording {
        switch self {
        case .sum: Wording(vi: "cộng", en: "sum")
        case .average: Wording(vi: "bình quân", en: "average")
        case .weighted: Wording(vi: "bình quân gia quyền", en: "weighted")
        case .min: Wording(vi: "thấp nhất", en: "lowest")
        case .max: Wording(vi: "cao nhất", en: "highest")
        case .count: Wording(vi: "đếm đơn vị đạt", en: "units that did")
        case .none: Wording(vi: "không tổng hợp", en: "not combined")
        }
    }
}

extension TimeAggregation: Named {
    package var words: Wording {
        switch self {
        case .sum: Wording(vi: "cộng", en: "sum")
        case .average: Wording(vi: "bình quân", en: "average")
        case .weighted: Wording(vi: "bình quân gia quyền", en: "weighted")
        case .min: Wording(vi: "thấp nhất", en: "lowest")
        case .max: Wording(vi: "cao nhất", en: "highest")
        case .count: Wording(vi: "đếm kỳ đạt", en: "periods that did")
        case .last: Wording(vi: "kỳ cuối", en: "last")
        case .none: Wording(vi: "không tổng hợp", en: "not combined")
        }
    }
}
