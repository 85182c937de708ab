package import Emulation
package import FoundationEssentials
package import Operations
package import Postgres
package import Store

/// Somebody with a token, and where they stand.
package struct Somebody: Sendable {
    package let person: UUID
    package let unit: UnitID
    package let token: BearerToken

    package var standing: Standing { Standing(tokenHash: token.hash, unit: unit, attempt: .run) }
}

/// What somebody does in one breath, where a test does not look at the steps.
extension Standing {
    /// Drafts and publishes the plan of the unit, which takes up the one right above.
    package func publish(_ plan: CampaignPlan, on app: PostgresClient) async throws {
        let id = SmallCity.campaign(of: unit)
        _ = try await SaveCampaignDraft(id, plan: plan, above: unit.parent.map { ($0, SmallCity.campaign(of: $0)) }, revision: nil)
            .run(as: self, on: app)
        _ = try await PublishCampaign(id, decision: .new).run(as: self, on: app)
    }

    /// Amends the plan of the unit.
    package func amend(
        targets: [TargetPlan] = [], indicators: [Indicator] = [], clauses: [Clause] = [], end: Milestone? = nil,
        addresses: [AddressRule] = [], on app: PostgresClient
    ) async throws {
        let amendment = Amendment(
            symbol: nil, issuedOn: nil, summary: "Điều chỉnh", targets: targets, indicators: indicators, clauses: clauses, end: end,
            addresses: addresses)
        _ = try await AmendCampaign(SmallCity.campaign(of: unit), amendment: amendment, decision: .new).run(as: self, on: app)
    }

    /// Closes the campaign of the unit.
    /// - Parameter excuse: for whoever has not done what it ordered.
    package func close(excusing excuse: String? = nil, on app: PostgresClient) async throws {
        _ = try await CloseCampaign(SmallCity.campaign(of: unit), excusing: excuse, decision: .new).run(as: self, on: app)
    }

    /// Writes and submits a report of the unit; its id.
    package func submit(_ values: [ReportValue], period: UUID, report: UUID = UUID(), on app: PostgresClient) async throws -> UUID {
        _ = try await SaveReportDraft(
            report, campaign: SmallCity.campaign(of: unit), period: period, note: nil, values: values, revision: nil
        ).run(as: self, on: app)
        _ = try await SubmitReport(report, decision: .new).run(as: self, on: app)
        return report
    }
}

extension Decision {
    /// One that nobody has taken yet, of somebody who has seen nothing.
    package static var new: Decision { Decision(id: UUID(), seen: nil) }
}
