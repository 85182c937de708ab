package import Emulation
package import Foundation
package import Postgres
package import Store

/// A text whose plan lies on the desk, with what was answered so far.
package struct TextOnDesk: Sendable {
    package let draft: CampaignDraft
    package let kept: KeptTranscript
    package let answers: [AnswerToPiece]
    /// What the answers make of it.
    package let text: PlanOfText

    /// Throws `OperationRefusal.notFound` where no such draft lies there, or it was made of no text.
    static func read(_ campaign: UUID, of owner: UnitID, _ transaction: Transaction) async throws -> TextOnDesk {
        let (draft, kept, answers, clock, units) = try await transaction.run(
            .campaignDraft(campaign, of: owner), .transcript(of: campaign, in: owner), .answers(to: campaign, in: owner), .clock(),
            .units(inSubtreeOf: owner, asOf: nil))
        guard let draft, let kept else { throw OperationRefusal.notFound }
        let below = units.filter { $0.id != owner && !$0.hasEnded(on: clock.today) }
        let text = PlanOfText(
            kept.transcript, answers, units: PlanUnits(below: units.first { $0.id == owner }, below), of: campaign)
        return TextOnDesk(draft: draft, kept: kept, answers: answers, text: text)
    }
}

package struct ReadTextOnDesk: Sendable {
    let campaign: UUID

    package init(_ campaign: UUID) { self.campaign = campaign }

    /// One round trip. Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> TextOnDesk {
        try await refusing {
            try await client.transaction(under: standing.settings, access: .readOnly) { transaction in
                try await TextOnDesk.read(campaign, of: standing.unit, transaction)
            }
        }
    }
}

/// How many pieces of a draft's text have no answer yet.
package struct CountUnanswered: Sendable {
    let campaign: UUID

    package init(_ campaign: UUID) { self.campaign = campaign }

    /// Nil for a draft that was made of no text. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Int? {
        try await refusing { try await client.read(under: standing.settings, .unansweredPieces(of: campaign, in: standing.unit)) }
    }
}

/// The text that a published plan was made of, for whoever may read the plan.
package struct ReadUsedText: Sendable {
    let campaign: UUID
    let owner: UnitID

    package init(_ campaign: UUID, of owner: UnitID) { (self.campaign, self.owner) = (campaign, owner) }

    /// Throws `OperationRefusal.notFound`, also where the plan was typed by hand; `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> (campaign: Campaign, kept: KeptTranscript) {
        try await refusing {
            let (campaign, kept) = try await client.run(
                under: standing.settings, .campaign(campaign, of: owner), .transcript(of: campaign, in: owner))
            guard let campaign, let kept, kept.state == .used else { throw OperationRefusal.notFound }
            return (campaign, kept)
        }
    }
}
