import Emulation
import Foundation
import Operations
import Postgres
import Store
import Wire

/// The text of An Lão's plan, taken in as an office would: read, answered piece by piece out of a file that says that its answers are samples,
/// and joined with what no text says, such as indicators and whom the clauses of the plan tell.
struct DemoText: Sendable {
    private let kept: KeptText
    private let bytes: Data
    private let transcript: Transcript
    private let answers: [Int: PieceAnswer]

    init(_ folder: DemoFolder) throws {
        bytes = try folder.contents(DemoFolder.anLaoText)
        kept = try KeptText(utf8: bytes)
        transcript = Transcript.read(kept)
        let listed = try JSON.parse(try folder.contents(DemoFolder.anLaoAnswers))["answers"]
        guard case .array(let items)? = listed?.content else { throw CommandLineError("\(DemoFolder.anLaoAnswers): no answers") }
        var answers: [Int: PieceAnswer] = [:]
        for item in items {
            let begins = try item["begins"]?.string() ?? ""
            guard let piece = transcript.pieces.firstIndex(where: { !begins.isEmpty && $0.text.hasPrefix(begins) }),
                let kind = PieceAnswer.Kind(rawValue: try item["answer"]?.string() ?? ""),
                let answer = PieceAnswer(kind: kind, words: try item["words"]?.string())
            else { throw CommandLineError("\(DemoFolder.anLaoAnswers): no such piece or answer: \(begins)") }
            answers[piece] = answer
        }
        self.answers = answers
    }

    /// What each clause of a plan that was written by hand is called as the piece of the text that it begins with; every one of them has to be
    /// there, word for word. Of an award that goes on in paragraphs the first is meant; of one behind its level the whole line. Who co-operates
    /// with a lead is named within the lead's task, and is the second that piece makes.
    func clauses(of plan: CampaignPlan, in campaign: UUID) throws -> [UUID: UUID] {
        var free = transcript.pieces.indices.map { (piece: $0, words: Self.bare(transcript.pieces[$0].words)) }
        return Dictionary(
            uniqueKeysWithValues: try plan.clauses.map { clause in
                let words = Self.bare(clause.body)
                if clause.lead != nil, let piece = transcript.pieces.firstIndex(where: { Self.bare($0.words).contains(words) }) {
                    return (clause.id, ClauseOfText.id(of: piece, 1, in: campaign))
                }
                guard let place = free.firstIndex(where: { !$0.words.isEmpty && (words.hasPrefix($0.words) || $0.words.hasSuffix(words)) })
                else {
                    throw CommandLineError("\(DemoFolder.anLaoPlan): the text has no such words: \(clause.body.prefix(60))")
                }
                return (clause.id, ClauseOfText.id(of: free.remove(at: place).piece, 0, in: campaign))
            })
    }

    private static func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    /// Takes it in, answers it, and writes the rest; what was done in an earlier run is not done again.
    func lay(_ plan: CampaignPlan, as campaign: UUID, above: (unit: UnitID, id: UUID), by standing: Standing, on app: PostgresClient)
        async throws
    {
        if try await app.run(under: standing.settings, .campaignDraft(campaign, of: standing.unit)) == nil {
            try await TakeTextIn(campaign, kept, from: bytes, times: (nil, nil), above: above).run(as: standing, on: app)
        }
        for (piece, answer) in answers.sorted(by: { $0.key < $1.key }) {
            try await AnswerPiece(campaign, piece, after: 0, answer).run(as: standing, on: app)
        }
        try await AgreeToPieces(campaign, Array(transcript.pieces.indices)).run(as: standing, on: app)
        let draft = try await ReadCampaignDraft(campaign).run(as: standing, on: app)
        guard draft.plan != plan else { return }
        _ = try await SaveCampaignDraft(campaign, plan: plan, above: nil, revision: draft.revision).run(as: standing, on: app)
    }
}
