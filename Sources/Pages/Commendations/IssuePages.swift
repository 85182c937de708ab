import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Issues a decision.
///
/// | address, behind `/{unit}/quyet-dinh-khen/` | who | answer |
/// |---|---|---|
/// | `GET moi` | who signs | those that wait, each ticked; what it rests on, from where the money comes, who signs |
/// | `POST moi` | who signs | issues it under the next number, and on to it |
struct IssuePages {
    let postgres: PostgresClient
    let notice: Notice
    let keys: CertificateKeys

    func add(to units: PageRoutes<UnitContext>) {
        units.page("quyet-dinh-khen/moi", IssueView.title, for: .may(.sign), use: form)
        units.deed("quyet-dinh-khen/moi", for: .may(.sign), filling: fill, use: issue)
    }

    @Sendable func form(_ request: Request, context: UnitContext) async throws -> Response {
        try Query(request.uri.query, allowing: []).finish()
        return try await show(request, context, .none, nil)
    }

    @Sendable func fill(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await show(request, context, .none, form)
    }

    @Sendable func issue(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: CommendationControls.ofIssue) {
            var fields = try Fields(form, allowing: IssueView.members)
            let id = fields.newID("id")
            let chosen = fields.ticked("items", "nomination"), rests = fields.ticked("rests", "document")
            let said = IssueCommendation.Said(
                summary: fields.words("summary", upTo: 500) ?? "", budget: fields.words("budget", upTo: 500) ?? "", bases: rests,
                signedBy: fields.chosenSignature(), despite: fields.paragraphs("despite", upTo: 4000))
            try fields.finish()
            let typed = ["summary", "budget", "despite", "signedBy", "under"].map { form.asTyped($0) }
            // What is new lends its id to the decision that makes it.
            let decision = Decision(
                id: id, seen: nil, isNew: true, said: (typed + (chosen + rests).map(\.uuidString)).joined(separator: "\u{1f}"))
            _ = try await IssueCommendation(id, for: chosen, said, signingWith: keys, decision: decision)
                .run(as: context.standing, on: postgres)
            return .onward(to: .commendation(id, of: context.unit, seenFrom: context.unit), saying: .commendationIssued)
        } again: { mistakes in
            try await show(request, context, mistakes, form)
        }
    }

    private func show(_ request: Request, _ context: UnitContext, _ mistakes: Mistakes, _ form: JSON?) async throws -> Response {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        async let signers = ReadSigners().run(as: context.standing, on: postgres)
        let read = try await ReadToDecide().run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, IssueView.title)
        try frame.stand(try await whereabouts, context, at: .campaigns)
        var view = IssueView(read, SigningView(try await signers, in: nil), in: context.unit)
        if let form { view = view.filled(with: form, mistakes) }
        frame.isRefused = !mistakes.all.isEmpty
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.issue(view, frame.proof) }
    }
}
