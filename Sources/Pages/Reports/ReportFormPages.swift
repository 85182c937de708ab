import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// A report on its unit's desk.
///
/// | address, behind `/{unit}/phong-trao/{campaign}/bao-cao/{period}/` | answer |
/// |---|---|
/// | `GET soan` | the form, last period's value and the target beside each field |
/// | `POST soan` | saves what was changed, and shows the form again or goes on to be checked; the trail keeps no word of it |
struct ReportFormPages {
    let postgres: PostgresClient
    let notice: Notice

    static let prefix = "phong-trao/{campaign}/bao-cao/{period}"

    func add(to units: PageRoutes<UnitContext>) {
        units.page("\(Self.prefix)/soan", ReportFormView.title, for: .may(.prepare), use: show)
        units.deed("\(Self.prefix)/soan", for: .may(.prepare), isQuiet: true, use: save)
    }

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        let (form, frame) = try await read(request, context)
        return answer(ReportFormView(form, of: frame.unitName), frame)
    }

    @Sendable func save(_ sent: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let (form, frame) = try await read(request, context)
        var view = ReportFormView(form, of: frame.unitName)
        return try await answering(with: view.controls) {
            var rows: [ReportFormRow] = []
            var fields = try Fields(sent, allowing: ["values", "note", "seenNote", "deed"])
            let asked = view.asks.map(\.indicator)
            // A unit whose numbers all come from below is asked none, and the form of it has none.
            _ = fields.optionalList("values", upTo: 1000, allowing: ReportFormRow.members) { row in
                rows.append(ReportFormRow(&row, of: asked))
            }
            view.take(rows)
            let note = fields.paragraphs("note", upTo: 20_000)
            view.note = note ?? fields.typed("note")
            view.seenNote = fields.paragraphs("seenNote", upTo: 20_000) ?? ""
            let isChecking = fields.optional("deed", .text(upTo: 20)) == "check"
            try fields.finish()
            let merged = try await MergeReportDraft(
                campaign: view.campaign.id, period: view.period.id,
                changes: rows.map { MergeReportDraft.Change(was: $0.seen, now: $0.now) },
                note: .init(was: view.seenNote.isEmpty ? nil : view.seenNote, now: note), newID: .version7()
            ).run(as: context.standing, on: postgres)
            guard merged.conflicts.isEmpty, !merged.noteConflicts else {
                view.yield(to: merged)
                throw OperationRefusal.stale
            }
            return .onward(to: isChecking ? view.checking : view.address, saying: isChecking ? nil : .draftKept)
        } again: { mistakes in
            view.mistakes = mistakes
            return answer(view, frame)
        }
    }

    private func read(_ request: Request, _ context: UnitContext) async throws -> (ReportForm, Frame) {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let form = try await ReadReportForm(campaign: try context.uuid("campaign"), period: try context.uuid("period"))
            .run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, ReportFormView.title)
        try frame.stand(try await whereabouts, context, at: .duties)
        return (form, frame)
    }

    private func answer(_ view: ReportFormView, _ frame: Frame) -> Response {
        var (view, frame) = (view, frame)
        view.reader = frame.reader?.id
        frame.title = view.heading
        frame.isRefused = !view.mistakes.all.isEmpty
        return frame.response(view.mistakes.status, headers: view.mistakes.headers) { $0.reportForm(view, frame.proof) }
    }
}
