/// Why a text is not a number that can be kept exactly.
package enum NumberRefusal: Refusal {
    case malformed(String)
    case tooManyDigits(String)

    package var code: String {
        switch self {
        case .malformed: "number.malformed"
        case .tooManyDigits: "number.too-many-digits"
        }
    }

    package func message(in language: Language) -> String {
        switch self {
        case .malformed(let text):
            language.text(vi: "“\(text)” không phải là một số hợp lệ.", en: "“\(text)” is not a number.")
        case .tooManyDigits(let text):
            language.text(
                vi:
                    "Số \(text) quá dài: tối đa \(ExactNumber.mostDigits) chữ số, trong đó tối đa \(ExactNumber.mostDecimals) chữ số thập phân.",
                en:
                    "The number \(text) is too long: at most \(ExactNumber.mostDigits) digits, at most \(ExactNumber.mostDecimals) of them decimals."
            )
        }
    }
}
