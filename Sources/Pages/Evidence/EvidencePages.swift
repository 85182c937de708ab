import Emulation
import Foundation
import HTTP
import HTTPTypes
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
            let link = fields.words("link", upTo: Evidence.mostOfLink)
            let words = fields.words("words", upTo: 500)
            try fields.finish()
            let sent: AddEvidence.Sent
            switch (file, link) {
            case (nil, nil): throw Refusals(all: [EvidenceRefusal.nothing])
            case (.some, .some): throw Refusals(all: [EvidenceRefusal.both])
            case (let file?, nil): sent = .file(name: file.name, bytes: file.bytes)
            case (nil, let link?): sent = .link(link)
            }
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

    /// Never shown, whatever it says it is: it comes from somebody else.
    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let file = try await ReadEvidenceFile(try context.uuid("evidence"), to: try context.uuid(), of: try context.owner())
            .run(as: context.standing, on: postgres)
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.".utf8)
        let name = file.name.utf8.map { plain.contains($0) ? String(UnicodeScalar($0)) : "%" + [$0].hexadecimal.uppercased() }.joined()
        let headers: HTTPFields = [
            .contentType: file.type.rawValue, .cacheControl: "no-store",
            .contentDisposition: "attachment; filename=\"minh-chung.\(file.type.fileEnding)\"; filename*=UTF-8''\(name)",
            .contentSecurityPolicy: "default-src 'none'; sandbox",
        ]
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }
}
