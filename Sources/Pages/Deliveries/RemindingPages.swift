import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Reminds those who have not done a task; the form stands among them, on `/{unit}/don-doc?nhiem-vu`.
///
/// | address, behind `/{unit}/` | who | answer |
/// |---|---|---|
/// | `POST don-doc/nhac` | who told it | reminds them, and goes back to them |
struct RemindingPages {
    let postgres: PostgresClient
    /// Where the form stands.
    let around: ObligationsPages

    func add(to units: PageRoutes<UnitContext>) {
        units.deed("don-doc/nhac", for: .may(.review), filling: fill, use: remind)
    }

    @Sendable func fill(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await around.show(try clause(form), request, context, .none) { $0.reminding = $0.reminding?.filled(with: form, .none) }
    }

    @Sendable func remind(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let clause = try clause(form)
        return try await answering(with: RemindingControls.all) {
            var fields = try Fields(form, allowing: RemindingView.members)
            let id = fields.newID("id")
            _ = fields.uuid("clause")
            let isEverybody = fields.optional("everybody", .bool) ?? false
            let chosen = fields.remindedObligations()
            let words = fields.paragraphs("words", upTo: Delivery.mostWords)
            let isLetter = fields.optional("letter", .bool) ?? false
            // What stands in a fold that nobody wants is not looked at.
            let letter =
                isLetter ? SendReminders.Letter(summary: fields.words("summary", upTo: 500) ?? "", signedBy: fields.chosenSignature()) : nil
            if !isLetter {
                _ = (fields.words("summary", upTo: 500), fields.words("signedBy", upTo: 60), fields.words("under", upTo: 60))
            }
            try fields.finish()
            let typed = isLetter ? ["summary", "signedBy", "under"].map { form.asTyped($0) } : []
            let said = [clause.uuidString, isEverybody ? "*" : "", words ?? ""] + chosen.map(\.uuidString) + typed
            // What is new lends its id to the decision that makes it.
            let decision = Decision(id: id, seen: nil, isNew: true, said: said.joined(separator: "\u{1f}"))
            _ = try await SendReminders(
                id, of: clause, to: isEverybody ? .everybodyLeft : .some(chosen), words: words, letter: letter, decision: decision
            )
            .run(as: context.standing, on: postgres)
            return .onward(
                to: PageAddress("/\(context.unit)/don-doc").asking("nhiem-vu", clause.uuidString.lowercased()), saying: .reminded)
        } again: { mistakes in
            try await around.show(clause, request, context, mistakes) { view in
                if let form = view.reminding?.filled(with: form, mistakes) { view.reminding = form } else { view.unreminded = mistakes }
            }
        }
    }

    private func clause(_ form: JSON) throws -> UUID {
        guard let clause = UUID(uuidString: form.asTyped("clause")) else { throw OperationRefusal.notFound }
        return clause
    }
}
