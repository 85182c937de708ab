import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// How many of each form a unit may give.
///
/// | address, behind `/{unit}/` | who | answer |
/// |---|---|---|
/// | `GET han-muc-khen` | | what may be given, and what was |
/// | `POST han-muc-khen` | who signs | sets a quota |
/// | `POST han-muc-khen/{id}` | who signs | says it anew |
struct QuotaPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("han-muc-khen", QuotasView.title, for: .colleagues) { request, context in
            try Query(request.uri.query, allowing: []).finish()
            return try await show(request, context) { $0 }
        }
        units.deed("han-muc-khen", for: .may(.sign), use: set)
        units.deed("han-muc-khen/{id}", for: .may(.sign), use: setAnew)
    }

    @Sendable func set(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: QuotaControls.ofNew) {
            var fields = try Fields(form, allowing: QuotasView.members)
            let (id, code) = (fields.newID("id"), fields.words("form", upTo: 20) ?? "")
            let (year, allowed) = (fields.int("year", in: 1945...9999), fields.int("allowed", in: 0...1_000_000))
            try fields.finish()
            // What is new lends its id to the decision that makes it.
            let decision = Decision(id: id, seen: nil, isNew: true, said: "\(code) \(year) \(allowed)")
            _ = try await SetQuota(id, of: code, in: year, allowed: allowed, decision: decision).run(as: context.standing, on: postgres)
            return .onward(to: QuotasView.address(in: context.unit), saying: .quotaSet)
        } again: { mistakes in
            try await show(request, context, mistakes) { $0.filled(with: form, mistakes) }
        }
    }

    @Sendable func setAnew(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let id = try context.uuid()
        return try await answering(with: [QuotaControls.anew(id, "", 0)]) {
            var fields = try Fields(form, allowing: Fields.ofDecision + ["allowed"])
            let decision = fields.decision()
            let allowed = fields.int("allowed", in: 0...1_000_000)
            try fields.finish()
            _ = try await SetQuota(
                id, of: "", in: 0, allowed: allowed,
                decision: Decision(id: decision.id, seen: decision.seen, said: "\(allowed)")
            ).run(as: context.standing, on: postgres)
            return .onward(to: QuotasView.address(in: context.unit), saying: .quotaSet)
        } again: { mistakes in
            try await show(request, context, mistakes) { $0.filled(id, with: form, mistakes) }
        }
    }

    private func show(
        _ request: Request, _ context: UnitContext, _ mistakes: Mistakes = .none, _ fill: (QuotasView) -> QuotasView
    ) async throws -> Response {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let read = try await ReadQuotas().run(as: context.standing, on: postgres)
        let here = try await whereabouts
        var frame = Frame(request, notice, QuotasView.title)
        try frame.stand(here, context, at: .campaigns)
        let view = fill(QuotasView(read, in: context.unit, maySet: here.deeds.maySign))
        frame.isRefused = !mistakes.all.isEmpty
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.quotas(view, frame.proof) }
    }
}
