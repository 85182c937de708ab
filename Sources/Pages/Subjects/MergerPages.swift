import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// That two subjects are one, said on the page of the one.
///
/// | address, behind `/{unit}/` | who | answer |
/// |---|---|---|
/// | `POST doi-tuong/{owner}/{id}/gop` | who reviews, above both homes | says that it is another |
/// | `POST doi-tuong/{owner}/{id}/tach` | who reviews, where that was said | says that it is not |
struct MergerPages {
    let postgres: PostgresClient
    let around: SubjectsPages

    func add(to units: PageRoutes<UnitContext>) {
        units.deed("doi-tuong/{owner}/{id}/gop", for: .may(.review), use: merge)
        units.deed("doi-tuong/{owner}/{id}/tach", for: .may(.review), use: part)
    }

    @Sendable func merge(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let subject = SubjectReference(unit: try context.owner(), id: try context.uuid())
        return try await answering(with: SubjectControls.ofMerger) {
            var fields = try Fields(form, allowing: ["id", "into", "reason"])
            let id = fields.newID("id")
            let into = fields.value("into", .text(upTo: 100))
            let reason = fields.paragraphs("reason", upTo: 1000) ?? ""
            try fields.finish()
            let said = [form.asTyped("into"), form.asTyped("reason")].joined(separator: "\u{1f}")
            _ = try await MergeSubjects(
                id, subject, into: try SubjectReference(typed: into), because: reason,
                decision: Decision(id: id, seen: nil, isNew: true, said: said)
            ).run(as: context.standing, on: postgres)
            return .onward(to: .subject(subject, seenFrom: context.unit), saying: .subjectsMerged)
        } again: { mistakes in
            try await again(form, mistakes, request, context)
        }
    }

    @Sendable func part(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let subject = SubjectReference(unit: try context.owner(), id: try context.uuid())
        return try await answering(with: SubjectControls.ofMerger) {
            var fields = try Fields(form, allowing: Fields.ofDecision + ["merger", "reason"])
            let decision = fields.decision()
            let merger = fields.uuid("merger")
            let why = fields.paragraphs("reason", upTo: 1000) ?? ""
            try fields.finish()
            _ = try await PartSubjects(
                merger, because: why, decision: Decision(id: decision.id, seen: decision.seen, said: form.asTyped("reason"))
            ).run(as: context.standing, on: postgres)
            return .onward(to: .subject(subject, seenFrom: context.unit), saying: .subjectsParted)
        } again: { mistakes in
            try await again(form, mistakes, request, context)
        }
    }

    private func again(_ form: JSON, _ mistakes: Mistakes, _ request: Request, _ context: UnitContext) async throws -> Response {
        try await around.show(request, context) { view in
            view.mergerMistakes = mistakes
            (view.into, view.reason) = (form.asTyped("into"), form.asTyped("reason"))
        }
    }
}

extension SubjectReference {
    /// `1.1 00000000-…`. Throws `OperationRefusal.notFound`.
    init(typed: String) throws {
        let halves = typed.split(separator: " ").map(String.init)
        guard halves.count == 2, let unit = try? UnitID(halves[0]), let id = UUID(uuidString: halves[1]) else {
            throw OperationRefusal.notFound
        }
        self.init(unit: unit, id: id)
    }
}
