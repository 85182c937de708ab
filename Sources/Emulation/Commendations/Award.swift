package import Foundation

/// One line of a decision that commends: what is printed, frozen, and the money that goes with it.
package struct Award: Hashable, Sendable {
    package let id: UUID
    /// Who decided.
    package let unit: UnitID
    package let level: UnitLevel
    package let commendation: UUID
    /// 1 … n; what is printed as the number in the golden book. Source: Nghị định 98/2023/NĐ-CP, article 104.
    package let ordinal: Int
    package let nominator: UnitID
    package let nomination: UUID
    package let subject: SubjectReference
    package let kind: Subject.Kind
    package let name: String
    /// Of the unit that nominated.
    package let unitName: String
    /// A code of the packs of law, and what it was called.
    package let form: String
    package let formName: String
    package let from: Day
    package let until: Day
    /// Nil where no pack says how much.
    package let money: Money?
    /// The decision that took it back.
    package let cancelledBy: UUID?

    package struct Money: Hashable, Sendable {
        /// Ten thousandths of the base salary of the day.
        package let multiple: Int
        package let salary: Int
        /// In đồng.
        package let amount: Int

        package init(multiple: Int, salary: Int, amount: Int) {
            (self.multiple, self.salary, self.amount) = (multiple, salary, amount)
        }
    }

    package init(
        id: UUID, unit: UnitID, level: UnitLevel, commendation: UUID, ordinal: Int, nominator: UnitID, nomination: UUID,
        subject: SubjectReference, kind: Subject.Kind, name: String, unitName: String, form: String, formName: String, from: Day,
        until: Day, money: Money?, cancelledBy: UUID? = nil
    ) {
        self.id = id
        self.unit = unit
        self.level = level
        self.commendation = commendation
        self.ordinal = ordinal
        self.nominator = nominator
        self.nomination = nomination
        self.subject = subject
        self.kind = kind
        self.name = name
        self.unitName = unitName
        self.form = form
        self.formName = formName
        self.from = from
        self.until = until
        self.money = money
        self.cancelledBy = cancelledBy
    }

    package var stands: Bool { cancelledBy == nil }
}
