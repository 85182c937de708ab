/// Why an indicator cannot be defined so; the reasons are the constraints of `thidua.indicator`.
package struct IndicatorRefusal: Refusal {
    /// The rule that was broken, with what its sentence needs to name.
    package enum Reason: Hashable, Sendable {
        case nameMissing
        case measureMissing(String)
        case lastAfterUnits(String)
        case weightsLost(String)
        case weightsIgnored(String)
        case decimalsOutOfRange(String)
        case emptyRange(String)
        case duplicate(String)
        case inherited(String)
        case anotherHome(String, UnitID)
        case taken(String)
        case headingTooLong(String)
        case labelNeedless(String)
        case notAShare(String)
    }

    package let reason: Reason
    package let field: String?

    package init(_ reason: Reason, field: String?) {
        self.reason = reason
        self.field = field
    }

    package var saying: Saying {
        switch reason {
        case .nameMissing:
            Saying(
                "indicator.name-missing",
                vi: "Chỉ tiêu chưa có tên.",
                en: "The indicator has no name.")
        case .measureMissing(let name):
            Saying(
                "indicator.measure-missing",
                vi: "Chỉ tiêu “\(name)” chưa có đơn vị tính.",
                en: "The indicator “\(name)” has no unit of measure.")
        case .lastAfterUnits(let name):
            Saying(
                "indicator.last-after-units",
                vi: "Chỉ tiêu “\(name)” lấy giá trị kỳ cuối nên phải tổng hợp theo thời gian trước khi tổng hợp các đơn vị.",
                en: "The indicator “\(name)” takes the last value, so time must be combined before units are.")
        case .weightsLost(let name):
            Saying(
                "indicator.weights-lost",
                vi: "Chỉ tiêu “\(name)” tính bình quân gia quyền giữa các đơn vị nên theo thời gian chỉ được "
                    + "bình quân gia quyền, lấy giá trị kỳ cuối hoặc không tổng hợp.",
                en: "The indicator “\(name)” is a weighted average over units, so over time it can only be weighted, last or none.")
        case .weightsIgnored(let name):
            Saying(
                "indicator.weights-ignored",
                vi: "Chỉ tiêu “\(name)” tính bình quân gia quyền theo thời gian nên giữa các đơn vị chỉ được "
                    + "bình quân gia quyền hoặc không tổng hợp.",
                en: "The indicator “\(name)” is a weighted average over time, so over units it can only be weighted or none.")
        case .decimalsOutOfRange(let name):
            Saying(
                "indicator.decimals-out-of-range",
                vi: "Số chữ số thập phân của chỉ tiêu “\(name)” phải từ 0 đến \(Indicator.mostDecimals).",
                en: "The decimals of the indicator “\(name)” must lie between 0 and \(Indicator.mostDecimals).")
        case .emptyRange(let name):
            Saying(
                "indicator.empty-range",
                vi: "Giá trị lớn nhất của chỉ tiêu “\(name)” nhỏ hơn giá trị nhỏ nhất.",
                en: "The highest value of the indicator “\(name)” is below its lowest.")
        case .duplicate(let name):
            Saying(
                "indicator.duplicate",
                vi: "Chỉ tiêu “\(name)” trùng mã định danh với một chỉ tiêu khác của kế hoạch.",
                en: "The indicator “\(name)” has the same id as another one of the plan.")
        case .inherited(let name):
            Saying(
                "indicator.inherited",
                vi:
                    "Chỉ tiêu “\(name)” trùng mã định danh với một chỉ tiêu cấp trên đã giao; chỉ tiêu của cấp trên được giữ nguyên, không khai lại.",
                en: "The indicator “\(name)” has the id of one given from above; what is given from above is not defined again.")
        case .anotherHome(let name, let home):
            Saying(
                "indicator.another-home",
                vi: "Chỉ tiêu “\(name)” thuộc đơn vị \(home), không phải đơn vị lập kế hoạch này.",
                en: "The indicator “\(name)” belongs to the unit \(home) and not to the one whose plan this is.")
        case .taken(let name):
            Saying(
                "indicator.taken",
                vi: "Mã định danh của chỉ tiêu “\(name)” đã được dùng cho một chỉ tiêu khác; vui lòng tạo mã định danh mới.",
                en: "The id of the indicator “\(name)” is that of another indicator already; please make up a new one.")
        case .headingTooLong(let name):
            Saying(
                "indicator.heading-too-long",
                vi: "Tên ở đầu cột của chỉ tiêu “\(name)” dài tối đa \(Indicator.longestHeading) ký tự.",
                en: "The heading of the indicator “\(name)” may have at most \(Indicator.longestHeading) characters.")
        case .labelNeedless(let name):
            Saying(
                "indicator.label-needless",
                vi: "Chỉ tiêu “\(name)” chỉ có một giá trị, không tính bình quân gia quyền, nên không đặt tên cho tử số hay mẫu số.",
                en: "The indicator “\(name)” is one number and not weighted, so there is no numerator or denominator to name.")
        case .notAShare(let name):
            Saying(
                "indicator.not-a-share",
                vi: "Chỉ tiêu “\(name)” chỉ hiển thị được theo phần trăm nếu giá trị nằm trong khoảng từ 0 đến 1 và không cộng dồn.",
                en: "The indicator “\(name)” can be shown in per cent only if its values lie between 0 and 1 and are not summed.")
        }
    }
}
