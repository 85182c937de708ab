package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// The reviewer accepts a version: its values count in every total above from this moment.
package struct AcceptReport: Sendable {
    let report: UUID
    let owner: UnitID
    let version: Int
    let decision: Decision

    /// - Parameter owner: the report's unit.
    package init(_ report: UUID, of owner: UnitID, version: Int, decision: Decision) {
        self.report = report
        self.owner = owner
        self.version = version
        self.decision = decision
    }

    /// - Throws: `ReportRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        if let event = try await acceptAtOnce(as: standing, on: client) { return event }
        return try await decide(as: standing, on: client)
    }

    /// As every decision is made.
    func decide(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(
            .reportAccepted, on: report, of: owner, as: standing, on: client,
            refusing: [
                "a_value_counts_once_on_its_way_up": OperationRefusal.countedTwice
            ]
        ) { facts in
            let filed = try await facts.report(report, of: owner)
            try filed.report.requireReviewer(standing.unit)
            let accepted = try filed.report.accepting(version: version)
            try decision.require(filed.report.tag)
            return Decided(subject: filed.subject, version: version, writes: filed.moving(to: accepted))
        }
    }

    /// Accepts as if all were well, since it nearly always is; nil when something is not, and must be looked at.
    func acceptAtOnce(as standing: Standing, on client: PostgresClient) async throws -> Event? {
        if let seen = decision.seen, !seen.contains(Report.tag(version: version, .submitted)) { return nil }
        let accept = Statement.acceptAtOnce(
            report, of: owner, version: version, decision: decision.id,
            fingerprint: decision.fingerprint(.reportAccepted, on: report, of: owner))
        do {
            return try await client.run(under: standing.recording, .queueToDate(report, of: owner, counting: version), accept).1
        } catch {
            let mayLook: [SQLState] = [.standsElsewhere, .hasMoved, .insufficientPrivilege]
            guard error.constraint != nil || error.sqlState.map(mayLook.contains) ?? false else { throw error }
            return nil
        }
    }
}
