package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit says that a subject works or lives there, or did, or corrects what it said of that.
package struct PlaceSubject: Sendable {
    let id: UUID
    let subject: SubjectReference
    let told: Placement.Told
    let number: IdentityNumber?
    let keys: SubjectKeys
    let decision: Decision

    /// - Parameter number: by which it is known, where its home is no unit below: nobody sees it without.
    package init(
        _ id: UUID, of subject: SubjectReference, _ told: Placement.Told, knownBy number: IdentityNumber? = nil,
        under keys: SubjectKeys = .none,
        decision: Decision
    ) {
        self.id = id
        self.subject = subject
        self.told = told
        self.number = number
        self.keys = keys
        self.decision = decision
    }

    /// - Throws: `Refusals`, `SubjectRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let unit = standing.unit
        let hashes = unit.contains(subject.unit) ? nil : try number.map { try keys.hashes(of: $0) }
        if decision.isNew, hashes != nil, let number { try await find(number, as: standing, on: client) }
        return try await decision.decide(
            decision.isNew ? .placementTold : .placementCorrected, on: id, of: unit, as: standing, on: client,
            refusing: ["placement_pkey": OperationRefusal.idTaken]
        ) { facts in
            let (found, kept, here, clock) = try await facts.read(
                .subject(subject.id, of: subject.unit), .placement(id, of: unit), .unitToday(unit), .clock())
            guard let here, found != nil || hashes != nil else { throw OperationRefusal.notFound }
            guard let before = kept else {
                guard decision.isNew else { throw OperationRefusal.notFound }
                let placement = try Placement.placing(id, subject, in: here, told, on: clock.today)
                if let hashes {
                    return Decided(subject: placement.event, version: 1, writes: [.place(placement, knownBy: hashes)])
                }
                // Seen since it was placed here before: placed again it is by its number again.
                guard let found, unit.contains(subject.unit) else { throw SubjectRefusal.numberMissing }
                return Decided(subject: placement.event, version: 1, writes: [.place(placement, home: found.subject.level)])
            }
            guard !decision.isNew else { throw OperationRefusal.idTaken }
            guard before.subject == subject else { throw SubjectRefusal.placementOfAnother }
            try decision.require(before.tag)
            let next = try before.correcting(told, on: clock.today)
            return Decided(subject: next.event, version: next.revision, writes: [.correct(before, to: next)])
        }
    }

    /// A look of its own, which is in the trail too: a number that is wrong has taken its attempt, whatever comes of the rest.
    private func find(_ number: IdentityNumber, as standing: Standing, on client: PostgresClient) async throws {
        let found = try await FindSubject(number, under: keys).run(as: standing, on: client)
        guard found.contains(where: { $0.subject == subject }) else { throw OperationRefusal.notFound }
    }
}
