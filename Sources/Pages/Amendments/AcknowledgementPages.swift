import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Taking note of an amendment above.
///
/// | address, behind `/{unit}/phong-trao/{campaign}/` | answer |
/// |---|---|
/// | `GET tiep-nhan/{revision}` | what changed above up to that revision, and what of the unit's own plan rises with it |
/// | `POST tiep-nhan/{revision}` | acknowledges it |
struct AcknowledgementPages {
    let postgres: PostgresClient
    let notice: Notice

    private static let path = "phong-trao/{campaign}/tiep-nhan/{revision}"

    func add(to units: PageRoutes<UnitContext>) {
        units.page(Self.path, AcknowledgementView.title, for: .colleagues, use: show)
        units.deed(Self.path, for: .may(.sign), use: acknowledge)
    }

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        try await answer(.none, request, context)
    }

    @Sendable func acknowledge(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let id = try context.uuid("campaign")
        return try await answering(with: []) {
            var fields = try Fields(form, allowing: Fields.ofDecision)
            let decision = fields.decision()
            try fields.finish()
            _ = try await AcknowledgeAmendment(id, revision: try revision(context), decision: decision)
                .run(as: context.standing, on: postgres)
            return .onward(to: "/\(context.unit)/phong-trao/\(id)", saying: .amendmentAcknowledged)
        } again: { mistakes in
            try await answer(mistakes, request, context)
        }
    }

    /// A revision that nobody could have been given is as good as one that is not there.
    private func revision(_ context: UnitContext) throws -> Int {
        guard let number = context.parameters.get("revision").flatMap(Int32.init), number > 0 else { throw Problem.notFound }
        return Int(number)
    }

    private func answer(_ mistakes: Mistakes, _ request: Request, _ context: UnitContext) async throws -> Response {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let (id, revision) = (try context.uuid("campaign"), try revision(context))
        let trial = try await CheckAcknowledgement(id, revision: revision).run(as: context.standing, on: postgres)
        let here = try await whereabouts
        var frame = Frame(request, notice, AcknowledgementView.title)
        try frame.stand(here, context, at: .duties)
        frame.isRefused = !mistakes.all.isEmpty
        frame.isFiled = true
        var view = AcknowledgementView(trial, revision, in: context.unit, maySign: here.deeds.maySign)
        view.mistakes = mistakes
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.acknowledgement(view, frame.proof) }
    }
}
