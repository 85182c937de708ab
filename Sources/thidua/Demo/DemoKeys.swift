import Emulation
import Operations
import Postgres
import Store

/// Tokens of the demo's made-up officers, one for each unit that has to act.
struct DemoKeys: Sendable {
    private(set) var tokens: [UnitID: BearerToken] = [:]

    /// The officer of a unit, standing in it.
    func standing(in unit: Emulation.Unit) throws -> Standing {
        guard let token = tokens[unit.id] else { throw CommandLineError("nobody was given a token for \(unit.name)") }
        return Standing(tokenHash: token.hash, unit: unit.id, attempt: .run)
    }

    /// Gives the officers of these units a token each; earlier ones of theirs are taken back.
    mutating func issue(for units: [Emulation.Unit], _ owner: PostgresClient) async throws {
        for unit in units where tokens[unit.id] == nil {
            let person = DemoCity.person(in: unit)
            try await Self.revoke(of: unit, owner)
            tokens[unit.id] = try await IssueToken(client: owner).run(
                for: .known(person.id, name: person.name), in: unit.id, role: .leader, label: "demo (mẫu)",
                from: unit.beganOn, days: 30
            ).token
        }
    }

    /// Takes back all tokens but those of these units.
    mutating func keep(only kept: [Emulation.Unit], of all: [Emulation.Unit], _ owner: PostgresClient) async throws {
        for unit in all where tokens[unit.id] != nil && !kept.contains(unit) {
            try await Self.revoke(of: unit, owner)
            tokens[unit.id] = nil
        }
    }

    private static func revoke(of unit: Emulation.Unit, _ owner: PostgresClient) async throws {
        do {
            _ = try await RevokeToken(client: owner).run(allOf: DemoCity.person(in: unit).id)
        } catch StandingRefusal.noSuchPerson {
            // Their first token.
        }
    }
}
