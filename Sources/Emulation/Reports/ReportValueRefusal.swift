package import Foundation

/// Why a value cannot be saved or submitted.
package struct ReportValueRefusal: Refusal {
    /// The rule that was broken, with what its sentence needs to name.
    package enum Reason: Hashable, Sendable {
        case unknownIndicator
        case notAsked
        case duplicate(String)
        case missing(String)
        case tooManyDecimals(String, Int)
        case outOfRange(String, lowest: Decimal?, highest: Decimal?)
        case greaterThanWeight(String, figureLabel: String?, weightLabel: String?)
        case belowZero(String, figureLabel: String?)
        case quotientOutOfRange(String, lowest: Decimal?, highest: Decimal?)
        case notYesOrNo(String)
        case weightMissing(String, label: String?)
        case weightNotPositive(String, label: String?)
        case weightNeedless(String)
        case tooLarge(String)
    }

    package let reason: Reason
    package let field: String?

    package init(_ reason: Reason, field: String?) {
        self.reason = reason
        self.field = field
    }

    package var saying: Saying {
        switch reason {
        case .unknownIndicator:
            Saying(
                "report.unknown-indicator",
                vi: "Phong trào không có chỉ tiêu này.",
                en: "The campaign has no such indicator.")
        case .notAsked:
            Saying(
                "report.not-asked",
                vi: "Đơn vị không phải báo cáo chỉ tiêu này trong kỳ báo cáo này.",
                en: "The unit is not asked for this indicator on this period.")
        case .duplicate(let name):
            Saying(
                "report.duplicate-indicator",
                vi: "Chỉ tiêu “\(name)” được báo cáo hai lần.",
                en: "The indicator “\(name)” is reported twice.")
        case .missing(let name):
            Saying(
                "report.value-missing",
                vi: "Chỉ tiêu “\(name)” chưa có số liệu và cũng chưa có giải trình.",
                en: "The indicator “\(name)” has neither a figure nor an explanation.")
        case .tooManyDecimals(let name, 0):
            Saying(
                "report.too-many-decimals",
                vi: "Số liệu của chỉ tiêu “\(name)” phải là số nguyên.",
                en: "The figure of “\(name)” must be a whole number.")
        case .tooManyDecimals(let name, let decimals):
            Saying(
                "report.too-many-decimals",
                vi: "Số liệu của chỉ tiêu “\(name)” chỉ được có tối đa \(decimals) chữ số thập phân.",
                en: "The figure of “\(name)” may have at most \(decimals) decimals.")
        case .outOfRange(let name, let lowest, let highest):
            Saying(
                "report.out-of-range",
                vi: "Số liệu của chỉ tiêu “\(name)” phải \(Self.range(lowest, highest, .vi)).",
                en: "The figure of “\(name)” must be \(Self.range(lowest, highest, .en)).")
        case .greaterThanWeight(let name, let figureLabel, let weightLabel):
            Saying(
                "report.greater-than-weight",
                vi: "Chỉ tiêu “\(name)”: \(Self.quoted(figureLabel) ?? "tử số") không thể lớn hơn \(Self.quoted(weightLabel) ?? "mẫu số").",
                en:
                    "The indicator “\(name)”: \(Self.quoted(figureLabel) ?? "the numerator") cannot be greater than \(Self.quoted(weightLabel) ?? "the denominator")."
            )
        case .belowZero(let name, let figureLabel):
            Saying(
                "report.below-zero",
                vi: "Chỉ tiêu “\(name)”: \(Self.quoted(figureLabel) ?? "tử số") không thể nhỏ hơn 0.",
                en: "The indicator “\(name)”: \(Self.quoted(figureLabel) ?? "the numerator") cannot be less than 0.")
        case .quotientOutOfRange(let name, let lowest, let highest):
            Saying(
                "report.quotient-out-of-range",
                vi: "Chỉ tiêu “\(name)”: tử số chia cho mẫu số phải \(Self.range(lowest, highest, .vi)).",
                en: "The indicator “\(name)”: the numerator divided by the denominator must be \(Self.range(lowest, highest, .en)).")
        case .notYesOrNo(let name):
            Saying(
                "report.not-yes-or-no",
                vi: "Chỉ tiêu “\(name)” chỉ nhận giá trị 1 (có) hoặc 0 (không).",
                en: "The indicator “\(name)” is answered with 1 (yes) or 0 (no).")
        case .weightMissing(let name, let label):
            Saying(
                "report.weight-missing",
                vi: "Chỉ tiêu “\(name)” tính bình quân gia quyền nên phải có \(Self.quoted(label) ?? "mẫu số").",
                en: "The indicator “\(name)” is a weighted average and needs \(Self.quoted(label) ?? "its denominator").")
        case .weightNotPositive(let name, let label):
            Saying(
                "report.weight-not-positive",
                vi:
                    "Chỉ tiêu “\(name)”: \(Self.quoted(label) ?? "mẫu số") phải lớn hơn 0; nếu không phát sinh, hãy để trống số liệu và ghi giải trình.",
                en:
                    "The indicator “\(name)”: \(Self.quoted(label) ?? "the denominator") must be above 0; where there was nothing, leave it out and explain."
            )
        case .tooLarge(let name):
            Saying(
                "report.too-large",
                vi: "Số liệu của chỉ tiêu “\(name)” chỉ được có tối đa \(ReportValue.mostWholeDigits) chữ số phần nguyên "
                    + "và \(Indicator.mostDecimals) chữ số thập phân.",
                en: "A value of the indicator “\(name)” has at most \(ReportValue.mostWholeDigits) whole digits "
                    + "and \(Indicator.mostDecimals) decimals.")
        case .weightNeedless(let name):
            Saying(
                "report.weight-needless",
                vi: "Chỉ tiêu “\(name)” không dùng mẫu số ở đây.",
                en: "The indicator “\(name)” takes no denominator here.")
        }
    }

    private static func quoted(_ label: String?) -> String? { label.map { "“\($0)”" } }

    private static func range(_ lowest: Decimal?, _ highest: Decimal?, _ language: Language) -> String {
        let lowest = lowest?.written(in: language), highest = highest?.written(in: language)
        return switch (lowest, highest) {
        case (let lowest?, let highest?): language.text(vi: "từ \(lowest) đến \(highest)", en: "between \(lowest) and \(highest)")
        case (let lowest?, nil): language.text(vi: "từ \(lowest) trở lên", en: "at least \(lowest)")
        case (nil, let highest?): language.text(vi: "không quá \(highest)", en: "at most \(highest)")
        case (nil, nil): language.text(vi: "hợp lệ", en: "valid")
        }
    }
}
