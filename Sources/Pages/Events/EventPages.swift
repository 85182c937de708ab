import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Events that campaigns hang on.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `GET su-kien` | what the unit announced, and what of units above its campaigns hang on |
/// | `POST su-kien` | announces one |
/// | `GET su-kien/{id}` | when it is, which campaigns end with it, how to set its day |
/// | `POST su-kien/{id}` | with `deed=check` which reporting periods appear or go; with `save` sets it |
/// | `GET cua/{owner}/su-kien/{id}` | that of a unit above or below |
struct EventPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("su-kien", EventsView.title, for: .colleagues, use: list)
        units.deed("su-kien", for: .may(.announce), use: announce)
        units.page("su-kien/{id}", AnchorEventView.title, for: .colleagues, use: show)
        units.deed("su-kien/{id}", for: .may(.announce), use: set)
        units.page("cua/{owner}/su-kien/{id}", AnchorEventView.title, for: .colleagues, use: others)
    }

    // MARK: All of them

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var (view, frame) = try await readList(request, context)
        view.id = UUID.version7().uuidString.lowercased()
        return frame.response { $0.events(view, frame.proof) }
    }

    @Sendable func announce(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: TypedEvent.controls) {
            var fields = try Fields(form, allowing: ["id"] + TypedEvent.members)
            let id = fields.newID("id")
            let words = EventWords(&fields)
            try fields.finish()
            let event = try await SaveAnchorEvent(
                id, name: words.name, plannedOn: words.plannedOn, heldOn: words.heldOn, reason: words.reason, revision: nil
            ).run(as: context.standing, on: postgres)
            return .onward(to: "/\(context.unit)/su-kien/\(event.id)", saying: .eventSaved)
        } again: { mistakes in
            var (view, frame) = try await readList(request, context, for: .announce)
            view.typed = TypedEvent(form)
            view.id = (try? form["id"]?.string()) ?? UUID.version7().uuidString.lowercased()
            view.mistakes = mistakes
            frame.isRefused = true
            return frame.response(mistakes.status, headers: mistakes.headers) { $0.events(view, frame.proof) }
        }
    }

    private func readList(_ request: Request, _ context: UnitContext, for deed: Store.Deed? = nil) async throws -> (EventsView, Frame) {
        async let announcing = ListAnchorEvents().run(as: context.standing, on: postgres)
        let here = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        if let deed, !here.deeds.own.contains(deed) { throw Problem.permissionDenied }
        let campaigns = try await ListCampaigns().run(as: context.standing, on: postgres).published
        var above: [AnchorEvent] = []
        for case .event(let owner, let id) in campaigns.flatMap({ [$0.start, $0.end] }) where owner != context.unit {
            guard !above.contains(where: { $0.id == id }) else { continue }
            above.append(try await ReadAnchorEvent(id, of: owner).run(as: context.standing, on: postgres))
        }
        var frame = Frame(request, notice, EventsView.title)
        try frame.stand(here, context, at: .campaigns)
        let view = EventsView(
            try await announcing, above: above, campaigns, of: context.unit, called: frame.unitName,
            mayAnnounce: here.deeds.own.contains(.announce))
        return (view, frame)
    }

    // MARK: One of them

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        let (view, frame) = try await read(CheckAnchorEvent(try context.uuid()), request, context)
        return answer(view, frame)
    }

    @Sendable func others(_ request: Request, context: UnitContext) async throws -> Response {
        let (owner, id) = (try context.owner(), try context.uuid())
        guard owner != context.unit else { return try await show(request, context: context) }
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let event = try await ReadAnchorEvent(id, of: owner).run(as: context.standing, on: postgres)
        let campaigns = try await ListCampaigns().run(as: context.standing, on: postgres).published
        var frame = Frame(request, notice, AnchorEventView.title)
        try frame.stand(try await whereabouts, context, at: .campaigns)
        return answer(AnchorEventView(event, campaigns, of: context.unit), frame)
    }

    @Sendable func set(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let (id, typed) = (try context.uuid(), TypedEvent(form))
        return try await answering(with: TypedEvent.controls) {
            var fields = try Fields(form, allowing: ["seen", "deed"] + TypedEvent.members)
            let seen = fields.int("seen", in: 1...Int(Int32.max))
            let deed = fields.value("deed", .choice(of: Deed.self))
            let words = EventWords(&fields)
            try fields.finish()
            guard deed == .check else {
                try await save(words, as: id, seen, context)
                return .onward(to: "/\(context.unit)/su-kien/\(id)", saying: .eventSaved)
            }
            let trial = CheckAnchorEvent(id, plannedOn: words.plannedOn, heldOn: words.heldOn)
            var (view, frame) = try await read(trial, request, context, for: .announce)
            guard view.event.revision == seen else { throw OperationRefusal.stale }
            view.take(typed)
            view.isChecked = true
            return answer(view, frame)
        } again: { mistakes in
            var (view, frame) = try await read(CheckAnchorEvent(id), request, context, for: .announce)
            view.take(typed)
            view.mistakes = mistakes
            frame.isRefused = true
            return answer(view, frame)
        }
    }

    /// Sent twice it is one change: the second time it stands already.
    private func save(_ words: EventWords, as id: UUID, _ seen: Int, _ context: UnitContext) async throws {
        do {
            _ = try await SaveAnchorEvent(
                id, name: words.name, plannedOn: words.plannedOn, heldOn: words.heldOn, reason: words.reason, revision: seen
            ).run(as: context.standing, on: postgres)
        } catch OperationRefusal.stale {
            let event = try await ReadAnchorEvent(id, of: context.unit).run(as: context.standing, on: postgres)
            guard event.name == words.name, event.plannedOn == words.plannedOn, event.heldOn == words.heldOn else {
                throw OperationRefusal.stale
            }
        }
    }

    private enum Deed: String, CaseIterable { case check, save }

    /// Throws 403 where the reader may not do what the form is for.
    private func read(
        _ reading: CheckAnchorEvent, _ request: Request, _ context: UnitContext, for deed: Store.Deed? = nil
    ) async throws -> (AnchorEventView, Frame) {
        let here = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        if let deed, !here.deeds.own.contains(deed) { throw Problem.permissionDenied }
        let reach = try await reading.run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, AnchorEventView.title)
        try frame.stand(here, context, at: .campaigns)
        return (AnchorEventView(reach, of: context.unit, mayAnnounce: here.deeds.own.contains(.announce)), frame)
    }

    private func answer(_ view: AnchorEventView, _ frame: Frame) -> Response {
        var frame = frame
        frame.title = view.heading
        return frame.response(view.mistakes.status, headers: view.mistakes.headers) { $0.event(view, frame.proof) }
    }
}
