import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit says how many of a form it gives in a year, or says it anew.
package struct SetQuota: Sendable {
    let id: UUID
    let form: String
    let year: Int
    let family: UUID?
    let allowed: Int
    let decision: Decision

    /// - Parameter family: of one campaign; nil for whatever draws on no quota of a campaign's own.
    package init(_ id: UUID, of form: String, in year: Int, family: UUID? = nil, allowed: Int, decision: Decision) {
        self.id = id
        self.form = form
        self.year = year
        self.family = family
        self.allowed = allowed
        self.decision = decision
    }

    /// Two round trips, and one for the law. What was given already is never more than what may be.
    /// - Throws: `CommendationRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let unit = standing.unit
        let law = try await ReadLaw().run(on: client)
        return try await decision.decide(
            .quotaSet, on: id, of: unit, as: standing, on: client,
            refusing: [
                "a_quota_is_never_exceeded": CommendationRefusal.quotaBelowUsed,
                "a_unit_has_one_quota_of_a_form_a_year": CommendationRefusal.quotaThere, "quota_pkey": OperationRefusal.idTaken,
            ]
        ) { facts in
            let (quotas, here) = try await facts.read(.quotas(of: unit), .unitToday(unit))
            let before = quotas.first { $0.id == id }
            guard let here, before != nil || decision.isNew else { throw OperationRefusal.notFound }
            if let before { try decision.require(before.tag) }
            if before == nil, !law.book.packs.contains(where: { pack in pack.forms.contains { $0.code == form } }) {
                throw Refusals(all: [CommendationRefusal.quotaOfNoForm(form)])
            }
            let quota = Quota(
                id: id, unit: unit, level: here.level, form: before?.form ?? form, year: before?.year ?? year,
                family: before == nil ? family : before?.family, allowed: allowed, used: before?.used ?? 0,
                revision: (before?.revision ?? 0) + 1)
            return Decided(
                subject: quota.subject, version: quota.revision, reason: "\(quota.form) \(quota.year): \(quota.allowed)",
                writes: [.set(quota)])
        }
    }
}
