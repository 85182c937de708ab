package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// An administrator gives somebody a post in their own unit, or makes somebody the administrator of a unit right below.
package struct AppointPerson: Sendable {
    /// Who gets the post.
    package enum Appointee: Sendable {
        /// Somebody new, by their name.
        case new(name: String)
        /// Somebody who has or had a post in the unit or below it.
        case known(UUID)
    }

    let id: UUID
    let unit: UnitID?
    let appointee: Appointee
    let role: Role
    let post: String?
    let signsAs: SigningPost?
    let from: Day
    let until: Day?

    /// - Parameters:
    ///   - id: the membership's; the same one with the same content again changes nothing.
    ///   - unit: nil for the administrator's own.
    ///   - signsAs: nil for a leader who heads the unit, and for who signs nothing.
    ///   - until: the first day on which the post is over.
    package init(
        _ id: UUID, in unit: UnitID? = nil, _ appointee: Appointee, role: Role, post: String?, signsAs: SigningPost? = nil, from: Day,
        until: Day?
    ) {
        self.id = id
        self.unit = unit
        self.appointee = appointee
        self.role = role
        self.post = post
        self.signsAs = signsAs
        self.from = from
        self.until = until
    }

    /// Throws `Refusals`, `OperationRefusal`, and `PostgresError` with `.insufficientPrivilege` when it is not theirs to do.
    package func run(as standing: Standing, on client: PostgresClient) async throws {
        if let until, until <= from { throw Refusals(all: [PostRefusal.endsBeforeItBegins]) }
        switch signsAs {
        case .head?, .deputyHead?, .actingHead?:
            if role != .leader { throw Refusals(all: [PostRefusal.signsAsNoLeader]) }
            if signsAs == .actingHead, until == nil { throw Refusals(all: [PostRefusal.actingWithoutEnd]) }
        case .officeHead?, nil: break
        }
        let (person, name): (UUID?, String?) =
            switch appointee {
            case .new(let name): (nil, name)
            case .known(let person): (person, nil)
            }
        try await refusing {
            try await client.transaction(under: standing.recording) { transaction in
                let isDone = try await transaction.run(
                    .appoint(
                        id, in: unit ?? standing.unit, person: person, name: name, role: role, post: post,
                        signsAs: signsAs, from: from, until: until))
                guard isDone else { throw OperationRefusal.idTaken }
            }
        }
    }
}
