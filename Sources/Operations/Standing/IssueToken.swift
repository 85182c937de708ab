package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// Lets a person stand in a unit: takes the person in, gives the role, and issues a token.
package struct IssueToken: Sendable {
    /// Whom the token is for.
    package enum Holder: Sendable {
        /// Somebody new.
        case new(name: String)
        /// Somebody known by this id, or, with a name, somebody new who is to have it.
        case known(UUID, name: String? = nil)
    }

    /// What came of it. The token is shown here and never again.
    package struct Issued: Sendable {
        package let token: BearerToken
        package let person: UUID
    }

    private let client: PostgresClient

    /// The client's role must be a member of thidua_registrar.
    package init(client: PostgresClient) {
        self.client = client
    }

    /// Issues one. A person who has the role in the unit already keeps it, and only gets another token.
    ///
    /// All in one transaction. Throws `StandingRefusal`.
    /// - Parameters:
    ///   - from: the first day of the role, today if nil.
    ///   - until: the first day on which the role is over.
    ///   - isForUnitAlone: whether it is good in this unit and in no other of the person's.
    ///   - readsOnly: whether it writes nothing and sees no drafts, whatever the person may.
    ///   - days: how long the token lives.
    package func run(
        for holder: Holder, in unit: UnitID, role: Role, label: String = "", from: Day? = nil, until: Day? = nil,
        isForUnitAlone: Bool = false, readsOnly: Bool = false, days: Int = 365
    ) async throws -> Issued {
        guard days >= 1 else { throw StandingRefusal.tooFewDays(days) }
        let token = BearerToken.random()
        return try await client.transaction(under: .registrar) { tx in
            let person = try await takeIn(holder, tx)
            let first = if let from { from } else { try await tx.run(.clock()).today }
            let held = try await tx.run(.memberships(of: person, in: unit))
            if !held.contains(where: { $0.role == role && $0.covers(from: first, until: until) }) {
                let inserted = try await tx.run(.insertMembership(of: person, in: unit, role: role, from: first, until: until))
                guard inserted == 1 else { throw StandingRefusal.noSuchUnit(unit) }
                try await tx.run(.outgrow(person, by: unit))
            }
            let said = Said(role: role.rawValue, from: first.description, until: until?.description, label: label, days: days)
            try await tx.run(
                .insertToken(
                    token.hash, of: person, label: label, onlyUnit: isForUnitAlone ? unit : nil, readsOnly: readsOnly, days: days),
                .putDown(try Attempt(operator: "token issue", thing: person, said), in: unit))
            return Issued(token: token, person: person)
        }
    }

    private struct Said: Encodable {
        let role: String
        let from: String
        let until: String?
        let label: String
        let days: Int
    }

    private func takeIn(_ holder: Holder, _ tx: Transaction) async throws -> UUID {
        switch holder {
        case .new(let name):
            let id = UUID()
            try await insert(id, name, tx)
            return id
        case .known(let id, let name?):
            try await insert(id, name, tx)
            return id
        case .known(let id, nil):
            guard try await tx.run(.nameOfPerson(id)) != nil else { throw StandingRefusal.noSuchPerson(id) }
            return id
        }
    }

    private func insert(_ id: UUID, _ name: String, _ tx: Transaction) async throws {
        guard !name.isBlank else { throw StandingRefusal.noName }
        try await tx.run(.insertPerson(id, name: name))
    }
}

extension Membership {
    fileprivate func covers(from: Day, until: Day?) -> Bool {
        guard validFrom <= from else { return false }
        guard let validUntil else { return true }
        guard let until else { return false }
        return validUntil >= until
    }
}
