import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// One decision, its papers, and taking back what it gave.
///
/// | address, behind `/{unit}/quyet-dinh-khen/{owner}/{id}` | who | answer |
/// |---|---|---|
/// | `GET` | | the decision with its list; on paper A4 |
/// | `GET /giay` | its unit, and those above | each certificate with its code, a page of paper each |
/// | `POST /cap-lai` | who signs, of the unit that decided | has a paper made anew that names somebody wrongly |
/// | `POST /huy` | who signs, of the unit that decided | takes lines back by a decision of its own, and on to that |
struct CommendationPages {
    let postgres: PostgresClient
    let notice: Notice
    let keys: CertificateKeys
    /// `https://host`; nil for the one that is asked.
    let site: String?

    func add(to units: PageRoutes<UnitContext>) {
        units.page("quyet-dinh-khen/{owner}/{id}", CommendationView.title, for: .colleagues) { request, context in
            try await show(request, context) { $0 }
        }
        units.page("quyet-dinh-khen/{owner}/{id}/giay", PapersView.title, for: .colleagues, use: papers)
        units.deed("quyet-dinh-khen/{owner}/{id}/cap-lai", for: .may(.sign), use: remake)
        units.deed("quyet-dinh-khen/{owner}/{id}/huy", for: .may(.sign), use: cancel)
    }

    @Sendable func papers(_ request: Request, context: UnitContext) async throws -> Response {
        try Query(request.uri.query, allowing: []).finish()
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let read = try await ReadCommendation(try context.uuid(), of: try context.owner()).run(as: context.standing, on: postgres)
        let site = site ?? "https://\(request.head.authority ?? "localhost")"
        // Who nominated sees the lines, and holds the papers themselves.
        guard let view = PapersView(read, at: site, seenFrom: context.unit) else { throw OperationRefusal.notFound }
        var frame = Frame(request, notice, PapersView.title)
        try frame.stand(try await whereabouts, context, at: .campaigns)
        return frame.response { $0.papers(view) }
    }

    @Sendable func cancel(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let (id, owner) = (try context.uuid(), try context.owner())
        guard owner == context.unit else { throw OperationRefusal.notFound }
        return try await answering(with: CommendationControls.ofCancellation) {
            var fields = try Fields(form, allowing: CommendationView.members)
            let decision = fields.decision()
            let awards = fields.ticked("items", "award")
            let said = CancelAwards.Said(
                awards: awards,
                back: Commendation.Back(ground: fields.choice("ground"), reason: fields.paragraphs("reason", upTo: 4000) ?? ""),
                summary: fields.words("summary", upTo: 500) ?? "", signedBy: fields.chosenSignature())
            try fields.finish()
            let typed = ["ground", "reason", "summary", "signedBy", "under"].map { form.asTyped($0) }
            _ = try await CancelAwards(
                of: id, said,
                decision: Decision(
                    id: decision.id, seen: decision.seen, said: (typed + awards.map(\.uuidString)).joined(separator: "\u{1f}"))
            ).run(as: context.standing, on: postgres)
            return .onward(to: .commendation(decision.id, of: owner, seenFrom: context.unit), saying: .commendationCancelled)
        } again: { mistakes in
            try await show(request, context, mistakes) { $0.filled(with: form, mistakes) }
        }
    }

    @Sendable func remake(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let (id, owner) = (try context.uuid(), try context.owner())
        guard owner == context.unit else { throw OperationRefusal.notFound }
        return try await answering(with: CommendationControls.ofRemaking) {
            var fields = try Fields(form, allowing: Fields.ofDecision + ["code", "name", "reason"])
            let decision = fields.decision()
            let (code, name) = (fields.words("code", upTo: 100) ?? "", fields.words("name", upTo: 200) ?? "")
            let reason = fields.paragraphs("reason", upTo: 1000) ?? ""
            try fields.finish()
            _ = try await RemakeCertificate(
                of: id, insteadOf: code, naming: name, because: reason, signingWith: keys,
                decision: Decision(id: decision.id, seen: decision.seen, said: [code, name, reason].joined(separator: "\u{1f}"))
            ).run(as: context.standing, on: postgres)
            let address = PageAddress.commendation(id, of: owner, seenFrom: context.unit)
            return .onward(to: address, saying: .certificateRemade)
        } again: { mistakes in
            try await show(request, context, mistakes) { $0.remaking(with: form, mistakes) }
        }
    }

    private func show(
        _ request: Request, _ context: UnitContext, _ mistakes: Mistakes = .none, _ fill: (CommendationView) -> CommendationView
    ) async throws -> Response {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        async let signers = ReadSigners().run(as: context.standing, on: postgres)
        let read = try await ReadCommendation(try context.uuid(), of: try context.owner()).run(as: context.standing, on: postgres)
        let here = try await whereabouts
        var frame = Frame(request, notice, CommendationView.title)
        try frame.stand(here, context, at: .campaigns)
        let view = fill(
            CommendationView(read, seenFrom: context.unit, here.deeds.maySign ? SigningView(try await signers, in: nil) : nil))
        frame.title = view.heading
        frame.isRefused = !mistakes.all.isEmpty
        frame.isFiled = true
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.commendation(view, frame.proof) }
    }
}
