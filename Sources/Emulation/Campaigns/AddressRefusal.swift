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

    package var code: String {
        switch reason {
        case .nobody: "address.nobody"
        case .outsideSubtree: "address.outside-subtree"
        case .unknownUnit: "address.unknown-unit"
        case .ended: "address.unit-ended"
        case .mustBeRequested: "address.must-be-requested"
        case .notNew: "address.not-new"
        }
    }

    package func message(in language: Language) -> String {
        switch reason {
        case .nobody:
            language.text(vi: "Chưa nêu đơn vị nào được giao hoặc được đề nghị.", en: "Nobody is named.")
        case .outsideSubtree(let unit):
            language.text(
                vi: "Đơn vị \(unit) không thuộc các đơn vị cấp dưới của đơn vị ban hành kế hoạch.",
                en: "The unit \(unit) does not lie below the unit that issues the plan.")
        case .unknownUnit(let unit):
            language.text(vi: "Không có đơn vị \(unit).", en: "There is no unit \(unit).")
        case .ended(let name):
            language.text(
                vi: "\(name) đã chấm dứt hoạt động nên không thể giao hay đề nghị.",
                en: "\(name) has ended and cannot be told to take part.")
        case .notNew(let name):
            language.text(
                vi: "\(name) đã có khi kế hoạch được ban hành; việc điều chỉnh chỉ bổ sung đơn vị thành lập sau ngày ban hành.",
                en: "\(name) was there when the plan was published; an amendment takes in only units that have begun since.")
        case .mustBeRequested(let name, let kind):
            language.text(
                vi: "\(name) không thuộc quyền chỉ đạo của Ủy ban nhân dân: chỉ đề nghị, không giao.",
                en: "A \(kind.rawValue.replacing("_", with: " ")) is not under a People's Committee: \(name) is requested, never ordered.")
        }
    }
}
