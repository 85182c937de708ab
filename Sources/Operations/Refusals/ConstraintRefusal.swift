import Emulation
import Postgres
import Store

/// What a person is told when a constraint, and not the domain, caught it: two at once, or a rule that only the database can see.
/// Each operation names those that it can hit, by the constraint's name.
typealias ConstraintRefusals = [String: any Error]

extension PostgresError {
    /// Whether it is a constraint of that name that was broken. Partitions carry their name behind it (`report_pkey_commune`).
    func breaks(_ names: some Sequence<String>) -> Bool {
        guard let constraint else { return false }
        return names.contains { name in ["", "_city", "_district", "_commune"].contains { constraint == name + $0 } }
    }
}

/// Makes something new under an id its client made up, and once more where that id was taken meanwhile: then it is there to be looked at,
/// and may be the very same thing, sent twice.
func makingOnce<Result>(_ keys: [String], _ work: () async throws -> Result) async throws -> Result {
    do {
        return try await work()
    } catch let error as PostgresError where error.breaks(keys) {
        return try await work()
    }
}

/// Runs work on the database and turns what it refuses into what a person is told.
func refusing<Result>(_ constraints: ConstraintRefusals = [:], _ work: () async throws -> Result) async throws -> Result {
    do {
        return try await work()
    } catch let error as PostgresError {
        if error.sqlState == .standsElsewhere { throw OperationRefusal.notFound }
        if error.sqlState == .hasMoved { throw OperationRefusal.stale }
        throw constraints.first { error.breaks([$0.key]) }?.value ?? error
    }
}
