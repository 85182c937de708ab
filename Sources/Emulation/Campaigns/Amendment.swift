/// A later decree on a published campaign: it adds, sets targets anew and moves the end, and takes nothing back.
package struct Amendment: Hashable, Sendable {
    package var symbol: String?
    package var issuedOn: Day?
    package var summary: String
    package var targets: [TargetPlan]
    /// New ones.
    package var indicators: [Indicator]
    /// New ones.
    package var clauses: [Clause]
    package var end: Milestone?
    /// Units that have begun since and are to take part.
    package var addresses: [AddressRule]

    package init(
        symbol: String?, issuedOn: Day?, summary: String,
        targets: [TargetPlan], indicators: [Indicator], clauses: [Clause], end: Milestone?, addresses: [AddressRule] = []
    ) {
        self.symbol = symbol
        self.issuedOn = issuedOn
        self.summary = summary
        self.targets = targets
        self.indicators = indicators
        self.clauses = clauses
        self.end = end
        self.addresses = addresses
    }
}
