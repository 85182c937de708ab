package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// One decision, with its lines and what it rests on.
package struct ReadCommendation: Sendable {
    let id: UUID
    let owner: UnitID

    package init(_ id: UUID, of owner: UnitID) {
        (self.id, self.owner) = (id, owner)
    }

    package struct Read: Sendable {
        package let listed: ListedCommendation
        package let bases: [CommendationBasis]
        /// Those it gave, or took back; as far as the reader sees them.
        package let awards: [GivenAward]
        /// The last paper of each; none for who nominated.
        package let papers: [UUID: SignedPaper]
        /// Whether whoever reads may sign for the unit.
        package let maySign: Bool
    }

    /// One round trip. Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Read {
        let (listed, bases, awards, certificates, deeds) = try await client.read(
            under: standing.settings, .commendation(id, of: owner), .bases(ofCommendation: id, of: owner),
            .awards(ofCommendation: id, of: owner), .certificates(ofCommendation: id, of: owner), .deeds())
        guard let listed else { throw OperationRefusal.notFound }
        let papers = certificates.compactMap { certificate in
            SignedPaper(payload: Array(certificate.payload), signature: certificate.signature).map { (certificate.award, $0) }
        }
        return Read(
            listed: listed, bases: bases, awards: awards, papers: Dictionary(uniqueKeysWithValues: papers),
            maySign: owner == standing.unit && deeds.own.contains(.sign))
    }
}

/// What a unit decided, the latest first, and what waits there to be decided.
package struct ReadCommendations: Sendable {
    let unit: UnitID
    let before: UUID?
    let limit: Int

    package init(of unit: UnitID, before: UUID? = nil, limit: Int) {
        (self.unit, self.before, self.limit) = (unit, before, limit)
    }

    package struct Read: Sendable {
        package let items: [ListedCommendation]
        package let waiting: [AwardableNomination]
    }

    /// One round trip.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Read {
        let (items, waiting) = try await client.read(
            under: standing.settings, .commendations(of: unit, before: before, limit: limit), .nominationsToDecide(at: unit))
        return Read(items: items, waiting: waiting)
    }
}

/// What a unit gave in a year (sổ khen thưởng), the latest first.
package struct ReadAwards: Sendable {
    let unit: UnitID
    let year: Int?

    /// - Parameter year: nil for the one it is.
    package init(of unit: UnitID, year: Int?) {
        (self.unit, self.year) = (unit, year)
    }

    package static let most = 2000

    package struct Read: Sendable {
        package let year: Int
        package let awards: [GivenAward]
    }

    package func run(as standing: Standing, on client: PostgresClient) async throws -> Read {
        var year = year
        if year == nil { year = try await client.read(under: standing.settings, .clock()).today.year }
        let counted = year ?? 0
        return Read(
            year: counted,
            awards: try await client.read(under: standing.settings, .awards(of: unit, year: counted, limit: Self.most)))
    }
}
