package import struct Foundation.UUID

/// What a text makes of a plan: each piece with what was answered to it, and what it becomes.
///
/// Every text in it is a piece of the kept text, or what a person wrote in its place; every number, day and closed word is what the decoder of
/// its kind makes of such a text. What nobody answered yet is proposed as it was read.
package struct PlanOfText: Sendable {
    package let transcript: Transcript
    package var answers: [Int: PieceAnswer]
    let units: PlanUnits
    private let id: @Sendable (_ piece: Int, _ place: Int) -> UUID

    /// - Parameter id: what the clause is called that a piece makes at a place; the same whenever it is asked.
    package init(
        _ transcript: Transcript, _ answers: [Int: PieceAnswer] = [:], units: PlanUnits, id: @escaping @Sendable (Int, Int) -> UUID
    ) {
        (self.transcript, self.answers, self.units, self.id) = (transcript, answers, units, id)
    }

    /// How a piece reads now: nil where it was left out.
    package func piece(_ index: Int) -> Piece? {
        let piece = transcript.pieces[index]
        guard let answer = answers[index] else { return piece }
        switch answer.kind {
        case .right: return piece
        case .skipped: return nil
        case .mended: return piece.reading(answer.words ?? "")
        }
    }

    /// What each piece becomes, by its index. Linear in the text, and in the units for each body.
    package func items() -> [[PlanItem]] {
        let now = transcript.pieces.indices.map(piece)
        var making = ItemsOfText(units: units, id: id, pieces: now, under: transcript.pieces.map(\.under))
        return now.indices.map { index in now[index].map { making.items(of: $0, at: index) } ?? [] }
    }

    /// The most occasions that a title is taken to name.
    package static let mostOccasions = 20
}

extension PlanOfText {
    /// What the name of a body may mean; nil for what is none.
    package func meaning(ofBody index: Int) -> PlanUnits.Meaning? {
        guard let piece = piece(index), piece.kind == .body else { return nil }
        return piece.bodyName.map(units.meaning)
    }
}

extension Transcript {
    /// The most pieces that a text may have which somebody has to answer. Constraint: `a_transcript_counts_its_pieces`.
    package static let mostPieces = 2000
}

extension Piece.Kind {
    /// The part of a plan that a clause of that kind is of; nil for what is no clause, or is one in a way of its own.
    var clausePart: ClausePart? {
        switch self {
        case .purpose, .aim: .purpose
        case .requirement: .requirement
        case .content, .theme, .article, .funding: .content
        case .audience: .audience
        case .award: .award
        case .closing: .closing
        default: nil
        }
    }
}
