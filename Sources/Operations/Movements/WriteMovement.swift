package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit keeps a movement with its launches, or corrects what it said of one; what it said before stays.
package struct WriteMovement: Sendable {
    let id: UUID
    let told: Movement.Told
    let decision: Decision

    package init(_ id: UUID, _ told: Movement.Told, decision: Decision) {
        self.id = id
        self.told = told
        self.decision = decision
    }

    /// - Throws: `Refusals`, `MovementRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let unit = standing.unit
        return try await decision.decide(
            decision.isNew ? .movementKept : .movementCorrected, on: id, of: unit, as: standing, on: client,
            refusing: ["movement_pkey": OperationRefusal.idTaken]
        ) { facts in
            let (kept, here, planned) = try await facts.read(.movement(id, of: unit), .unitToday(unit), .plannedMovements(for: unit))
            guard let here else { throw OperationRefusal.notFound }
            let levels = Dictionary(planned.map { ($0.plan, $0.level) }) { first, _ in first }
            guard told.launches.compactMap(\.plan).allSatisfy({ levels[$0] != nil }) else { throw MovementRefusal.planUnknown }
            func launches(of movement: Movement) -> [Statement<Void>] {
                told.launches.map { launch in .tell(launch, of: movement, plan: launch.plan.flatMap { levels[$0] }) }
            }
            guard let before = kept?.movement else {
                guard decision.isNew else { throw OperationRefusal.notFound }
                let movement = try Movement.keeping(id, in: here, told)
                return Decided(subject: movement.event, version: 1, writes: [.keep(movement)] + launches(of: movement))
            }
            guard !decision.isNew else { throw OperationRefusal.idTaken }
            try decision.require(before.tag)
            let next = try before.correcting(told)
            return Decided(
                subject: next.event, version: next.revision, writes: [.correct(before, to: next)] + launches(of: next))
        }
    }
}
