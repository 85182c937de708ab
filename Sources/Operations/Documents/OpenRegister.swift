package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit opens a register, which serves from that day on.
package struct OpenRegister: Sendable {
    package struct Settings: Sendable {
        let form: Register.Form
        let types: [DocumentType]
        let suffix: String
        let office: String?
        let endsOn: Day?
        let first: Int

        /// - Parameters:
        ///   - endsOn: of a Party's, where it is known.
        ///   - first: greater than 1 for whoever goes on from a book on paper.
        package init(form: Register.Form, types: [DocumentType], suffix: String, office: String?, endsOn: Day?, first: Int) {
            self.form = form
            self.types = types
            self.suffix = suffix
            self.office = office
            self.endsOn = endsOn
            self.first = first
        }
    }

    let id: UUID
    let settings: Settings
    let decision: Decision

    package init(_ id: UUID, _ settings: Settings, decision: Decision) {
        self.id = id
        self.settings = settings
        self.decision = decision
    }

    /// What was opened stays as it is: nobody changes it.
    /// - Throws: `Refusals`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(
            .registerOpened, on: id, of: standing.unit, as: standing, on: client,
            refusing: ["register_pkey": OperationRefusal.idTaken, "a_series_begins_once_a_day": OperationRefusal.idTaken]
        ) { facts in
            let (kept, others, unit, clock) = try await facts.read(
                .register(id, of: standing.unit), .registers(of: standing.unit), .unitToday(standing.unit), .clock())
            guard let unit else { throw OperationRefusal.notFound }
            guard kept != nil || decision.isNew else { throw OperationRefusal.notFound }
            guard kept == nil else { throw OperationRefusal.idTaken }
            let register = try Register.opening(
                id, of: unit, form: settings.form, types: settings.types, suffix: settings.suffix, office: settings.office,
                endsOn: settings.endsOn, first: settings.first, on: clock.today, besides: others.map(\.register))
            return Decided(subject: register.subject, writes: [.open(register)])
        }
    }
}
