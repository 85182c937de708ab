package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit says that one subject below it is another.
package struct MergeSubjects: Sendable {
    let id: UUID
    let from: SubjectReference
    let into: SubjectReference
    let reason: String
    let decision: Decision

    package init(_ id: UUID, _ from: SubjectReference, into: SubjectReference, because reason: String, decision: Decision) {
        self.id = id
        self.from = from
        self.into = into
        self.reason = reason
        self.decision = decision
    }

    /// - Throws: `Refusals`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let unit = standing.unit
        return try await decision.decide(
            .subjectsMerged, on: id, of: unit, as: standing, on: client, refusing: ["subject_merger_pkey": OperationRefusal.idTaken]
        ) { facts in
            let (one, other, kept, here) = try await facts.read(
                .subject(from.id, of: from.unit), .subject(into.id, of: into.unit), .merger(id, of: unit), .unitToday(unit))
            guard let one, let other, let here, unit.contains(from.unit), unit.contains(into.unit) else { throw OperationRefusal.notFound }
            guard kept == nil else { throw OperationRefusal.idTaken }
            guard decision.isNew else { throw OperationRefusal.notFound }
            let merger = try SubjectMerger.merging(id, one.subject, into: other.subject, in: here, because: reason)
            return Decided(subject: merger.subject, version: 1, reason: reason, writes: [.merge(merger)])
        }
    }
}

/// The unit that said so says that it was a mistake: exactly those that were moved come back.
package struct PartSubjects: Sendable {
    let id: UUID
    let why: String
    let decision: Decision

    package init(_ id: UUID, because why: String, decision: Decision) {
        self.id = id
        self.why = why
        self.decision = decision
    }

    /// - Throws: `SubjectRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let unit = standing.unit
        return try await decision.decide(.subjectsParted, on: id, of: unit, as: standing, on: client) { facts in
            guard let merger = try await facts.read(.merger(id, of: unit)) else { throw OperationRefusal.notFound }
            try decision.require(merger.tag)
            let undone = try merger.undoing(because: why)
            return Decided(subject: merger.subject, version: 2, reason: why, writes: [.part(undone)])
        }
    }
}
