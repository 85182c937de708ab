package import FoundationEssentials
package import Postgres
package import Store

/// Where somebody stands, where else they may, and what they may do here.
package struct Whereabouts: Sendable {
    /// All of them, in the order of the tree.
    package let standings: [PossibleStanding]
    package let deeds: Deeds
    /// Who it is: of two who are called alike nothing else tells which.
    package let person: UUID
    /// What navigation counts.
    package let work: WorkAtHand
}

/// What the head of every page of a unit is made of.
package struct ReadWhereabouts: Sendable {
    package init() {}

    /// Throws `OperationRefusal.notFound` where one may not stand there. One round trip.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Whereabouts {
        try await refusing {
            let (standings, deeds, person, work) = try await client.read(
                under: standing.settings, .standings(ofToken: standing.tokenHash), .deeds(), .myPerson(), .workAtHand(of: standing.unit))
            return Whereabouts(standings: standings, deeds: deeds, person: person, work: work)
        }
    }
}
