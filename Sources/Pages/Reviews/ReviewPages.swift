import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Deciding on what the units below sent.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `GET duyet` | the queue, and the report that has waited longest |
/// | `GET duyet/{owner}/{report}` | the queue, and that one |
/// | `POST duyet/{owner}/{report}/duyet` | accepts it, and goes on to the next |
/// | `POST duyet/{owner}/{report}/tiep-nhan` | the same of a unit that was only requested to take part: receives it |
/// | `POST duyet/{owner}/{report}/tra-lai`, `…/mo-lai` | returns or reopens it, with a reason |
struct ReviewPages {
    let postgres: PostgresClient
    let notice: Notice

    private static let shown = 50

    func add(to units: PageRoutes<UnitContext>) {
        units.page("duyet", ReviewView.title, for: .may(.review), use: first)
        units.page("duyet/{owner}/{report}", ReviewView.title, for: .may(.review), use: show)
        units.deed("duyet/{owner}/{report}/duyet", for: .may(.review)) { sent, request, context in
            try await accept(sent, request, context: context, saying: .reportAccepted)
        }
        units.deed("duyet/{owner}/{report}/tiep-nhan", for: .may(.review)) { sent, request, context in
            try await accept(sent, request, context: context, saying: .reportReceived)
        }
        units.deed("duyet/{owner}/{report}/tra-lai", for: .may(.review), use: sendBack)
        units.deed("duyet/{owner}/{report}/mo-lai", for: .may(.review), use: reopen)
    }

    @Sendable func first(_ request: Request, context: UnitContext) async throws -> Response {
        let (page, here, frame) = try await queue(request, context)
        guard let report = page.reports.first?.filed.report else {
            return frame.response { $0.nothingToReview(frame.unitName) }
        }
        return try await answer(report.id, report.unit, page, here, frame, context)
    }

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        let (page, here, frame) = try await queue(request, context)
        return try await answer(try context.uuid("report"), try context.owner(), page, here, frame, context)
    }

    private func accept(
        _ sent: JSON, _ request: Request, context: UnitContext, saying flash: Flash
    ) async throws -> Response {
        try await decide(sent, request, context, saying: flash) { owner, report, version, _, decision in
            _ = try await AcceptReport(report, of: owner, version: version, decision: decision).run(as: context.standing, on: postgres)
        }
    }

    @Sendable func sendBack(_ sent: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await decide(sent, request, context, saying: .reportReturned) { owner, report, version, reason, decision in
            _ = try await ReturnReport(report, of: owner, version: version, reason: reason, decision: decision)
                .run(as: context.standing, on: postgres)
        }
    }

    @Sendable func reopen(_ sent: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await decide(sent, request, context, saying: .reportReopened) { owner, report, _, reason, decision in
            _ = try await ReopenReport(report, of: owner, reason: reason, decision: decision).run(as: context.standing, on: postgres)
        }
    }

    private func decide(
        _ sent: JSON, _ request: Request, _ context: UnitContext, saying flash: Flash,
        _ deed: (_ owner: UnitID, _ report: UUID, _ version: Int, _ reason: String, Decision) async throws -> Void
    ) async throws -> Response {
        let (owner, report) = (try context.owner(), try context.uuid("report"))
        var typed = ""
        return try await answering(with: [ReviewView.reasonControl]) {
            var fields = try Fields(sent, allowing: Fields.ofDecision + ["version", "reason"])
            let decision = fields.decision()
            let version = fields.int("version", in: 1...Int(Int32.max))
            let reason = fields.paragraphs("reason", upTo: 4000) ?? ""
            typed = fields.typed("reason")
            try fields.finish()
            try await deed(owner, report, version, reason, decision)
            return .onward(to: "/\(context.unit)/duyet", saying: flash)
        } again: { mistakes in
            let (page, here, frame) = try await queue(request, context)
            return try await answer(report, owner, page, here, frame, context, reason: typed, mistakes: mistakes)
        }
    }

    private func queue(_ request: Request, _ context: UnitContext) async throws -> (ReviewPage, Whereabouts, Frame) {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let page = try await ListReviews(after: nil, limit: Self.shown).run(as: context.standing, on: postgres)
        let here = try await whereabouts
        var frame = Frame(request, notice, ReviewView.title)
        try frame.stand(here, context, at: .reviews)
        return (page, here, frame)
    }

    private func answer(
        _ report: UUID, _ owner: UnitID, _ page: ReviewPage, _ here: Whereabouts, _ frame: Frame, _ context: UnitContext,
        reason: String = "", mistakes: Mistakes = .none
    ) async throws -> Response {
        let review = try await ReadReview(report, of: owner).run(as: context.standing, on: postgres)
        var view = ReviewView(review, in: page, of: (context.unit, frame.unitName), mayReview: here.deeds.mayReview)
        view.reason = reason
        view.mistakes = mistakes
        view.hasKeys = frame.hasKeys
        var frame = frame
        frame.title = view.heading
        frame.isRefused = !mistakes.all.isEmpty
        frame.isFiled = true
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.review(view, frame.proof) }
    }
}
