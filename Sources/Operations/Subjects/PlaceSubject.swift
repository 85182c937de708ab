package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit says that a subject of its own or of a unit below works or lives there, or did, or corrects what it said of that.
package struct PlaceSubject: Sendable {
    let id: UUID
    let subject: SubjectReference
    let told: Placement.Told
    let decision: Decision

    package init(_ id: UUID, of subject: SubjectReference, _ told: Placement.Told, decision: Decision) {
        self.id = id
        self.subject = subject
        self.told = told
        self.decision = decision
    }

    /// - Throws: `Refusals`, `SubjectRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let unit = standing.unit
        return try await decision.decide(
            decision.isNew ? .placementTold : .placementCorrected, on: id, of: unit, as: standing, on: client,
            refusing: ["placement_pkey": OperationRefusal.idTaken]
        ) { facts in
            let (found, kept, here, clock) = try await facts.read(
                .subject(subject.id, of: subject.unit), .placement(id, of: unit), .unitToday(unit), .clock())
            guard let found, let here else { throw OperationRefusal.notFound }
            guard let before = kept else {
                guard decision.isNew else { throw OperationRefusal.notFound }
                let placement = try Placement.placing(id, found.subject, in: here, told, on: clock.today)
                return Decided(subject: placement.event, version: 1, writes: [.place(placement, home: found.subject.level)])
            }
            guard !decision.isNew else { throw OperationRefusal.idTaken }
            guard before.subject == subject else { throw SubjectRefusal.placementOfAnother }
            try decision.require(before.tag)
            let next = try before.correcting(told, on: clock.today)
            return Decided(subject: next.event, version: next.revision, writes: [.correct(before, to: next)])
        }
    }
}
