import Emulation
import FoundationEssentials
import Postgres
import Store

/// What a decision comes to, once the rules of the field have been asked.
struct Decided {
    let subject: Event.Subject
    /// The version or the revision that it is about.
    var version: Int?
    var reason: String?
    /// What it changes. Each refuses by an error where it has nothing to change, for it is sent together with the commit.
    let writes: [Statement<Void>]
}

extension Decision {
    /// Decides: in one transaction that stands once, answers a decision that was made before with its first answer, asks the rule, writes
    /// what the rule came to, and records the event.
    ///
    /// Two round trips and one for each further `read`. What cannot be decided is looked up once more: sent twice at once, a decision is
    /// made once and answered twice.
    ///
    /// - Parameters:
    ///   - constraints: what a person is told where one of these was broken by what the rule came to.
    ///   - rule: reads the facts and asks the field; nothing of what it reads was read in another transaction.
    /// - Throws: what the rule throws, `OperationRefusal`, `PostgresError`.
    func decide(
        _ kind: Event.Kind, on subject: UUID, of owner: UnitID, as standing: Standing, on client: PostgresClient,
        refusing constraints: ConstraintRefusals = [:], _ rule: (Facts) async throws -> Decided
    ) async throws -> Event {
        let fingerprint = fingerprint(kind, on: subject, of: owner)
        let made = Statement.event(id, in: owner)
        do {
            return try await refusing(constraints.merging(["event_pkey": OperationRefusal.decisionTaken]) { $1 }) {
                try await client.transaction(under: standing.recording) { transaction in
                    let decided = try await rule(Facts(transaction, after: made))
                    return try await transaction.commit(
                        after: decided.writes,
                        .record(
                            kind, of: decided.subject, version: decided.version, reason: decided.reason, decision: id,
                            fingerprint: fingerprint))
                }
            }
        } catch let before as DecidedBefore {
            guard before.event.fingerprint == fingerprint else { throw OperationRefusal.decisionTaken }
            return before.event
        } catch {
            guard error is any Refusal || error is Refusals,
                let event = try await client.run(under: standing.settings, made)
            else { throw error }
            guard event.fingerprint == fingerprint else { throw OperationRefusal.decisionTaken }
            return event
        }
    }
}

/// The decision was made before: nothing is read any more, and nothing written.
private struct DecidedBefore: Error {
    let event: Event
}

/// Reads in the transaction that will write; with the first batch travels the question whether the decision was made before.
/// Or reads for somebody who only tries, in one that cannot write.
final class Facts {
    private let transaction: Transaction
    private var made: Statement<Event?>?

    fileprivate init(_ transaction: Transaction, after made: Statement<Event?>?) {
        self.transaction = transaction
        self.made = made
    }

    /// Lends facts to a trial: nothing is written, and no entry is put down, since it is a look.
    static func tried<Result>(as standing: Standing, on client: PostgresClient, _ rule: (Facts) async throws -> Result) async throws
        -> Result
    {
        try await client.transaction(under: standing.settings, access: .readOnly) { transaction in
            try await rule(Facts(transaction, after: nil))
        }
    }

    /// Writes what has to be there before the rest can be told, and reads what came of it. Only after something was read.
    func write<First: Sendable, Second: Sendable>(
        _ statements: [Statement<Void>], then first: Statement<First>, _ second: Statement<Second>
    ) async throws -> (First, Second) {
        precondition(made == nil, "nobody asked whether the decision was made before")
        _ = try await transaction.run(all: statements)
        return try await transaction.run(first, second)
    }

    /// So many of a kind, in one round trip. Only after something was read.
    func read<Output: Sendable>(all statements: [Statement<Output>]) async throws -> [Output] {
        precondition(made == nil, "nobody asked whether the decision was made before")
        return try await transaction.run(all: statements)
    }

    /// One statement, in a form whose result `guard let` can unwrap.
    func read<Output: Sendable>(_ statement: Statement<Output>) async throws -> Output {
        guard let made else { return try await transaction.run(statement) }
        self.made = nil
        let (event, fact) = try await transaction.run(made, statement)
        if let event { throw DecidedBefore(event: event) }
        return fact
    }

    /// One batch, one round trip.
    func read<each Output: Sendable>(_ statement: repeat Statement<each Output>) async throws -> (repeat each Output) {
        guard let made else { return try await transaction.run(repeat each statement) }
        self.made = nil
        let (event, facts) = try await transaction.run(made, and: repeat each statement)
        if let event { throw DecidedBefore(event: event) }
        return facts
    }
}
