import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// Whoever looks at the figures of a campaign as they stand, and up to where they know them.
package struct FiguresReader: Sendable {
    package let person: UUID
    package let sight: FiguresSight
    package let mark: FiguresMark
    /// Whether something moved since the mark that was asked with.
    package let hasMoved: Bool
}

/// Lets somebody wait for the figures of a campaign of their unit to move.
package struct WatchFigures: Sendable {
    let campaign: UUID
    let known: FiguresMark?
    let isLost: Bool

    /// - Parameters:
    ///   - known: nil for whoever knows nothing yet.
    ///   - isLost: whether somebody came with a mark that nobody can read; something may have moved since.
    package init(campaign: UUID, known: FiguresMark?, isLost: Bool = false) {
        self.campaign = campaign
        self.known = known
        self.isLost = isLost
    }

    /// Two round trips. Throws `OperationRefusal` where there is no such campaign or one does not stand there any more.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> FiguresReader {
        try await refusing {
            let (found, person) = try await client.read(
                under: standing.settings, .campaign(campaign, of: standing.unit), .myPerson())
            guard let found else { throw OperationRefusal.notFound }
            let sight = FiguresSight(unit: standing.unit, family: found.family)
            guard let look = try await client.read(under: standing.settings, .figuresMoved(in: [sight], since: [known])).first else {
                throw OperationRefusal.notFound
            }
            return FiguresReader(
                person: person, sight: sight, mark: look.mark, hasMoved: known.map(look.hasMoved) ?? isLost)
        }
    }
}

/// What moved for many who wait, as the worker: one question for all of them.
package struct LookAtFigures: Sendable {
    let known: [(FiguresSight, FiguresMark)]

    package init(_ known: [(FiguresSight, FiguresMark)]) { self.known = known }

    /// In the order of those who wait: what they know from now on, and whether something moved.
    package func run(on client: PostgresClient) async throws -> [(mark: FiguresMark, hasMoved: Bool)] {
        let looks = try await client.run(deadline: .seconds(10), .figuresMoved(in: known.map(\.0), since: known.map(\.1)))
        return zip(known, looks).map { known, look in (look.mark, look.hasMoved(since: known.1)) }
    }
}

extension FiguresLook {
    /// What is known from too long ago was not counted. Where the clock went back, as one that stands does each midnight, nobody can tell,
    /// and whoever asks looks again.
    fileprivate func hasMoved(since known: FiguresMark) -> Bool {
        count != known.count || mark.since < known.since || known.since <= mark.since - FiguresMark.lasts
    }
}
