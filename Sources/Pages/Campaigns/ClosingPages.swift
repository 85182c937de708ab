import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Ending a campaign.
///
/// | address, behind `/{unit}/phong-trao/{campaign}/` | answer |
/// |---|---|
/// | `GET ket-thuc` | what stays open if it ends, and what that means |
/// | `POST ket-thuc` | closes it; where something stays open, only for who says to have seen it, and excuses from what was ordered |
struct ClosingPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("phong-trao/{campaign}/ket-thuc", ClosingView.title, for: .may(.sign), use: show)
        units.deed("phong-trao/{campaign}/ket-thuc", for: .may(.sign), use: close)
    }

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        let (view, frame) = try await read(request, context)
        return answer(view, frame)
    }

    @Sendable func close(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let id = try context.uuid("campaign")
        return try await answering(with: [ClosingView.excuseAll, ClosingView.seenAll]) {
            var fields = try Fields(form, allowing: Fields.ofDecision + ["excuse", "seenAll"])
            let (sent, excuse) = (fields.decision(), fields.paragraphs("excuse", upTo: 4000))
            let isSeen = fields.optional("seenAll", .text(upTo: 10)) != nil
            if !isSeen, try await leavesSomethingOpen(id, context) {
                fields.refuse(
                    "seenAll", "closure.open-ends", vi: "Còn việc dở dang: vui lòng xem danh sách trên rồi đánh dấu vào ô này.",
                    en: "Something stays open: please look at the list above and tick this box.")
            }
            try fields.finish()
            let decision = Decision(id: sent.id, seen: sent.seen, said: excuse ?? "")
            _ = try await CloseCampaign(id, excusing: excuse, decision: decision).run(as: context.standing, on: postgres)
            return .onward(to: "/\(context.unit)/phong-trao/\(id)", saying: .campaignClosed)
        } again: { mistakes in
            var (view, frame) = try await read(request, context)
            view.mistakes = mistakes
            view.isSeen = form["seenAll"] != nil
            view.excuse = form.asTyped("excuse")
            frame.isRefused = true
            return answer(view, frame)
        }
    }

    /// What is closed has nothing open: whether it was closed by this very decision, the decision knows.
    private func leavesSomethingOpen(_ id: UUID, _ context: UnitContext) async throws -> Bool {
        do {
            return try await !ReadOpenEnds(id).run(as: context.standing, on: postgres).isEmpty
        } catch OperationRefusal.campaignClosed {
            return false
        }
    }

    private func read(_ request: Request, _ context: UnitContext) async throws -> (ClosingView, Frame) {
        let here = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        guard here.deeds.maySign else { throw Problem.permissionDenied }
        let ends = try await ReadOpenEnds(try context.uuid("campaign")).run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, ClosingView.title)
        try frame.stand(here, context, at: .campaigns)
        return (ClosingView(ends, of: context.unit), frame)
    }

    private func answer(_ view: ClosingView, _ frame: Frame) -> Response {
        frame.response(view.mistakes.status, headers: view.mistakes.headers) { $0.closing(view, frame.proof) }
    }
}
