/// The document of a campaign while it lies on its unit's desk; publishing turns it into rows that nobody rewrites.
package struct CampaignPlan: Hashable, Sendable {
    package var symbol: String?
    package var issuedOn: Day?
    package var signer: String?
    package var signerCapacity: SignerCapacity?
    package var summary: String
    package var shortName: String
    package var theme: String?
    package var motto: String?
    package var audience: String?
    package var start: Milestone
    package var end: Milestone
    package var legalBases: [LegalBasis]
    package var clauses: [Clause]
    package var movements: [LinkedMovement]
    /// Its own ones; those given from above are not repeated.
    package var indicators: [Indicator]
    package var targets: [TargetPlan]
    package var addresses: [AddressRule]
    /// As they are printed at its foot.
    package var recipients: [RecipientLine]
    /// A root campaign has one; an adoption reports on the periods of its root.
    package var schedule: PeriodSchedule?
    /// Members that were made up for a demonstration.
    package var sampleFields: [String]

    package init(
        symbol: String?, issuedOn: Day?, signer: String?, signerCapacity: SignerCapacity?,
        summary: String, shortName: String, theme: String?, motto: String?, audience: String?,
        start: Milestone, end: Milestone,
        legalBases: [LegalBasis], clauses: [Clause], movements: [LinkedMovement],
        indicators: [Indicator], targets: [TargetPlan], addresses: [AddressRule],
        recipients: [RecipientLine] = [], schedule: PeriodSchedule?, sampleFields: [String]
    ) {
        self.symbol = symbol
        self.issuedOn = issuedOn
        self.signer = signer
        self.signerCapacity = signerCapacity
        self.summary = summary
        self.shortName = shortName
        self.theme = theme
        self.motto = motto
        self.audience = audience
        self.start = start
        self.end = end
        self.legalBases = legalBases
        self.clauses = clauses
        self.movements = movements
        self.indicators = indicators
        self.targets = targets
        self.addresses = addresses
        self.recipients = recipients
        self.schedule = schedule
        self.sampleFields = sampleFields
    }
}
