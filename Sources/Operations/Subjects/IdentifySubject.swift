import Crypto
package import Emulation
package import FoundationEssentials
package import Postgres
package import Store
import Wire

/// A home says by what number a subject is known. Of the number a hash is kept, under a key that the database has not.
package struct IdentifySubject: Sendable {
    let id: UUID
    let number: IdentityNumber
    let keys: SubjectKeys

    package init(_ id: UUID, by number: IdentityNumber, under keys: SubjectKeys) {
        (self.id, self.number, self.keys) = (id, number, keys)
    }

    /// The same again is the same answer, and no event. A hundred times at once, and once a minute from then on: whoever is told that
    /// another has a number has found it. Two round trips, or three.
    /// - Throws: `SubjectRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws {
        let isNews = try await trying {
            try await refusing(["a_number_is_one_subjects_of_its_home": SubjectRefusal.numberTaken]) {
                try await client.transaction(under: standing.recording) { transaction in
                    guard let found = try await transaction.run(.subject(id, of: standing.unit)) else { throw OperationRefusal.notFound }
                    let hash = try keys.hash(of: number, found.subject.kind)
                    let isNews = try await transaction.run(.identify(id, by: hash))
                    guard isNews == true else { return isNews }
                    // Nothing of the number is in the fingerprint either.
                    _ = try await transaction.run(
                        .record(
                            .subjectIdentified, of: found.subject.subject, version: nil, reason: nil, decision: UUID.version7(),
                            fingerprint: Data(SHA256.hash(data: Data(id.uuidString.utf8)))))
                    return isNews
                }
            }
        }
        // Only now, or the attempt would be given back.
        guard isNews != nil else { throw SubjectRefusal.numberTaken }
    }
}

/// Looks for whoever is known by a number, anywhere in the city.
package struct FindSubject: Sendable {
    let number: IdentityNumber
    let keys: SubjectKeys

    package init(_ number: IdentityNumber, under keys: SubjectKeys) { (self.number, self.keys) = (number, keys) }

    /// Twenty times at once, and once a minute from then on; each is in the trail, without the number. One round trip.
    /// - Throws: `SubjectRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> [FoundSubject] {
        let hashes = try keys.hashes(of: number)
        return try await trying { try await refusing { try await client.run(under: standing.recording, .subjects(knownBy: hashes)) } }
    }
}

/// Throws `SubjectRefusal.tooManyNumbers` where no attempt is left.
private func trying<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
        return try await work()
    } catch let error as PostgresError {
        guard error.sqlState == .tooManyAttempts, case .server(let report) = error.kind else { throw error }
        throw SubjectRefusal.tooManyNumbers(seconds: report.detail.flatMap { Int($0) } ?? 60)
    }
}
