package import Emulation
package import FoundationEssentials
package import Postgres

/// A text that was taken in, as it is kept beside the plan that was made of it.
package struct KeptTranscript: Sendable {
    /// Constraint: `a_transcript_is_read_or_used`.
    package enum State: String, CaseIterable, Sendable {
        /// Its plan lies on the desk.
        case read
        /// Its plan is published.
        case used
    }

    /// Of the plan that was made of it.
    package let campaign: UUID
    package let state: State
    package let type: EvidenceType
    /// SHA-256 of the bytes that came in.
    package let sha256: Data
    package let readAt: Date
    package let transcript: Transcript
}

/// What somebody answered to a piece, last.
package struct AnswerToPiece: Hashable, Sendable {
    package let piece: Int
    /// 1 for the first one.
    package let turn: Int
    package let answer: PieceAnswer
    package let answeredAt: Date
}

extension KeptTranscript.State: PostgresEncodable, PostgresDecodable {}
extension PieceAnswer.Kind: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == KeptTranscript? {
    /// The text that a plan was made of, with what was read of it.
    package static func transcript(of campaign: UUID, in unit: UnitID) -> Statement {
        Statement(
            "transcript of a plan",
            """
            select t.campaign_id, t.state, t.media_type, t.sha256, t.read_at, t.kept, t.pieces from thidua.transcript t
            where t.root_id = \(unit.rootID) and t.level in \(SQL.everyLevel) and t.unit_id = \(unit) and t.campaign_id = \(campaign)
            """,
            atMostOne: KeptTranscript.init)
    }
}

extension Statement where Output == [AnswerToPiece] {
    /// The last answer to each piece that has one, in the order of the text.
    package static func answers(to campaign: UUID, in unit: UnitID) -> Statement {
        Statement(
            "answers to a transcript",
            """
            select distinct on (a.piece) a.piece, a.turn, a.kind, a.words, a.answered_at from thidua.transcript_answer a
            where a.root_id = \(unit.rootID) and a.level in \(SQL.everyLevel) and a.unit_id = \(unit) and a.campaign_id = \(campaign)
            order by a.piece, a.turn desc
            """,
            each: { row in
                let (piece, turn) = (try row.next(Int.self), try row.next(Int.self))
                let (kind, words) = (try row.next(PieceAnswer.Kind.self), try row.next(String?.self))
                // The check of the table says that it is one.
                return AnswerToPiece(
                    piece: piece, turn: turn, answer: PieceAnswer(kind: kind, words: words) ?? .right, answeredAt: try row.next(Date.self))
            })
    }
}

extension Statement where Output == Int? {
    /// How many pieces have no answer yet; nil for a plan that was made of no text.
    package static func unansweredPieces(of campaign: UUID, in unit: UnitID) -> Statement {
        Statement(
            "unanswered pieces",
            """
            select t.piece_count - (
                     select count(distinct a.piece) from thidua.transcript_answer a
                     where a.root_id = t.root_id and a.level = t.level and a.unit_id = t.unit_id and a.campaign_id = t.campaign_id
                       and a.piece < t.piece_count)::int
            from thidua.transcript t
            where t.root_id = \(unit.rootID) and t.level in \(SQL.everyLevel) and t.unit_id = \(unit) and t.campaign_id = \(campaign)
            """,
            atMostOne: { row in try row.next(Int.self) })
    }
}

extension Statement where Output == Bool? {
    /// Lets nobody else write on a draft before this commits, so that answers to two pieces follow each other. Nil where there is none.
    package static func holdCampaignDraft(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "hold a campaign draft",
            """
            select true from thidua.campaign_draft
            where root_id = \(unit.rootID) and level in \(SQL.everyLevel) and unit_id = \(unit) and campaign_id = \(id)
            for no key update
            """,
            atMostOne: { row in try row.next(Bool.self) })
    }
}

extension KeptTranscript {
    init(_ row: inout Row) throws {
        let (campaign, state, type) = (try row.next(UUID.self), try row.next(State.self), try row.next(EvidenceType.self))
        let (sha256, readAt, kept) = (try row.next(Data.self), try row.next(Date.self), try row.next(String.self))
        let body = try row.next(TranscriptBody.self)
        self.init(
            campaign: campaign, state: state, type: type, sha256: sha256, readAt: readAt, transcript: try body.transcript(of: kept))
    }
}
