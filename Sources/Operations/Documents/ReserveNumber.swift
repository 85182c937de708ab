package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit keeps the next number of a register for something that is not signed yet.
package struct ReserveNumber: Sendable {
    let id: UUID
    let register: UUID
    let type: DocumentType
    let purpose: String
    let decision: Decision

    /// - Parameter id: what the document is to be called.
    package init(_ id: UUID, in register: UUID, _ type: DocumentType, purpose: String, decision: Decision) {
        self.id = id
        self.register = register
        self.type = type
        self.purpose = purpose
        self.decision = decision
    }

    /// - Throws: `RegisterRefusal`, `DocumentRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(
            .documentReserved, on: id, of: standing.unit, as: standing, on: client, refusing: ["document_pkey": OperationRefusal.idTaken]
        ) { facts in
            let (found, reserved, kept, clock) = try await facts.read(
                .registerInTurn(register, of: standing.unit), .reservedNumbers(besides: register, of: standing.unit),
                .document(id, of: standing.unit), .clock())
            guard let found, decision.isNew || kept != nil else { throw OperationRefusal.notFound }
            guard kept == nil else { throw OperationRefusal.idTaken }
            guard found.types.contains(type) else { throw RegisterRefusal.typeNotHere }
            guard !purpose.isBlank else { throw DocumentRefusal.purposeMissing }
            // The first number of a year opens that year's, be it issued or reserved.
            guard let (serving, isNew) = [found].serving(type, on: clock.today, newID: UUID()) else { throw RegisterRefusal.over }
            guard reserved < Register.mostReserved else { throw RegisterRefusal.tooManyReserved }
            return Decided(
                subject: Event.Subject(unit: found.unit, level: found.level, id: id, family: nil, campaign: nil), version: 1,
                reason: purpose,
                writes: (isNew ? [.open(serving)] : [])
                    + [.takeNumber(of: serving, for: id, type, family: nil, purpose: purpose, nil)])
        }
    }
}
