package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A leader lets a colleague sign in their place until a day, in every campaign or in one; takes effect with the colleague's next request.
package struct DelegateSignature: Sendable {
    let id: UUID
    let deputy: UUID
    let campaign: UUID?
    let from: Day
    let until: Day

    /// - Parameters:
    ///   - id: the membership's; the same one with the same content again changes nothing.
    ///   - campaign: one of the unit's own; nil for all.
    ///   - until: the first day on which it is over.
    package init(_ id: UUID, to deputy: UUID, in campaign: UUID?, from: Day, until: Day) {
        self.id = id
        self.deputy = deputy
        self.campaign = campaign
        self.from = from
        self.until = until
    }

    /// Throws `Refusals`, `OperationRefusal`, and `PostgresError` with `.insufficientPrivilege` when the caller is no leader.
    package func run(as standing: Standing, on client: PostgresClient) async throws {
        guard until > from else { throw Refusals(all: [PostRefusal.endsBeforeItBegins]) }
        try await refusing(["nobody_is_their_own_deputy": Refusals(all: [PostRefusal.ownDeputy])]) {
            var family: UUID?
            if let campaign {
                guard let found = try await client.run(under: standing.settings, .campaign(campaign, of: standing.unit)) else {
                    throw OperationRefusal.notFound
                }
                family = found.family
            }
            try await client.transaction(under: standing.recording) { transaction in
                let isDone = try await transaction.run(.delegate(id, to: deputy, family: family, from: from, until: until))
                guard isDone else { throw OperationRefusal.idTaken }
            }
        }
    }
}
