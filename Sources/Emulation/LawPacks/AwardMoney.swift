/// What goes with an award (mức tiền thưởng): a multiple of the base salary that is in force when it is decided, rounded up.
package struct AwardMoney: Hashable, Sendable {
    /// Ten thousandths of a base salary.
    package let multiple: Int
    package let salary: Int
    /// In đồng.
    package let amount: Int
    package let facts: [CitedFact]
}

extension Law {
    /// By the packs of the day of the decision; nil where no pack says how much, or no base salary is known of that day.
    package func money(for code: String, to subject: Subject.Kind, decidedOn day: Day) -> AwardMoney? {
        guard let form = form(code), let money = form.money,
            let reckoning = packs.lazy.compactMap(\.reckoning).first,
            let salary = packs.flatMap(\.baseSalaries).filter({ $0.from <= day }).max(by: { $0.from < $1.from })
        else { return nil }
        let multiple: Int
        if let said = money.multiples[subject] {
            multiple = said
        } else if form.kind == .form, let person = money.multiples[.person], let times = reckoning.times[subject] {
            multiple = person * times / 10_000
        } else {
            return nil
        }
        let exact = salary.amount * multiple, step = reckoning.roundUpTo * 10_000
        return AwardMoney(
            multiple: multiple, salary: salary.amount, amount: (exact + step - 1) / step * reckoning.roundUpTo,
            facts: cited(money.facts + reckoning.facts + salary.facts))
    }
}
