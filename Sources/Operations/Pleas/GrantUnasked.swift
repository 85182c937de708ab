package import Emulation
package import FoundationEssentials
package import Postgres
package import Store
import Wire

/// Who told a task grants more time, or an excuse, to some of those who have it though nobody asked: one deed for many, as after a storm.
package struct GrantUnasked: Sendable {
    let clause: UUID
    let units: [UnitID]
    let wish: Plea.Wish
    let answer: String?
    let decision: Decision

    /// - Parameter clause: of a plan of the unit's own.
    package init(_ wish: Plea.Wish, of clause: UUID, to units: [UnitID], answer: String?, decision: Decision) {
        self.clause = clause
        self.units = Set(units).sorted()
        self.wish = wish
        self.answer = answer
        self.decision = decision
    }

    /// All of them or none, in one transaction, with an event of each under the id of the decision. What is sent again is answered with the
    /// event of the first.
    /// - Throws: `PleaRefusal`, `Refusals` of units by name, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        guard let first = units.first else { throw PleaRefusal.nobodyChosen }
        let kind = Event.Kind.pleaGranted
        return try await decision.decide(
            kind, on: clause, of: first, as: standing, on: client, refusing: Plea.grantedMeanwhile
        ) { facts in
            let (matters, clock) = try await facts.read(.matters(toldBy: clause, of: standing.unit, among: units), .clock())
            // One that was not told it, and one there is not, are one.
            guard matters.count == units.count, let campaign = matters.first?.about else { throw OperationRefusal.notFound }
            let pleas = try pleas(about: matters, by: standing.unit, on: clock.today)
            guard campaign.isOpen else { throw OperationRefusal.campaignClosed }
            let others = pleas.dropFirst().map(\.subject)
            let events = Statement<Void>.record(
                kind, ofEach: others, as: others.map { _ in decision.id }, family: campaign.obligation.family, version: pleas[0].revision,
                reason: pleas[0].answer, fingerprint: decision.fingerprint(kind, on: clause, of: first))
            return Decided(
                subject: pleas[0].subject, version: pleas[0].revision, reason: pleas[0].answer,
                writes: [.insert(pleas)] + (others.isEmpty ? [] : [events]))
        }
    }

    private func pleas(about matters: [ListedMatter], by unit: UnitID, on today: Day) throws -> [Plea] {
        var refusals: [any Refusal] = []
        var pleas: [Plea] = []
        for (place, listed) in matters.enumerated() {
            do {
                pleas.append(try Plea.unasked(.version7(), wish, answer: answer, about: listed.matter, by: unit, on: today))
            } catch {
                refusals.append(PleaRefusalOfUnit(error, of: listed.about.unitName, field: error.field ?? "units[\(place)]"))
            }
        }
        try Refusals.throw(ifAny: refusals)
        return pleas
    }
}
