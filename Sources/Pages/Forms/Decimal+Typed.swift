import Foundation
import Wire

extension Reading<Decimal> {
    /// A number as people type it here.
    /// - Parameter decimals: whether it may have any; without them a dot can only stand between thousands.
    static func typedNumber(decimals: Bool) -> Self {
        Reading(placeholder: 0) { json throws(FieldProblem) in
            let text = try json.string()
            switch TypedNumber(text, decimals: decimals) {
            case .number(let number): return number
            case .ambiguous(let whole, let decimal):
                throw FieldProblem(
                    json.path, "number.ambiguous",
                    vi: "“\(text)” nghĩa là \(whole.typed) hay \(decimal.typed)? Vui lòng ghi rõ một trong hai.",
                    en: "Does “\(text)” mean \(whole.typed) or \(decimal.typed)? Please write one of them.")
            case .unreadable:
                throw FieldProblem(
                    json.path, "number.malformed", vi: "“\(text)” không phải là một số; chỉ ghi chữ số, dấu phẩy trước phần thập phân.",
                    en: "“\(text)” is not a number; write digits, and a comma before decimals.")
            case .tooLong:
                throw FieldProblem(
                    json.path, "number.too-many-digits", vi: "Số “\(text)” quá dài.", en: "The number “\(text)” is too long.")
            }
        }
    }
}
