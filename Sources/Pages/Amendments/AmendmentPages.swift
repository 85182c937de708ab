import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Amending a published plan: first what changes for whom, then the deed.
///
/// | address, behind `/{unit}/phong-trao/{campaign}/` | answer |
/// |---|---|
/// | `GET dieu-chinh` | what may be changed, filled with what stands |
/// | `POST dieu-chinh` | with `deed=check` what it would change, refusals in place; with `issue` does it; with `mend` the form again |
struct AmendmentPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("phong-trao/{campaign}/dieu-chinh", AmendmentView.title, for: .may(.sign), use: show)
        units.deed("phong-trao/{campaign}/dieu-chinh", for: .may(.sign), use: amend)
    }

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        let (view, frame) = try await read(request, context)
        guard view.campaign.state == .published else { throw OperationRefusal.campaignClosed }
        return answer(view, frame)
    }

    @Sendable func amend(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let (standing, frame) = try await read(request, context)
        let typed = TypedAmendment(form)
        var view = standing
        view.take(typed)
        return try await answering(with: view.controls(for: typed)) {
            var fields = try Fields(form, allowing: TypedAmendment.members + Fields.ofDecision + ["deed"])
            let id = fields.newID("id")
            let seen = fields.value("seen", .text(upTo: 100))
            let deed = fields.value("deed", .choice(of: Deed.self))
            guard deed != .mend else { return answer(view, frame) }
            let read = ReadAmendment(typed, &fields, of: view)
            do { try fields.finish() } catch let unread as BadInput {
                // All of it at once: what could be read is held against the rules all the same.
                let trial = try await CheckAmendment(view.campaign.id, amendment: read.amendment, issuedAs: read.document)
                    .run(as: context.standing, on: postgres)
                throw BadInput(unread.problems + read.placed(trial.refusals, view).compactMap(Self.problem))
            }
            guard deed == .issue else {
                guard seen == view.campaign.tag else { throw OperationRefusal.stale }
                let trial = try await CheckAmendment(view.campaign.id, amendment: read.amendment, issuedAs: read.document)
                    .run(as: context.standing, on: postgres)
                try Refusals.throw(ifAny: read.placed(trial.refusals, view))
                return check(AmendmentCheckView(trial, read.amendment, of: view), frame)
            }
            // Sent twice it is one amendment, and so nothing is asked before that.
            let decision = Decision(id: id, seen: [seen], said: form.said(beside: Fields.ofDecision + ["deed"]))
            do {
                _ = try await AmendCampaign(view.campaign.id, amendment: read.amendment, issuedAs: read.document, decision: decision)
                    .run(as: context.standing, on: postgres)
            } catch let refusals as Refusals {
                throw Refusals(all: read.placed(refusals.all, view))
            }
            return .onward(to: "/\(context.unit)/phong-trao/\(view.campaign.id)", saying: .campaignAmended)
        } again: { mistakes in
            // Read anew where somebody was faster than this very form.
            var (again, frame) = mistakes.problem.status == .preconditionFailed ? try await self.read(request, context) : (standing, frame)
            again.take(typed)
            again.isStale = mistakes.problem.status == .preconditionFailed
            again.mistakes = mistakes
            frame.isRefused = true
            return answer(again, frame)
        }
    }

    /// Nil for what is only said because something could not be read.
    private static func problem(_ refusal: any Refusal) -> FieldProblem? {
        if let refusal = refusal as? PlanRefusal, refusal.reason == .nothingAmended { return nil }
        return FieldProblem(refusal.field ?? "", refusal.code, refusal.saying.words)
    }

    private enum Deed: String, CaseIterable { case check, issue, mend }

    private func read(_ request: Request, _ context: UnitContext) async throws -> (AmendmentView, Frame) {
        let here = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        guard here.deeds.maySign else { throw Problem.permissionDenied }
        let id = try context.uuid("campaign")
        let plan = try await ReadPlan(id, of: context.unit).run(as: context.standing, on: postgres)
        async let participation = ReadParticipation(in: id, period: nil).run(as: context.standing, on: postgres)
        async let events = ListAnchorEvents().run(as: context.standing, on: postgres)
        async let registers = ListRegisters().run(as: context.standing, on: postgres)
        async let signers = ReadSigners().run(as: context.standing, on: postgres)
        async let children = ListChildren(asOf: nil, after: nil, limit: Self.mostChildren).run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, AmendmentView.title)
        try frame.stand(here, context, at: .campaigns)
        var view = AmendmentView(
            plan, addressees: try await participation.units.map { ($0.unit.address.unit, $0.unit.name) },
            events: try await events.map(\.event), children: try await children, of: context.unit)
        let (today, kept) = try await registers
        view.types = AmendmentView.issued.filter { kept.map(\.register).serving($0, on: today, newID: .toDate) != nil }
        if !view.types.isEmpty { view.signing = SigningView(try await signers, in: plan.campaign.campaign.family) }
        return (view, frame)
    }

    private static let mostChildren = 1000

    private func answer(_ view: AmendmentView, _ frame: Frame) -> Response {
        frame.response(view.mistakes.status, headers: view.mistakes.headers) { $0.amendmentForm(view, frame.proof) }
    }

    private func check(_ view: AmendmentCheckView, _ frame: Frame) -> Response {
        var frame = frame
        frame.title = AmendmentCheckView.title
        return frame.response { $0.amendmentCheck(view, frame.proof) }
    }
}
