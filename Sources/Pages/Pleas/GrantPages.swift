import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What is granted unasked.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `POST don-doc/gia-han` | grants more time, or an excuse, to the units that are ticked, all of them or none |
///
/// Its form stands on the page of one task, `don-doc?nhiem-vu=`.
struct GrantPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.deed("don-doc/gia-han", for: .may(.review), filling: fill, use: grant)
    }

    @Sendable func fill(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await show(form, request, context, .none)
    }

    @Sendable func grant(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: PleaControls.ofGranting) {
            var fields = try Fields(form, allowing: ["id", "clause", "after", "items", "wants", "until", "answer"])
            let (id, clause, wish) = (fields.newID("id"), fields.uuid("clause"), fields.wish(.typedDay))
            let answer = fields.paragraphs("answer", upTo: 4000)
            let rows = fields.list("items", upTo: GrantView.most, allowing: ["unit", "chosen"]) { row in
                (unit: row.value("unit", .unit), isChosen: row.optional("chosen", .text(upTo: 5)) != nil)
            }
            try fields.finish()
            let units = rows.filter(\.isChosen).map(\.unit)
            let said = units.map(\.description) + ["wants", "until", "answer"].map { form.asTyped($0) }
            let decision = Decision(id: id, seen: nil, isNew: true, said: said.joined(separator: "\u{1f}"))
            _ = try await GrantUnasked(wish, of: clause, to: units, answer: answer, decision: decision)
                .run(as: context.standing, on: postgres)
            let way = PageAddress("/\(context.unit)/don-doc").asking("nhiem-vu", clause.uuidString.lowercased())
            return .onward(to: way, saying: .pleaGrantedUnasked)
        } again: { mistakes in
            try await show(form, request, context, mistakes)
        }
    }

    private func show(_ form: JSON, _ request: Request, _ context: UnitContext, _ mistakes: Mistakes) async throws -> Response {
        guard let clause = UUID(uuidString: form.asTyped("clause")) else { throw OperationRefusal.notFound }
        return try await ObligationsPages(postgres: postgres, notice: notice).show(
            clause, on: nil, after: try? UnitID(form.asTyped("after")), request, context, mistakes
        ) {
            $0.granting?.take(form, mistakes)
        }
    }
}
