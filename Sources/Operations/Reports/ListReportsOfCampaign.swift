package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// What the addressees of a unit's own campaign sent for a period, in the order of the units.
package struct ListReportsOfCampaign: Sendable {
    let campaign: UUID
    let period: UUID
    let after: UnitID?
    let limit: Int

    package init(_ campaign: UUID, period: UUID, after: UnitID?, limit: Int) {
        self.campaign = campaign
        self.period = period
        self.after = after
        self.limit = limit
    }

    /// Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> [ListedReport] {
        guard let found = try await client.read(under: standing.settings, .campaign(campaign, of: standing.unit)) else {
            throw OperationRefusal.notFound
        }
        return try await client.read(
            under: standing.settings,
            .reports(in: found.family, reviewer: standing.unit, period: period, after: after, limit: limit))
    }
}
