/// Why a text or a number is not the place of a unit.
package enum UnitIDRefusal: Refusal {
    case malformed(String)
    case leadingZero(String)
    case zero(String)
    case fifthLevel(String)
    case outOfRange(String, greatest: Int)

    package var code: String {
        switch self {
        case .malformed: "unit-id.malformed"
        case .leadingZero: "unit-id.leading-zero"
        case .zero: "unit-id.zero"
        case .fifthLevel: "unit-id.fifth-level"
        case .outOfRange: "unit-id.out-of-range"
        }
    }

    package func message(in language: Language) -> String {
        switch self {
        case .malformed(let text):
            language.text(
                vi: "“\(text)” không phải là mã đơn vị; mã đơn vị gồm các số cách nhau bằng dấu chấm, ví dụ 5.12.3.",
                en: "“\(text)” is not a unit id; a unit id is numbers with dots between them, such as 5.12.3.")
        case .leadingZero(let text):
            language.text(
                vi: "Trong mã đơn vị “\(text)” có số bắt đầu bằng chữ số 0; mỗi đơn vị chỉ có một cách viết mã.",
                en: "A number in the unit id “\(text)” starts with a zero; there is one way to write a unit id.")
        case .zero(let text):
            language.text(
                vi: "Trong mã đơn vị “\(text)” có số 0; các số trong mã bắt đầu từ 1.",
                en: "A number in the unit id “\(text)” is zero; the numbers of a unit id start at 1.")
        case .fifthLevel(let text):
            language.text(
                vi: "“\(text)” nằm ở tầng thứ năm; cây đơn vị chỉ có bốn tầng.",
                en: "“\(text)” lies on a fifth level; the tree of units has four.")
        case .outOfRange(let text, let greatest):
            language.text(
                vi: "Trong mã đơn vị “\(text)” có số nằm ngoài khoảng từ 1 đến \(greatest).",
                en: "A number in the unit id “\(text)” lies outside 1…\(greatest).")
        }
    }
}
