package import Emulation
import FoundationEssentials
package import Postgres
package import Store

/// A unit says on which days those whom it told something are reminded of it by itself, and within how many it answers them.
package struct SetHouseRules: Sendable {
    let reminding: HouseRules.Reminding
    let answerDays: Int?
    let decision: Decision

    /// - Parameter decision: lends its id to what it makes.
    package init(_ reminding: HouseRules.Reminding, answerDays: Int? = nil, decision: Decision) {
        (self.reminding, self.answerDays, self.decision) = (reminding, answerDays, decision)
    }

    /// - Throws: `OperationRefusal.stale` where somebody set them at the same moment, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(
            .houseRulesSet, on: decision.id, of: standing.unit, as: standing, on: client,
            refusing: ["house_rules_are_set_one_after_another": OperationRefusal.stale, "house_rules_pkey": OperationRefusal.idTaken]
        ) { facts in
            let (kept, unit) = try await facts.read(.houseRules(for: standing.unit), .unitToday(standing.unit))
            guard let unit else { throw OperationRefusal.notFound }
            let last = kept.map { $0.rules.unit == unit.id ? $0.rules.revision : 0 } ?? 0
            let rules = HouseRules(
                id: decision.id, unit: unit.id, level: unit.level, revision: last + 1, reminding: reminding, answerDays: answerDays)
            return Decided(subject: rules.subject, version: rules.revision, writes: [.set(rules)])
        }
    }
}
