/// Why a unit cannot be told to take part so.
package struct AddressRefusal: Refusal {
    /// The rule that was broken, with what its sentence needs to name.
    package enum Reason: Hashable, Sendable {
        case nobody
        case outsideSubtree(UnitID)
        case unknownUnit(UnitID)
        case ended(String)
        case mustBeRequested(String, UnitKind)
        /// An amendment names a unit that was there when the plan was published.
        case notNew(String)
    }

    package let reason: Reason
    package let field: String?

    package init(_ reason: Reason, field: String?) {
        self.reason = reason
        self.field = field
    }

    package var saying: Saying {
        switch reason {
        case .nobody:
            Saying(
                "address.nobody",
                vi: "Chưa nêu đơn vị nào được giao hoặc được đề nghị.",
                en: "Nobody is named.")
        case .outsideSubtree(let unit):
            Saying(
                "address.outside-subtree",
                vi: "Đơn vị \(unit) không thuộc các đơn vị cấp dưới của đơn vị ban hành kế hoạch.",
                en: "The unit \(unit) does not lie below the unit that issues the plan.")
        case .unknownUnit(let unit):
            Saying(
                "address.unknown-unit",
                vi: "Không có đơn vị \(unit).",
                en: "There is no unit \(unit).")
        case .ended(let name):
            Saying(
                "address.unit-ended",
                vi: "\(name) đã chấm dứt hoạt động nên không thể giao hay đề nghị.",
                en: "\(name) has ended and cannot be told to take part.")
        case .notNew(let name):
            Saying(
                "address.not-new",
                vi: "\(name) đã có khi kế hoạch được ban hành; việc điều chỉnh chỉ bổ sung đơn vị thành lập sau ngày ban hành.",
                en: "\(name) was there when the plan was published; an amendment takes in only units that have begun since.")
        case .mustBeRequested(let name, let kind):
            Saying(
                "address.must-be-requested",
                vi: "\(name) không thuộc quyền chỉ đạo của Ủy ban nhân dân: chỉ đề nghị, không giao.",
                en: "A \(kind.rawValue.replacing("_", with: " ")) is not under a People's Committee: \(name) is requested, never ordered.")
        }
    }
}
