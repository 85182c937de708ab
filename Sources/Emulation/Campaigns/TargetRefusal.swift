package import Foundation

/// Why a target cannot be set so.
package struct TargetRefusal: Refusal {
    /// The rule that was broken, with what its sentence needs to name.
    package enum Reason: Hashable, Sendable {
        case unknownIndicator
        case duplicate(String)
        case outsideSubtree(UnitID)
        case notAddressed(UnitID)
        case oneForAllOfASum(String)
        case looserThanGiven(String, Direction, given: Decimal)
        case sumLooserThanGiven(String, Direction, given: Decimal, sum: Decimal)
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
                "target.unknown-indicator",
                vi: "Chỉ tiêu được giao mức này không có trong kế hoạch.",
                en: "The target is set for an indicator the plan does not have.")
        case .duplicate(let name):
            Saying(
                "target.duplicate",
                vi: "Chỉ tiêu “\(name)” có hai mức giao cho cùng một đơn vị.",
                en: "The indicator “\(name)” has two targets for one unit.")
        case .outsideSubtree(let unit):
            Saying(
                "target.outside-subtree",
                vi: "Không thể đặt mức giao cho đơn vị \(unit): đơn vị này không trực thuộc đơn vị lập kế hoạch.",
                en: "No target can be set for the unit \(unit): it does not lie below the unit whose plan this is.")
        case .notAddressed(let unit):
            Saying(
                "target.not-addressed",
                vi: "Không thể đặt mức giao cho đơn vị \(unit): đơn vị này không được giao hay đề nghị thực hiện kế hoạch.",
                en: "No target can be set for the unit \(unit): the plan does not address it.")
        case .oneForAllOfASum(let name):
            Saying(
                "target.one-for-all-of-a-sum",
                vi: "Chỉ tiêu “\(name)” được cộng dồn nên phải giao cho từng đơn vị, không giao một mức chung.",
                en: "The values of “\(name)” add up, so its target is set unit by unit and not once for all.")
        case .looserThanGiven(let name, let direction, let given):
            Saying(
                "target.looser-than-given",
                vi: "Mức giao của chỉ tiêu “\(name)” phải \(Self.bound(direction, .vi)) mức cấp trên đã giao (\(given.written(in: .vi))).",
                en: "The target of “\(name)” must be \(Self.bound(direction, .en)) the one given from above (\(given.written(in: .en))).")
        case .sumLooserThanGiven(let name, let direction, let given, let sum):
            Saying(
                "target.looser-than-given",
                vi: "Chỉ tiêu “\(name)”: tổng mức giao cho các đơn vị cấp dưới là \(sum.written(in: .vi)), "
                    + "phải \(Self.bound(direction, .vi)) mức cấp trên đã giao (\(given.written(in: .vi))).",
                en: "The targets of “\(name)” for the units below add up to \(sum.written(in: .en)) and must be "
                    + "\(Self.bound(direction, .en)) the one given from above (\(given.written(in: .en))).")
        }
    }

    private static func bound(_ direction: Direction, _ language: Language) -> String {
        switch direction {
        case .more: language.text(vi: "không thấp hơn", en: "at least")
        case .less: language.text(vi: "không cao hơn", en: "at most")
        }
    }
}
