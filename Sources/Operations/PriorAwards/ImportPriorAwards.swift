import Emulation
import FoundationEssentials
package import Postgres
package import Store
import Wire

/// A unit brings in a table of what its own subjects were awarded before: all of it or nothing.
package struct ImportPriorAwards: Sendable {
    let text: String
    let decision: Decision

    /// - Parameter text: with commas, as spreadsheets write it.
    package init(_ text: String, decision: Decision) {
        self.text = text
        self.decision = decision
    }

    /// In one transaction, with an event of each; what is sent again is answered with the event of the first.
    /// - Throws: `Refusals` with line and column, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let (unit, kind) = (standing.unit, Event.Kind.priorAwardEntered)
        let codes = try await ReadLaw().run(on: client).book.codes
        return try await decision.decide(kind, on: decision.id, of: unit, as: standing, on: client) { facts in
            let (subjects, here, clock) = try await facts.read(.ownSubjects(of: unit), .unitToday(unit), .clock())
            guard let here else { throw OperationRefusal.notFound }
            let table = try PriorAwardTable(text, of: subjects, on: clock.today, among: codes)
            let awards = table.rows.map { row in
                PriorAward(id: .version7(), unit: here.id, level: here.level, subject: row.subject, told: row.told, revision: 1)
            }
            let others = awards.dropFirst()
            let events = Statement<Void>.record(
                kind, ofEach: others.map(\.event), as: others.map(\.id), family: nil, version: 1, reason: nil,
                fingerprint: decision.fingerprint(kind, on: decision.id, of: unit))
            return Decided(subject: awards[0].event, version: 1, writes: [.enter(awards)] + (others.isEmpty ? [] : [events]))
        }
    }
}
