/// What a certificate says, and no more: whoever holds it may show it to anybody, so nothing of a person is in it that is not printed on it.
///
/// Source: Nghị định 98/2023/NĐ-CP, article 104 (the decision's number and day, and the number in the golden book).
package struct CertificatePaper: Hashable, Sendable {
    /// Of the root's key under which it is signed.
    package let key: Int
    package let code: CertificateCode
    /// The form as it is printed.
    package let form: String
    /// Whom it is for, as it is printed.
    package let name: String
    package let unit: UnitID
    package let unitName: String
    /// The number of the decision.
    package let symbol: String
    package let decidedOn: Day
    /// The line of the decision.
    package let ordinal: Int

    package init(
        key: Int, code: CertificateCode, form: String, name: String, unit: UnitID, unitName: String, symbol: String, decidedOn: Day,
        ordinal: Int
    ) {
        self.key = key
        self.code = code
        self.form = form
        self.name = name
        self.unit = unit
        self.unitName = unitName
        self.symbol = symbol
        self.decidedOn = decidedOn
        self.ordinal = ordinal
    }
}
