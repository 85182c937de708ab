import Emulation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Looking at a report before it is sent, and sending it.
///
/// | address, behind `/{unit}/phong-trao/{campaign}/bao-cao/{period}/` | answer |
/// |---|---|
/// | `GET gui` | what would be sent, and all that hinders |
/// | `POST gui` | sends it to whoever addressed the unit |
/// | `POST trinh` | lays it before the leader, with a word beside it |
struct ReportCheckPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("\(ReportFormPages.prefix)/gui", ReportCheckView.title, for: .may(.prepare), use: show)
        units.deed("\(ReportFormPages.prefix)/gui", for: .may(.sign), use: send)
        units.deed("\(ReportFormPages.prefix)/trinh", for: .may(.prepare), use: present)
    }

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        let (view, frame) = try await read(request, context)
        guard let view else { return .onward(to: try writing(context)) }
        return answer(view, frame)
    }

    @Sendable func send(_ sent: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: []) {
            var fields = try Fields(sent, allowing: Fields.ofDecision + ["report"])
            let (decision, report) = (fields.decision(), fields.uuid("report"))
            try fields.finish()
            _ = try await SubmitReport(report, decision: decision).run(as: context.standing, on: postgres)
            return .onward(to: "/\(context.unit)/viec", saying: .reportSent)
        } again: { mistakes in
            let (view, frame) = try await read(request, context)
            guard var view else { throw OperationRefusal.notFound }
            view.mistakes = mistakes
            return answer(view, frame)
        }
    }

    @Sendable func present(_ sent: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        var words = ""
        return try await answering(with: [ReportCheckView.wordsControl]) {
            var fields = try Fields(sent, allowing: Fields.ofDecision + ["report", "note"])
            let (decision, report) = (fields.decision(), fields.uuid("report"))
            // How much fits is a rule of the field, and so is its refusal.
            words = fields.paragraphs("note", upTo: 20_000) ?? ""
            try fields.finish()
            _ = try await PresentReport(report, note: words, decision: decision).run(as: context.standing, on: postgres)
            return .onward(to: "/\(context.unit)/viec", saying: .reportPresented)
        } again: { mistakes in
            let (view, frame) = try await read(request, context)
            guard var view else { throw OperationRefusal.notFound }
            view.words = words
            view.mistakes = mistakes
            return answer(view, frame)
        }
    }

    private func writing(_ context: UnitContext) throws -> PageAddress {
        .report(of: context.unit, campaign: try context.uuid("campaign"), period: try context.uuid("period")).below("soan")
    }

    private func read(_ request: Request, _ context: UnitContext) async throws -> (ReportCheckView?, Frame) {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let form = try await ReadReportForm(campaign: try context.uuid("campaign"), period: try context.uuid("period"))
            .run(as: context.standing, on: postgres)
        let here = try await whereabouts
        var frame = Frame(request, notice, ReportCheckView.title)
        try frame.stand(here, context, at: .duties)
        return (ReportCheckView(form, of: frame.unitName, maySign: here.deeds.maySign), frame)
    }

    private func answer(_ view: ReportCheckView, _ frame: Frame) -> Response {
        var frame = frame
        frame.isFiled = true
        frame.isRefused = !view.mistakes.all.isEmpty || !view.hindrances.isEmpty
        return frame.response(view.mistakes.status, headers: view.mistakes.headers) { $0.reportCheck(view, frame.proof) }
    }
}
