/// Why a text is not a number that can be kept exactly.
package enum NumberRefusal: Refusal {
    case malformed(String)
    case tooManyDigits(String)

    package var saying: Saying {
        switch self {
        case .malformed(let text):
            Saying(
                "number.malformed",
                vi: "“\(text)” không phải là một số hợp lệ.",
                en: "“\(text)” is not a number.")
        case .tooManyDigits(let text):
            Saying(
                "number.too-many-digits",
                vi:
                    "Số \(text) quá dài: tối đa \(ExactNumber.mostDigits) chữ số, trong đó tối đa \(ExactNumber.mostDecimals) chữ số thập phân.",
                en:
                    "The number \(text) is too long: at most \(ExactNumber.mostDigits) digits, at most \(ExactNumber.mostDecimals) of them decimals."
            )
        }
    }
}
