import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Who did or tried what.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `GET nhat-ky?doi-tuong=&loai=&truoc=` | the trail of the unit, newest first: about one thing, of one kind |
/// | `GET nhat-ky/{seq}` | one entry with all that was said, beside what was said about the same before |
struct AuditPages {
    let postgres: PostgresClient
    let notice: Notice

    private static let shown = 50

    func add(to units: PageRoutes<UnitContext>) {
        units.page("nhat-ky", AuditView.title, for: .may(.audit), use: list)
        units.page("nhat-ky/{seq}", AuditEntryView.title, for: .may(.audit), use: read)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: [AuditView.thing, AuditView.kind, AuditView.before])
        // Whoever types an id that is none finds nothing wrong with the page but that it is empty.
        let typed = query.string(AuditView.thing, upTo: 200)
        let thing = typed.flatMap { UUID(uuidString: $0) }
        let kind = query.string(AuditView.kind).flatMap { ReadEntry.Kind(rawValue: $0) }
        let before = query.int(AuditView.before, in: 1...Int.max).map { Int64($0) }
        try query.finish()
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        var entries: [ReadEntry] = []
        if typed == nil || thing != nil {
            entries = try await ReadTrail(about: thing, kind: kind, before: before, limit: Self.shown).run(
                as: context.standing, on: postgres)
        }
        var frame = Frame(request, notice, AuditView.title)
        try frame.stand(try await whereabouts, context, at: .audit)
        (frame.isLying, frame.isFiled) = (true, true)
        let view = AuditView(
            entries, of: context.unit, called: frame.unitName, thing: typed ?? "", kind: kind, isFirst: before == nil,
            isFull: entries.count == Self.shown)
        return frame.response { $0.audit(view) }
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        guard let seq = context.parameters.get("seq").flatMap({ Int64($0) }), seq > 0 else { throw OperationRefusal.notFound }
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let entry = try await ReadTrailEntry(seq).run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, AuditEntryView.title)
        try frame.stand(try await whereabouts, context, at: .audit)
        let view = AuditEntryView(entry, of: context.unit, called: frame.unitName)
        frame.title = view.heading
        frame.isFiled = true
        return frame.response { $0.auditEntry(view) }
    }
}
