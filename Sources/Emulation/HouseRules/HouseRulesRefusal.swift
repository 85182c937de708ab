/// Why a unit cannot keep house so.
package enum HouseRulesRefusal: Refusal {
    package enum Field: String, Sendable {
        case before = "remindBefore"
        case after = "remindAfter"
        case answer = "answerDays"
    }

    case tooMany(Field)
    case outOfRange(Field)
    case twice(Field)

    package var saying: Saying {
        switch self {
        case .tooMany(let field):
            Saying(
                "house-rules.too-many-days", field: field.rawValue, vi: "Chọn nhiều nhất \(HouseRules.Reminding.most) ngày nhắc.",
                en: "At most \(HouseRules.Reminding.most) days are taken.")
        case .outOfRange(let field):
            Saying(
                "house-rules.day-out-of-range", field: field.rawValue,
                vi: "Số ngày là số nguyên từ 1 đến \(HouseRules.Reminding.furthest).",
                en: "A day is a whole number from 1 to \(HouseRules.Reminding.furthest).")
        case .twice(let field):
            Saying("house-rules.day-twice", field: field.rawValue, vi: "Một ngày được ghi hai lần.", en: "One day stands there twice.")
        }
    }
}
