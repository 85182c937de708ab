import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What was sent to a unit.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `GET den?truoc` | what nobody has opened, and what somebody has, newest first; a page of it |
/// | `GET den/{id}` | one; to look at it opens nothing |
/// | `POST den/{id}/mo` | opens it, and goes on to what is said |
struct DeliveriesPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("den", DeliveriesView.title, for: .colleagues, use: list)
        units.page("den/{id}", DeliveryView.title, for: .colleagues, use: show)
        units.deed("den/{id}/mo", for: .may(.open), use: open)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["truoc"])
        let before = query.value("truoc", .moment)
        try query.finish()
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let (unopened, opened) = try await ReadReceived(before: before, limit: DeliveriesView.shown)
            .run(as: context.standing, on: postgres)
        let here = try await whereabouts
        var frame = Frame(request, notice, DeliveriesView.title)
        try frame.stand(here, context, at: .duties)
        let view = DeliveriesView(
            unopened: before == nil ? unopened : [], of: before == nil ? here.work.unopened : 0, opened: opened,
            in: (context.unit, frame.unitName))
        return frame.response { $0.deliveries(view) }
    }

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let delivery = try await ReadDelivery(try context.uuid()).run(as: context.standing, on: postgres)
        let here = try await whereabouts
        var frame = Frame(request, notice, DeliveryView.title)
        try frame.stand(here, context, at: .duties)
        let view = DeliveryView(delivery, in: context.unit, mayOpen: here.deeds.may(.open))
        frame.title = view.line.heading
        return frame.response { $0.delivery(view, frame.proof) }
    }

    @Sendable func open(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let id = try context.uuid()
        try Fields(form, allowing: []).finish()
        _ = try await OpenDelivery(id).run(as: context.standing, on: postgres)
        return .onward(to: "/\(context.unit)/den/\(id)")
    }
}
