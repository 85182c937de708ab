package import Emulation
import FoundationEssentials
package import Postgres
package import Store

/// Who may sign for the unit today, and what may let them.
package struct Signers: Sendable {
    package let all: [Signer]
    /// The unit's own documents that stand, the latest; empty where nobody signs by order or by delegation.
    package let documents: [KnownDocument]
    /// How many people the unit has in each role today: whose copies are printed.
    package let people: [PeopleInRole]

    package static let none = Signers(all: [], documents: [], people: [])
    fileprivate static let mostDocuments = 50
}

package struct ReadSigners: Sendable {
    package init() {}

    /// One round trip. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Signers {
        let (signers, documents, people) = try await client.read(
            under: standing.settings, .signers(inTurn: false), .documentsStanding(of: standing.unit, limit: Signers.mostDocuments),
            .peopleByRole())
        let isAsked = signers.contains { signer in
            switch signer.ground {
            case .post(.officeHead), .charge: true
            case .post: false
            }
        }
        return Signers(all: signers, documents: isAsked ? documents : [], people: people)
    }
}

/// Who signs a plan, as whoever publishes it says.
package enum PlanSignature: Sendable {
    /// As its text says.
    case asTyped
    /// As its text says where that can be, or else whoever may.
    case proposed
    case chosen(Signature)

    func signature(of plan: CampaignPlan, among signers: [Signer], in family: UUID) -> Signature {
        let typed = Signature(name: plan.signer, capacity: plan.signerCapacity)
        return switch self {
        case .asTyped: typed
        case .proposed: signers.proposed(plan.signer, plan.signerCapacity, in: family) ?? typed
        case .chosen(let signature): signature
        }
    }

    /// The document that lets the signer.
    var under: UUID? { if case .chosen(let signature) = self { signature.under } else { nil } }
}
