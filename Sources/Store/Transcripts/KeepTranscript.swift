package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == Void {
    /// Keeps a text with what was read of it, beside a draft. Fails with `transcript_pkey` where there is one.
    /// - Parameters:
    ///   - type: plain text, a PDF or a .docx.
    ///   - hashes: SHA-256 of the bytes that came in, and of the text.
    package static func keep(
        _ transcript: Transcript, of campaign: UUID, family: UUID, _ type: EvidenceType, _ hashes: (bytes: Data, kept: Data), unit: UnitID,
        level: UnitLevel
    ) -> Statement {
        Statement(
            "keep a transcript",
            """
            insert into thidua.transcript (root_id, level, unit_id, campaign_id, family_id, state, media_type, sha256, kept_sha256, kept,
                                           pieces, piece_count, read_at, read_by)
            values (\(unit.rootID), \(level), \(unit), \(campaign), \(family), 'read', \(type), \(hashes.bytes), \(hashes.kept),
                    \(transcript.kept.text), \(JSONText(transcript)), \(transcript.pieces.count), thidua.now(), thidua.my_person())
            """)
    }

    /// Answers a piece. Fails with `transcript_answer_pkey` where somebody answered in that turn.
    package static func answer(_ answer: PieceAnswer, to piece: Int, turn: Int, of campaign: UUID, unit: UnitID) -> Statement {
        Statement(
            moving: "answer a piece",
            """
            insert into thidua.transcript_answer (root_id, level, unit_id, campaign_id, piece, turn, family_id, kind, words, answered_at,
                                                  answered_by)
            select t.root_id, t.level, t.unit_id, t.campaign_id, \(piece), \(turn), t.family_id, \(answer.kind), \(answer.words),
                   thidua.now(), thidua.my_person()
            from thidua.transcript t
            where t.root_id = \(unit.rootID) and t.level in \(SQL.everyLevel) and t.unit_id = \(unit) and t.campaign_id = \(campaign)
              and t.state = 'read' and \(piece) < t.piece_count
            """)
    }

    /// Says that these pieces are right, in their first turn; those that have an answer keep it.
    package static func agree(to pieces: [Int], of campaign: UUID, unit: UnitID) -> Statement {
        Statement(
            "agree to pieces",
            """
            insert into thidua.transcript_answer (root_id, level, unit_id, campaign_id, piece, turn, family_id, kind, answered_at,
                                                  answered_by)
            select t.root_id, t.level, t.unit_id, t.campaign_id, p.piece, 1, t.family_id, 'right', thidua.now(), thidua.my_person()
            from thidua.transcript t cross join unnest(\(pieces)) p (piece)
            where t.root_id = \(unit.rootID) and t.level in \(SQL.everyLevel) and t.unit_id = \(unit) and t.campaign_id = \(campaign)
              and t.state = 'read' and p.piece < t.piece_count
            on conflict (root_id, level, unit_id, campaign_id, piece, turn) do nothing
            """)
    }

    /// The plan is published: its text stays for good.
    package static func useTranscript(of campaign: UUID, unit: UnitID) -> Statement {
        Statement(
            moving: "use a transcript",
            """
            update thidua.transcript set state = 'used'
            where root_id = \(unit.rootID) and level in \(SQL.everyLevel) and unit_id = \(unit) and campaign_id = \(campaign)
              and state = 'read'
            """)
    }

    /// Throws the text of a draft away, with the answers to it; a draft that was made of none has none.
    package static func deleteTranscript(of campaign: UUID, unit: UnitID) -> Statement {
        Statement(
            "delete a transcript",
            """
            delete from thidua.transcript
            where root_id = \(unit.rootID) and level in \(SQL.everyLevel) and unit_id = \(unit) and campaign_id = \(campaign)
              and state = 'read'
            """)
    }
}
