import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What shows that a task was done.
///
/// | address, behind `/{unit}/nhiem-vu/{owner}/{id}/minh-chung` | who | answer |
/// |---|---|---|
/// | `POST` | its unit | puts a file or a link to the task; bytes are in no trail |
/// | `GET /{evidence}` | its unit, and who told the task | the file, to be put away |
struct EvidencePages {
    let postgres: PostgresClient
    /// Shows the form again.
    let task: ObligationPages

    init(postgres: PostgresClient, around task: ObligationPages) {
        (self.postgres, self.task) = (postgres, task)
    }

    func add(to units: PageRoutes<UnitContext>) {
        units.upload("nhiem-vu/{owner}/{id}/minh-chung", for: .may(.prepare), use: add)
        units.download("nhiem-vu/{owner}/{id}/minh-chung/{evidence}", for: .colleagues, use: read)
    }

    @Sendable func add(_ form: JSON, _ file: SentFile?, _ request: Request, context: UnitContext) async throws -> Response {
        let (id, owner) = (try context.uuid(), try context.owner())
        return try await answering(with: ObligationControls.all) {
            guard owner == context.unit else { throw OperationRefusal.notFound }
            var fields = try Fields(form, allowing: Fields.ofDecision + ["link", "words", "file"])
            let decision = fields.decision()
            let (sent, words) = try fields.evidence(file, sentTo: request.head.authority)
            try await AddEvidence(decision.id, to: id, sent, words: words).run(as: context.standing, on: postgres)
            return .onward(to: "/\(context.unit)/nhiem-vu/\(owner)/\(id)", saying: .evidenceAdded)
        } again: { mistakes in
            try await task.show(request, context, mistakes) { view in
                view.mistakes = mistakes
                view.link = form.asTyped("link")
                view.evidenceWords = form.asTyped("words")
            }
        }
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        Response(
            file: try await ReadEvidenceFile(try context.uuid("evidence"), to: try context.uuid(), of: try context.owner())
                .run(as: context.standing, on: postgres))
    }
}
