package import Emulation
package import Foundation
package import Postgres
package import Store

/// Somebody says of a piece of a text that it is right, how it should read, or that it is to be left out; the draft follows.
package struct AnswerPiece: Sendable {
    let campaign: UUID
    let piece: Int
    let turn: Int
    let answer: PieceAnswer

    /// - Parameter turn: how many answers to the piece whoever answers has seen.
    package init(_ campaign: UUID, _ piece: Int, after turn: Int, _ answer: PieceAnswer) {
        (self.campaign, self.piece, self.turn, self.answer) = (campaign, piece, turn, answer)
    }

    /// Whoever answers second, having seen no first answer, is refused; nothing of either is lost. Three round trips.
    /// - Throws: `TranscriptRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws {
        try await refusing(["transcript_answer_pkey": OperationRefusal.stale]) {
            try await client.transaction(under: standing.recording) { transaction in try await answer(in: transaction, of: standing.unit) }
        }
    }

    private func answer(in transaction: Transaction, of owner: UnitID) async throws {
        // By itself: what is read after it is what the last one left.
        guard try await transaction.run(.holdCampaignDraft(campaign, of: owner)) == true else { throw OperationRefusal.notFound }
        let desk = try await TextOnDesk.read(campaign, of: owner, transaction)
        guard desk.kept.transcript.pieces.indices.contains(piece) else { throw TranscriptRefusal(.unknownPiece) }
        let last = desk.answers.first { $0.piece == piece }
        if let last, last.turn == turn + 1, last.answer == answer { return }
        guard last?.turn ?? 0 == turn else { throw OperationRefusal.stale }
        var text = desk.text
        let before = text.items()
        text.answers[piece] = answer
        var plan = desk.draft.plan
        plan.move(from: before, to: text.items())
        var writes: [Statement<Void>] = []
        if plan != desk.draft.plan {
            writes.append(.updateCampaignDraft(campaign, plan: plan, revision: desk.draft.revision, unit: owner))
        }
        try await transaction.commit(after: writes, .answer(answer, to: piece, turn: turn + 1, of: campaign, unit: owner))
    }
}

/// Somebody says that several pieces are right as they were read; those that have an answer keep it.
package struct AgreeToPieces: Sendable {
    let campaign: UUID
    let pieces: [Int]

    package init(_ campaign: UUID, _ pieces: [Int]) { (self.campaign, self.pieces) = (campaign, pieces) }

    /// One round trip and the commit's; the draft stays as it is. Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws {
        try await refusing {
            try await client.transaction(under: standing.recording) { transaction in
                let (draft, _) = try await transaction.run(
                    .holdCampaignDraft(campaign, of: standing.unit), .agree(to: pieces, of: campaign, unit: standing.unit))
                guard draft == true else { throw OperationRefusal.notFound }
            }
        }
    }
}
