import Emulation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// A report of the unit's own, once it was sent.
///
/// | address, behind `/{unit}/phong-trao/{campaign}/bao-cao/{period}` | answer |
/// |---|---|
/// | `GET` | what was sent, beside what was before and what is aimed at; each version, and what came of it |
/// | `POST dinh-chinh` | takes what was accepted back to the desk, and goes on to the form |
struct OwnReportPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page(ReportFormPages.prefix, OwnReportView.title, for: .colleagues, use: show)
        units.deed("\(ReportFormPages.prefix)/dinh-chinh", for: .may(.prepare), use: correct)
    }

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        let (view, frame) = try await read(request, context)
        return answer(view, frame)
    }

    @Sendable func correct(_ sent: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: []) {
            var fields = try Fields(sent, allowing: Fields.ofDecision + ["report"])
            let (decision, report) = (fields.decision(), fields.uuid("report"))
            try fields.finish()
            _ = try await CorrectReport(report, decision: decision).run(as: context.standing, on: postgres)
            return .onward(
                to: .report(of: context.unit, campaign: try context.uuid("campaign"), period: try context.uuid("period")).below("soan"),
                saying: .reportCorrecting)
        } again: { mistakes in
            var (view, frame) = try await read(request, context)
            view.mistakes = mistakes
            return answer(view, frame)
        }
    }

    private func read(_ request: Request, _ context: UnitContext) async throws -> (OwnReportView, Frame) {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let told = try await TellReport(campaign: try context.uuid("campaign"), period: try context.uuid("period"))
            .run(as: context.standing, on: postgres)
        let here = try await whereabouts
        var frame = Frame(request, notice, OwnReportView.title)
        try frame.stand(here, context, at: .reports)
        return (OwnReportView(told, of: frame.unitName, mayPrepare: here.deeds.mayPrepare), frame)
    }

    private func answer(_ view: OwnReportView, _ frame: Frame) -> Response {
        var frame = frame
        frame.title = view.form.heading
        frame.isFiled = true
        frame.isRefused = !view.mistakes.all.isEmpty
        return frame.response(view.mistakes.status, headers: view.mistakes.headers) { $0.ownReport(view, frame.proof) }
    }
}
