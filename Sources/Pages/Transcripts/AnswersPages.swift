import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// The pieces of the text that a draft was made of, one after the other, each with what it becomes and what somebody answers to it.
///
/// | address, behind `/{unit}/phong-trao/{campaign}/doc` | answer |
/// |---|---|
/// | `GET ?doan=3` | that piece, or without it the first that has no answer; how many remain, what was not understood, what is odd |
/// | `POST` | answers one, or says that all that is left of a section is right; the trail keeps no word of it |
struct AnswersPages {
    let postgres: PostgresClient
    let notice: Notice

    private static let path = "phong-trao/{campaign}/doc"

    func add(to units: PageRoutes<UnitContext>) {
        units.page(Self.path, AnswersView.title, for: .may(.prepare), use: show)
        units.deed(Self.path, for: .may(.prepare), isQuiet: true, use: answer)
    }

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        try await show(request.uri.queryParameters["doan"].flatMap { Int($0) }, request, context, .none) { _ in }
    }

    @Sendable func answer(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let campaign = try context.uuid("campaign")
        let piece = Int(form.asTyped("piece"))
        return try await answering(with: AnswersView.controls) {
            var fields = try Fields(form, allowing: ["piece", "turn", "deed", "words", "unit", "from", "until"])
            if form.asTyped("deed") == "agree" {
                let (first, last) = (fields.value("from", .piece), fields.value("until", .piece))
                try fields.finish()
                guard first <= last else { throw Refusals(all: [TranscriptRefusal(.unknownPiece)]) }
                try await AgreeToPieces(campaign, Array(first...last)).run(as: context.standing, on: postgres)
                return .onward(to: .answers(campaign, of: context.unit), saying: .pieceAnswered)
            }
            let (piece, turn) = (fields.value("piece", .piece), fields.value("turn", .piece))
            let answer = try Self.answer(form, &fields)
            try fields.finish()
            try await AnswerPiece(campaign, piece, after: turn, answer).run(as: context.standing, on: postgres)
            return .onward(to: try await next(after: piece, context), saying: .pieceAnswered)
        } again: { mistakes in
            try await show(piece, request, context, mistakes) { view in
                view.mistakes = mistakes
                view.current?.words = form.asTyped("words")
            }
        }
    }

    private static func answer(_ form: JSON, _ fields: inout Fields) throws -> PieceAnswer {
        switch fields.choice("deed") as PieceAnswer.Kind {
        case .right: return .right
        case .skipped: return .skipped
        case .mended:
            // The name of a unit that was offered, or what was typed.
            let words = fields.words("unit", upTo: 500) ?? fields.paragraphs("words", upTo: 20_000)
            guard let words else { throw Refusals(all: [TranscriptRefusal(.nothingMended)]) }
            return .mended(words)
        }
    }

    /// On to the next piece that has no answer.
    private func next(after piece: Int, _ context: UnitContext) async throws -> PageAddress {
        let campaign = try context.uuid("campaign")
        let address = PageAddress.answers(campaign, of: context.unit)
        let desk = try await ReadTextOnDesk(campaign).run(as: context.standing, on: postgres)
        let answered = Set(desk.answers.map(\.piece))
        let open = desk.kept.transcript.pieces.indices.filter { !answered.contains($0) }
        return (open.first { $0 > piece } ?? open.first).map { address.asking("doan", String($0)) } ?? address
    }

    private func show(
        _ piece: Int?, _ request: Request, _ context: UnitContext, _ mistakes: Mistakes, _ fill: (inout AnswersView) -> Void
    ) async throws -> Response {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let desk = try await ReadTextOnDesk(try context.uuid("campaign")).run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, AnswersView.title)
        try frame.stand(try await whereabouts, context, at: .campaigns)
        var view = AnswersView(desk, piece, in: context.unit)
        fill(&view)
        frame.isRefused = !mistakes.all.isEmpty
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.answers(view, frame.proof) }
    }
}
