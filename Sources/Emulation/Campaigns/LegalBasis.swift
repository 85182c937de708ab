/// A document the plan rests on; the date may be unknown.
package struct LegalBasis: Hashable, Sendable {
    /// "190/KH-UBND"; Party documents are written "23-CTr/HU".
    package let symbol: String
    package let issuedOn: Day?
    package let issuer: String?
    package let summary: String?

    package init(symbol: String, issuedOn: Day?, issuer: String?, summary: String?) {
        self.symbol = symbol
        self.issuedOn = issuedOn
        self.issuer = issuer
        self.summary = summary
    }
}
