import Emulation
import Foundation
import Hummingbird
import Operations
import Postgres
import Store
package import Wire

/// The text that a plan is made of, and what was answered to each piece of it.
///
/// | route | who | body | answer |
/// |---|---|---|---|
/// | `PUT campaigns/{id}/transcript` | its unit | `text`, `start`, `end`, `above` | takes a text in and lays a draft beside it |
/// | `GET campaigns/{id}/transcript` | | | of a draft each piece, what it becomes and what was answered; of a published plan its text |
/// | `GET of/{owner}/campaigns/{id}/transcript` | | | the text of a published plan |
/// | `PUT campaigns/{id}/transcript/answers/{piece}` | its unit | `kind`, `words`, `turn` | answers one; the draft follows |
///
/// The trail keeps no word of either.
struct TranscriptsController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.put("campaigns/{id}/transcript", isQuiet: true, upTo: Body.text, use: take)
        routes.get("campaigns/{id}/transcript", use: read)
        routes.get("of/{owner}/campaigns/{id}/transcript", use: read)
        routes.put("campaigns/{id}/transcript/answers/{piece}", isQuiet: true, use: answer)
    }

    @Sendable func take(_ request: Request, context: UnitContext) async throws -> Response {
        var fields = try Fields(try await request.json(upTo: Body.text), allowing: ["text", "start", "end", "above"])
        let text = fields.value("text", .wholeText)
        let times = (start: fields.legalDay("start"), end: fields.legalDay("end"))
        let above = fields.optionalObject("above", allowing: ["unit", "id"]) { above in
            (unit: above.value("unit", .unit), id: above.uuid("id"))
        }
        try fields.finish()
        let id = try context.newID()
        try await TakeTextIn(id, try KeptText(text), from: Data(text.utf8), times: times, above: above)
            .run(as: context.standing, on: postgres)
        return try await onDesk(id, context)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let (id, owner) = (try context.uuid(), try context.owner())
        if owner == context.unit {
            do { return try await onDesk(id, context) } catch OperationRefusal.notFound {}
        }
        let (_, kept) = try await ReadUsedText(id, of: owner).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 2 * kept.transcript.kept.text.utf8.count)
        json.object { json in
            json.members(of: kept)
            json.pieces(of: kept.transcript)
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func answer(_ request: Request, context: UnitContext) async throws -> Response {
        let (id, piece) = (try context.uuid(), try context.value("piece", .piece))
        var fields = try Fields(try await request.json(), allowing: ["kind", "words", "turn"])
        let kind = fields.choice("kind", of: PieceAnswer.Kind.self)
        let words = fields.paragraphs("words", upTo: 20_000)
        let turn = fields.int("turn", in: 0...Int(Int32.max) - 1)
        try fields.finish()
        guard let answer = PieceAnswer(kind: kind, words: words) else {
            throw TranscriptRefusal(kind == .mended ? .nothingMended : .wordsOfNothingMended)
        }
        try await AnswerPiece(id, piece, after: turn, answer).run(as: context.standing, on: postgres)
        return Response(status: .noContent)
    }

    private func onDesk(_ id: UUID, _ context: UnitContext) async throws -> Response {
        let desk = try await ReadTextOnDesk(id).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 4 * desk.kept.transcript.kept.text.utf8.count)
        json.object { json in
            json.members(of: desk.kept)
            json.member("unanswered", desk.kept.transcript.pieces.count - desk.answers.count)
            json.pieces(of: desk.kept.transcript, desk)
            json.member(notice)
        }
        return Response(json: json)
    }
}

extension Reading<String> {
    /// Whatever stands in it: it is kept or left over.
    fileprivate static var wholeText: Reading<String> {
        Reading(placeholder: "") { json throws(FieldProblem) in try json.string() }
    }
}

extension Reading<Int> {
    /// A piece by its place among all of its text.
    package static var piece: Reading<Int> {
        Reading(placeholder: 0) { json throws(FieldProblem) in
            guard let piece = Int(try json.string()), (0..<Transcript.mostPieces).contains(piece) else {
                throw FieldProblem(json.path, "number.malformed", vi: "Không phải số thứ tự của một đoạn.", en: "No number of a piece.")
            }
            return piece
        }
    }
}
