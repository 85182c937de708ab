/// Why a file is not read as a plan. What can be read is never refused.
package struct PlanImportRefusal: Refusal {
    package enum Reason: Hashable, Sendable {
        case notUnicode
        case tooLong
        case holdsNUL
    }

    package let reason: Reason

    package init(_ reason: Reason) {
        self.reason = reason
    }

    package var saying: Saying {
        switch reason {
        case .notUnicode:
            Saying(
                "plan-import.not-unicode",
                vi: "Văn bản không phải Unicode (có phải TCVN3 hoặc VNI không?); hãy lưu lại bằng UTF-8.",
                en: "The text is not Unicode: TCVN3 or VNI? Save it as UTF-8.")
        case .tooLong:
            Saying(
                "plan-import.too-long",
                vi: "Văn bản dài quá 1 MiB.",
                en: "The text is longer than 1 MiB.")
        case .holdsNUL:
            Saying(
                "plan-import.holds-nul",
                vi: "Văn bản có ký tự NUL, không phải văn bản thuần.",
                en: "The text holds the character NUL, so it is no plain text.")
        }
    }
}
