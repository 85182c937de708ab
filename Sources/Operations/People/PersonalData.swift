import Emulation
package import FoundationEssentials
package import Postgres
import Store

/// What a person may ask of whoever keeps data about them (Law 91/2025): to see it, to have it corrected, to have it erased.
package struct PersonalData: Sendable {
    let person: UUID

    package init(of person: UUID) {
        self.person = person
    }

    /// All of it, as JSON; that it was read is put down. Throws `StandingRefusal.noSuchPerson`.
    ///
    /// The client's role must be a member of thidua_registrar and thidua_auditor.
    package func export(from client: PostgresClient) async throws -> String {
        let file = try await client.transaction(under: .registrar) { tx in
            guard let file = try await tx.run(.personalFile(of: person)) else { throw StandingRefusal.noSuchPerson(person) }
            try await tx.run(.putDown(Attempt(operator: "user export", thing: person), in: nil))
            return file
        }
        let deeds = try await client.transaction(under: .auditor) { tx in try await tx.run(.deeds(of: person)) }
        return "{\"file\":\n\(file),\n\"deeds\":\n\(deeds)}"
    }

    /// Another name, everywhere but in documents that were issued. Throws `StandingRefusal`.
    package func correct(name: String, on client: PostgresClient) async throws {
        guard !name.isBlank else { throw StandingRefusal.noName }
        try await client.transaction(under: .registrar) { tx in
            guard try await tx.run(.correctName(of: person, to: name)) == 1 else { throw StandingRefusal.noSuchPerson(person) }
            try await tx.run(.putDown(Attempt(operator: "user correct", thing: person), in: nil))
        }
    }

    /// Takes away the name, the account, every session, and what was said about them in the trail; how many entries that were.
    ///
    /// What they decided stays decided, by an id that names nobody; totals, events and the chain of the trail hold. All in one transaction.
    /// Throws `StandingRefusal`, also where they still have a post.
    package func erase(on client: PostgresClient) async throws -> Int {
        try await client.transaction(under: .registrar) { tx in
            guard try await tx.run(.nameOfPerson(person)) != nil else { throw StandingRefusal.noSuchPerson(person) }
            guard try await tx.run(.postsStillHeld(by: person)) == 0 else { throw StandingRefusal.stillHoldsAPost }
            _ = try await tx.run(.correctName(of: person, to: Self.nobody), .eraseAccount(of: person))
            let entries = try await tx.run(.eraseWhatWasSaid(about: person))
            try await tx.run(.putDown(Attempt(operator: "user erase", thing: person), in: nil))
            return entries
        }
    }

    /// What stands where the name was.
    package static let nobody = "(đã xóa)"
}
