/// Why a movement cannot be kept or corrected.
package enum MovementRefusal: Refusal {
    case nameless
    case yearOut(field: String)
    case periodBackwards
    /// Each launcher once.
    case launchedTwice
    /// No plan that the unit reads has such a movement.
    case planUnknown

    package var saying: Saying {
        switch self {
        case .nameless: Saying("movement.nameless", field: "name", vi: "Phải ghi tên phong trào.", en: "Say what it is called.")
        case .yearOut(let field):
            Saying(
                "movement.year", field: field,
                vi: "Năm phải từ \(LinkedMovement.years.lowerBound) đến \(LinkedMovement.years.upperBound).",
                en: "Years lie between \(LinkedMovement.years.lowerBound) and \(LinkedMovement.years.upperBound).")
        case .periodBackwards:
            Saying("movement.period", field: "nominalUntil", vi: "Giai đoạn kết thúc trước khi bắt đầu.", en: "It ends before it begins.")
        case .launchedTwice:
            Saying("movement.launched-twice", field: "launches", vi: "Mỗi cấp phát động ghi một lần.", en: "Each launcher stands once.")
        case .planUnknown:
            Saying(
                "movement.plan-unknown", field: "launches", vi: "Không có kế hoạch nào như vậy, hoặc kế hoạch không có phong trào đó.",
                en: "There is no such plan, or no such movement in it.")
        }
    }
}
