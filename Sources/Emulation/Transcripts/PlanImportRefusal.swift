/// Why a file is not read as a plan. What can be read is never refused.
package struct PlanImportRefusal: Refusal {
    package enum Reason: Hashable, Sendable {
        case notUnicode
        case tooLong
        case holdsNUL
        case nothingUnderstood
        case tooManyPieces
        case startMissing
        case endMissing
    }

    package let reason: Reason

    package init(_ reason: Reason) {
        self.reason = reason
    }

    package var field: String? {
        switch reason {
        case .startMissing: "start"
        case .endMissing: "end"
        default: "text"
        }
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
        case .nothingUnderstood:
            Saying(
                "plan-import.nothing-understood",
                vi: "Không hiểu được đoạn nào: văn bản không giống một kế hoạch, hoặc đã mất dấu khi quét.",
                en: "Nothing was understood: the text does not look like a plan, or lost its marks when it was scanned.")
        case .tooManyPieces:
            Saying(
                "plan-import.too-many-pieces",
                vi: "Văn bản có hơn \(Transcript.mostPieces) đoạn, không thể trả lời hết từng đoạn.",
                en: "The text has more than \(Transcript.mostPieces) pieces, more than anybody could answer.")
        case .startMissing:
            Saying(
                "plan-import.start-missing",
                vi: "Văn bản không ghi ngày bắt đầu; vui lòng ghi ngày bắt đầu.",
                en: "The text does not say on which day it starts; please write the day.")
        case .endMissing:
            Saying(
                "plan-import.end-missing",
                vi: "Văn bản không ghi ngày kết thúc, cũng không nêu sự kiện mốc nào đã có; vui lòng ghi ngày kết thúc.",
                en: "The text names neither a day on which it ends nor an anchor event that is known; please write the day.")
        }
    }
}
