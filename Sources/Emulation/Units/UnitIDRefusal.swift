/// Why a text or a number is not the place of a unit.
package enum UnitIDRefusal: Refusal {
    case malformed(String)
    case leadingZero(String)
    case zero(String)
    case fifthLevel(String)
    case outOfRange(String, greatest: Int)

    package var saying: Saying {
        switch self {
        case .malformed(let text):
            Saying(
                "unit-id.malformed", .address,
                vi: "“\(text)” không phải là số hiệu đơn vị; số hiệu đơn vị gồm các số cách nhau bằng dấu chấm, ví dụ 5.12.3.",
                en: "“\(text)” is not a unit id; a unit id is numbers with dots between them, such as 5.12.3.")
        case .leadingZero(let text):
            Saying(
                "unit-id.leading-zero", .address,
                vi: "Trong số hiệu đơn vị “\(text)” có số bắt đầu bằng chữ số 0; mỗi đơn vị chỉ có một cách viết số hiệu.",
                en: "A number in the unit id “\(text)” starts with a zero; there is one way to write a unit id.")
        case .zero(let text):
            Saying(
                "unit-id.zero", .address,
                vi: "Trong số hiệu đơn vị “\(text)” có số 0; các số trong số hiệu bắt đầu từ 1.",
                en: "A number in the unit id “\(text)” is zero; the numbers of a unit id start at 1.")
        case .fifthLevel(let text):
            Saying(
                "unit-id.fifth-level", .address,
                vi: "“\(text)” nằm ở tầng thứ năm; cây đơn vị chỉ có bốn tầng.",
                en: "“\(text)” lies on a fifth level; the tree of units has four.")
        case .outOfRange(let text, let greatest):
            Saying(
                "unit-id.out-of-range", .address,
                vi: "Trong số hiệu đơn vị “\(text)” có số nằm ngoài khoảng từ 1 đến \(greatest).",
                en: "A number in the unit id “\(text)” lies outside 1…\(greatest).")
        }
    }
}
