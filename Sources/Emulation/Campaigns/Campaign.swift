package import struct Foundation.Date
package import struct Foundation.UUID

package enum CampaignState: String, CaseIterable, Sendable { case published, closed }

/// A campaign as it was published: what one authority launched by one plan, or took up from the one above.
package struct Campaign: Hashable, Sendable {
    package let unit: UnitID
    package let level: UnitLevel
    package let id: UUID
    /// The root campaign it derives from; its own id where it is the root.
    package let family: UUID
    package let familyUnit: UnitID
    package let familyLevel: UnitLevel
    package let aboveUnit: UnitID?
    package let aboveLevel: UnitLevel?
    package let above: UUID?
    package let state: CampaignState
    /// 1 when it is published, one more with each amendment or acknowledgement.
    package let revision: Int
    package let symbol: String?
    package let issuedOn: Day?
    package let signer: String?
    package let signerCapacity: SignerCapacity?
    package let summary: String
    package let shortName: String
    package let theme: String?
    package let motto: String?
    package let audience: String?
    package let start: Milestone
    package let end: Milestone
    package let schedule: PeriodSchedule?
    /// Members that were made up for a demonstration.
    package let sampleFields: [String]
    package let publishedAt: Date
    package let closedAt: Date?

    package init(
        unit: UnitID, level: UnitLevel, id: UUID, family: UUID, familyUnit: UnitID, familyLevel: UnitLevel,
        aboveUnit: UnitID?, aboveLevel: UnitLevel?, above: UUID?, state: CampaignState, revision: Int,
        symbol: String?, issuedOn: Day?, signer: String?, signerCapacity: SignerCapacity?, summary: String, shortName: String,
        theme: String?, motto: String?, audience: String?, start: Milestone, end: Milestone, schedule: PeriodSchedule?,
        sampleFields: [String], publishedAt: Date, closedAt: Date?
    ) {
        self.unit = unit
        self.level = level
        self.id = id
        self.family = family
        self.familyUnit = familyUnit
        self.familyLevel = familyLevel
        self.aboveUnit = aboveUnit
        self.aboveLevel = aboveLevel
        self.above = above
        self.state = state
        self.revision = revision
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
        self.schedule = schedule
        self.sampleFields = sampleFields
        self.publishedAt = publishedAt
        self.closedAt = closedAt
    }
}

extension CampaignState: Named {
    package var words: Wording {
        switch self {
        case .published: Wording(vi: "đang thực hiện", en: "published")
        case .closed: Wording(vi: "đã đóng", en: "closed")
        }
    }
}
