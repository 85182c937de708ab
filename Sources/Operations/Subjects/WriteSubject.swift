package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit registers somebody whom an award may be for, or corrects what it told of them.
package struct WriteSubject: Sendable {
    let id: UUID
    let kind: Subject.Kind
    let told: Subject.Told
    let isAnother: Bool
    let decision: Decision

    /// - Parameter isAnother: that it is none of those of that name who may be the same.
    package init(_ id: UUID, _ kind: Subject.Kind, _ told: Subject.Told, isAnother: Bool = false, decision: Decision) {
        self.id = id
        self.kind = kind
        self.told = told
        self.isAnother = isAnother
        self.decision = decision
    }

    /// - Throws: `Refusals`, `SubjectRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let unit = standing.unit
        return try await decision.decide(
            decision.isNew ? .subjectRegistered : .subjectCorrected, on: id, of: unit, as: standing, on: client,
            refusing: ["subject_pkey": OperationRefusal.idTaken]
        ) { facts in
            let (kept, here, named, people, clock, alike) = try await facts.read(
                .subject(id, of: unit), .unitToday(unit), .unitToday(told.names ?? unit), .colleagues(), .clock(),
                .subjects(kind, calledLike: told.name, but: id, seenBy: unit))
            guard let here else { throw OperationRefusal.notFound }
            let among = SubjectFacts(named: named, people: Set(people.map(\.person)))
            let level = told.names == nil ? nil : named?.level
            guard let before = kept?.subject else {
                guard decision.isNew else { throw OperationRefusal.notFound }
                let subject = try Subject.registering(
                    id, kind, told, in: here, on: clock.today, among: among, besides: alike.map(\.subject), isAnother: isAnother)
                return Decided(subject: subject.subject, version: 1, writes: [.register(subject, named: level)])
            }
            guard !decision.isNew else { throw OperationRefusal.idTaken }
            try decision.require(before.tag)
            guard before.kind == kind else { throw SubjectRefusal.kindStays(before.kind) }
            let next = try before.correcting(told, on: clock.today, among: among)
            return Decided(subject: next.subject, version: next.revision, writes: [.correct(before, to: next, named: level)])
        }
    }
}
