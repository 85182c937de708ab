import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// A plan on its unit's desk: begun, written part by part, checked, published or thrown away.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `GET`, `POST ke-hoach-moi` | begins a plan: its name, its start and its end |
/// | `GET`, `POST cua/{owner}/phong-trao/{campaign}/trien-khai` | begins one that takes up that campaign, with the targets given |
/// | `GET phong-trao/{campaign}/soan` | the ten parts, and what each still needs |
/// | `GET`, `POST phong-trao/{campaign}/soan/{part}` | one of them; the trail keeps no word of it |
/// | `GET phong-trao/{campaign}/soat` | what should be looked at twice, and how it stands to the plan above |
/// | `GET`, `POST phong-trao/{campaign}/ban-hanh` | the plan as it would read, and publishes it |
/// | `POST phong-trao/{campaign}/bo-nhap` | throws the draft away |
struct DraftPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("ke-hoach-moi", BeginningView.title, for: .may(.prepare), use: beginning)
        units.deed("ke-hoach-moi", for: .may(.prepare), isQuiet: true, use: begin)
        units.page("cua/{owner}/phong-trao/{campaign}/trien-khai", BeginningView.adoption, for: .may(.prepare), use: beginning)
        units.deed("cua/{owner}/phong-trao/{campaign}/trien-khai", for: .may(.prepare), isQuiet: true, use: begin)
        units.page("phong-trao/{campaign}/soan", DraftView.title, for: .may(.prepare), use: show)
        units.page("phong-trao/{campaign}/soan/{part}", PartView.title, for: .may(.prepare), use: part)
        units.deed("phong-trao/{campaign}/soan/{part}", for: .may(.prepare), isQuiet: true, filling: fill, use: save)
        units.page("phong-trao/{campaign}/soat", ComparisonView.title, for: .may(.prepare), use: comparison)
        units.page("phong-trao/{campaign}/ban-hanh", PublicationView.title, for: .may(.prepare), use: publication)
        units.deed("phong-trao/{campaign}/ban-hanh", for: .may(.sign), use: publish)
        units.deed("phong-trao/{campaign}/bo-nhap", for: .may(.prepare), use: discard)
    }

    // MARK: Begun

    @Sendable func beginning(_ request: Request, context: UnitContext) async throws -> Response {
        let (frame, _) = try await frame(BeginningView.title, request, context)
        let given = try await given(context)
        if let given, let way = try await answer(to: given, context) { return .onward(to: way) }
        var view = BeginningView(given, in: context.unit)
        view.id = UUID.version7().uuidString.lowercased()
        return answer(view, frame)
    }

    @Sendable func begin(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let (frame, _) = try await frame(BeginningView.title, request, context)
        var view = BeginningView(try await given(context), in: context.unit)
        (view.name, view.start, view.end) = (form["shortName"]?.words ?? "", form["start"]?.words ?? "", form["end"]?.words ?? "")
        view.id = form["id"]?.words ?? ""
        return try await answering(with: BeginningView.controls) {
            var fields = try Fields(form, allowing: ["id", "shortName", "start", "end"])
            let id = fields.newID("id")
            let plan = view.plan(id, &fields)
            try fields.finish()
            let above = view.given.map { (unit: $0.campaign.unit, id: $0.campaign.id) }
            _ = try await SaveCampaignDraft(id, plan: plan, above: above, revision: nil).run(as: context.standing, on: postgres)
            return .onward(to: .draft(id, of: context.unit), saying: .draftKept)
        } again: { mistakes in
            view.mistakes = mistakes
            return answer(view, frame)
        }
    }

    /// Where it is taken up already, or being written.
    private func answer(to given: GivenPlan, _ context: UnitContext) async throws -> PageAddress? {
        async let above = ListCampaignsFromAbove().run(as: context.standing, on: postgres)
        let drafts = try await ListCampaigns().run(as: context.standing, on: postgres).drafts
        let (unit, id) = (given.campaign.unit, given.campaign.id)
        if let adoption = try await above.first(where: { $0.campaign.unit == unit && $0.campaign.id == id })?.adoption {
            return "/\(context.unit)/phong-trao/\(adoption)"
        }
        return drafts.first { $0.above?.unit == unit && $0.above?.id == id }.map { .draft($0.id, of: context.unit) }
    }

    private func given(_ context: UnitContext) async throws -> GivenPlan? {
        guard context.parameters.get("owner") != nil else { return nil }
        do {
            return try await ReadGivenPlan(try context.uuid("campaign"), of: try context.owner()).run(as: context.standing, on: postgres)
        } catch OperationRefusal.notAddressed {
            // There is no such page; what is hidden is no more than what is not there.
            throw OperationRefusal.notFound
        }
    }

    private func answer(_ view: BeginningView, _ frame: Frame) -> Response {
        var frame = frame
        frame.title = view.heading
        frame.isRefused = !view.mistakes.all.isEmpty
        return frame.response(view.mistakes.status, headers: view.mistakes.headers) { $0.beginning(view, frame.proof) }
    }

    // MARK: Written

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        let (frame, _) = try await frame(DraftView.title, request, context)
        guard let desk = try await desk(context) else { return try await published(context) }
        let trial = try await CheckPublication(desk.draft.id, signedBy: .proposed).run(as: context.standing, on: postgres)
        var view = try DraftView(desk, trial)
        view.unanswered = try await CountUnanswered(desk.draft.id).run(as: context.standing, on: postgres)
        return frame.response { $0.draft(view, frame.proof) }
    }

    @Sendable func part(_ request: Request, context: UnitContext) async throws -> Response {
        let (frame, _) = try await frame(PartView.title, request, context)
        guard let part = context.parameters.get("part").flatMap(PlanPart.init(slug:)) else { throw Problem.notFound }
        guard let desk = try await desk(context) else { return try await published(context) }
        var view = try PartView(part, desk)
        if request.uri.queryParameters["kiem-tra"] != nil {
            let trial = try await CheckPublication(desk.draft.id, signedBy: .proposed).run(as: context.standing, on: postgres)
            let refusals = trial.refusals.filter { $0.field.flatMap(PlanPart.init(holding:)) == part }
            if !refusals.isEmpty { view.mistakes = Mistakes(Refusals(all: refusals), of: view.controls) ?? .none }
        }
        return answer(view, frame, .ok)
    }

    /// The part with what was sent, rows that were never saved too.
    @Sendable func fill(_ sent: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let (frame, _) = try await frame(PartView.title, request, context)
        return answer(try await filled(sent, frame, context).view, frame, .ok)
    }

    private func filled(
        _ sent: JSON, _ frame: Frame, _ context: UnitContext
    ) async throws -> (view: PartView, now: PartView, desk: PlanOnDesk) {
        guard let part = context.parameters.get("part").flatMap(PlanPart.init(slug:)) else { throw Problem.notFound }
        guard let desk = try await desk(context) else {
            let gone = GonePartView(sent, part, in: context.unit)
            var frame = frame
            frame.isRefused = true
            throw FormAgain(OperationRefusal.notFound, frame.response(.notFound) { $0.gone(gone) })
        }
        let now = try PartView(part, desk)
        var view = now
        try view.take(sent)
        view.seen = sent["seen"]?.words ?? ""
        return (view, now, desk)
    }

    @Sendable func save(_ sent: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let (frame, _) = try await frame(PartView.title, request, context)
        var (view, now, desk) = try await filled(sent, frame, context)
        let deed = sent["deed"]?.words ?? ""
        if deed == "add" {
            view.add(besides: sent["count"]?.words.flatMap { Int($0) } ?? 0)
            return answer(view, frame, .ok)
        }
        if deed.hasPrefix("unfold-"), let place = Int(deed.dropFirst(7)) {
            view.unfolded = place
            return answer(view, frame, .ok)
        }
        if deed.hasPrefix("drop-"), let place = Int(deed.dropFirst(5)) {
            try view.drop(place, sent: sent)
            return answer(view, frame, .ok)
        }
        return try await answering(with: view.controls) {
            let plan = try view.plan(in: desk)
            guard view.seen == now.seen else {
                view.yield(to: now, in: frame.language)
                throw OperationRefusal.stale
            }
            if plan != desk.draft.plan {
                _ = try await SaveCampaignDraft(desk.draft.id, plan: plan, above: nil, revision: desk.draft.revision)
                    .run(as: context.standing, on: postgres)
            }
            let list = PageAddress.draft(desk.draft.id, of: context.unit)
            switch deed {
            case "stay": return .onward(to: view.address, saying: .draftKept)
            case "list": return .onward(to: list, saying: .draftKept)
            default: return .onward(to: view.part.next.map { list.below($0.slug) } ?? list, saying: .draftKept)
            }
        } again: { mistakes in
            view.mistakes = mistakes
            return answer(view, frame, mistakes.status)
        }
    }

    private func answer(_ view: PartView, _ frame: Frame, _ status: HTTPResponse.Status) -> Response {
        var (view, frame) = (view, frame)
        view.begin()
        frame.title = view.part.title
        frame.isRefused = !view.mistakes.all.isEmpty
        return frame.response(status, headers: view.mistakes.headers) { $0.part(view, frame.proof) }
    }

    @Sendable func comparison(_ request: Request, context: UnitContext) async throws -> Response {
        let (frame, _) = try await frame(ComparisonView.title, request, context)
        guard let desk = try await desk(context) else { return try await published(context) }
        let view = ComparisonView(desk)
        return frame.response { $0.comparison(view) }
    }

    // MARK: Published, or thrown away

    @Sendable func publication(_ request: Request, context: UnitContext) async throws -> Response {
        let (frame, deeds) = try await frame(PublicationView.title, request, context)
        guard let view = try await publication(context, deeds) else { return try await published(context) }
        return answer(view, frame, .ok)
    }

    @Sendable func publish(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let campaign = try context.uuid("campaign")
        return try await answering(with: SigningView.controls) {
            var fields = try Fields(form, allowing: Fields.ofDecision + SigningView.members)
            let seen = fields.decision()
            // Without a register there is nobody to choose.
            let signature = fields.has("signedBy") ? PlanSignature.chosen(fields.chosenSignature()) : .asTyped
            try fields.finish()
            let said = SigningView.members.map { form.asTyped($0) }.joined(separator: "\u{1f}")
            let decision = Decision(id: seen.id, seen: seen.seen, said: said)
            _ = try await PublishCampaign(campaign, signedBy: signature, decision: decision).run(as: context.standing, on: postgres)
            return .onward(to: "/\(context.unit)/phong-trao/\(campaign)", saying: .planPublished)
        } again: { mistakes in
            let (frame, deeds) = try await frame(PublicationView.title, request, context)
            guard var view = try await publication(context, deeds) else { return try await published(context) }
            view.mistakes = mistakes
            view.signing = view.signing?.filled(with: form)
            return answer(view, frame, mistakes.status)
        }
    }

    @Sendable func discard(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        _ = try await frame(DraftView.title, request, context)
        var fields = try Fields(form, allowing: ["seen"])
        let seen = fields.value("seen", .text(upTo: 100))
        try fields.finish()
        guard let desk = try await desk(context) else { throw OperationRefusal.notFound }
        guard seen == desk.draft.tag else { throw OperationRefusal.stale }
        try await DiscardCampaignDraft(desk.draft.id, revision: desk.draft.revision).run(as: context.standing, on: postgres)
        return .onward(to: "/\(context.unit)/phong-trao", saying: .draftDiscarded)
    }

    private func publication(_ context: UnitContext, _ deeds: Deeds) async throws -> PublicationView? {
        guard let desk = try await desk(context) else { return nil }
        let trial = try await CheckPublication(desk.draft.id, signedBy: .proposed).run(as: context.standing, on: postgres)
        let signers = try await ReadSigners().run(as: context.standing, on: postgres)
        let people = deeds.maySign ? [] : try await ListPeople().run(as: context.standing, on: postgres)
        let leaders = people.filter { $0.role == .leader && $0.endedAt == nil && $0.onBehalfOf == nil }.map(\.name)
        return try PublicationView(desk, trial, signers: signers, maySign: deeds.maySign, leaders: leaders)
    }

    private func answer(_ view: PublicationView, _ frame: Frame, _ status: HTTPResponse.Status) -> Response {
        var frame = frame
        frame.isRefused = !view.mistakes.all.isEmpty || !view.draft.hindrances.isEmpty
        return frame.response(status, headers: view.mistakes.headers) { $0.publication(view, frame.proof) }
    }

    // MARK: Around them

    /// Nil where no such plan lies on the desk, any more or at all.
    private func desk(_ context: UnitContext) async throws -> PlanOnDesk? {
        do {
            return try await ReadPlanOnDesk(try context.uuid("campaign")).run(as: context.standing, on: postgres)
        } catch OperationRefusal.notFound {
            return nil
        }
    }

    /// On to the plan as it was published; throws 404 where there is none.
    private func published(_ context: UnitContext) async throws -> Response {
        let campaign = try context.uuid("campaign")
        _ = try await ReadCampaign(campaign, of: context.unit).run(as: context.standing, on: postgres)
        return .onward(to: "/\(context.unit)/phong-trao/\(campaign)")
    }

    /// Throws 403 where the reader may not write plans.
    private func frame(_ title: Wording, _ request: Request, _ context: UnitContext) async throws -> (Frame, Deeds) {
        let whereabouts = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        guard whereabouts.deeds.mayPrepare else { throw Problem.permissionDenied }
        var frame = Frame(request, notice, title)
        try frame.stand(whereabouts, context, at: .campaigns)
        return (frame, whereabouts.deeds)
    }
}
