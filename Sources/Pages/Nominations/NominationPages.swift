import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Nominations that were sent.
///
/// | address, behind `/{unit}/` | who | answer |
/// |---|---|---|
/// | `GET khen-thuong?truoc` | | those of the unit |
/// | `GET cho-tham-dinh?sau` | who appraises | those that lie at the unit and wait there |
/// | `GET cua/{owner}/khen-thuong/{id}` | | one |
/// | `POST …/rut` | its unit, who signs | withdraws it |
/// | `POST …/tiep-nhan`, `…/tra-lai`, `…/tham-dinh` | its reviewer, who appraises | receives, returns, appraises it |
/// | `POST …/tu-choi` | its reviewer, who signs | refuses it |
struct NominationPages {
    let postgres: PostgresClient
    let notice: Notice

    private static let path = "cua/{owner}/khen-thuong/{id}"

    func add(to units: PageRoutes<UnitContext>) {
        units.page("khen-thuong", NominationsView.title, for: .colleagues, use: list)
        units.page("cho-tham-dinh", InboxView.title, for: .may(.appraise), use: inbox)
        units.page(Self.path, NominationView.title, for: .colleagues, use: read)
        units.deed("\(Self.path)/rut", for: .may(.sign), use: withdraw)
        units.deed("\(Self.path)/tiep-nhan", for: .may(.appraise), use: receive)
        units.deed("\(Self.path)/tra-lai", for: .may(.appraise), use: giveBack)
        units.deed("\(Self.path)/tham-dinh", for: .may(.appraise), use: appraise)
        units.deed("\(Self.path)/tu-choi", for: .may(.sign), use: refuse)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["truoc"])
        let before = query.uuid("truoc")
        try query.finish()
        let here = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        let (drafts, sent) = try await ListNominations(before: before, limit: NominationsView.shown).run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, NominationsView.title)
        try frame.stand(here, context, at: .campaigns)
        let view = NominationsView(
            before == nil ? drafts : [], sent, of: context.unit, called: frame.unitName, try await names(context), here.deeds)
        return frame.response { $0.nominations(view) }
    }

    @Sendable func inbox(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["sau"])
        let after = query.uuid("sau")
        try query.finish()
        let here = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        let (listed, today, calendar) = try await ListInbox(after: after, limit: InboxView.shown).run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, InboxView.title)
        try frame.stand(here, context, at: .campaigns)
        let view = InboxView(listed, of: context.unit, called: frame.unitName, try await names(context), on: today, calendar)
        return frame.response { $0.inbox(view) }
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        try await show(request, context) { _ in }
    }

    @Sendable func withdraw(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await decide(.withdrawal, form, request, context, [], .nominationWithdrawn) { id, owner, decision, _ in
            // Nobody takes back what another unit sent.
            guard owner == context.unit else { throw OperationRefusal.notPermitted }
            return try await WithdrawNomination(id, decision: decision).run(as: context.standing, on: postgres)
        }
    }

    @Sendable func receive(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await decide(.receipt, form, request, context, [], .nominationReceived) { id, owner, decision, _ in
            try await ReceiveNomination(id, of: owner, decision: decision).run(as: context.standing, on: postgres)
        }
    }

    @Sendable func giveBack(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await decide(.return, form, request, context, ["reason"], .nominationReturned) { id, owner, decision, typed in
            try await ReturnNomination(id, of: owner, because: typed.words, decision: decision).run(as: context.standing, on: postgres)
        }
    }

    @Sendable func appraise(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let names = ["opinion"] + NominationReview.Check.allCases.map(\.rawValue)
        return try await decide(.appraisal, form, request, context, names, .nominationAppraised) { id, owner, decision, typed in
            try await AppraiseNomination(id, of: owner, opinion: typed.words, checks: typed.checks, decision: decision)
                .run(as: context.standing, on: postgres)
        }
    }

    @Sendable func refuse(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await decide(.refusal, form, request, context, ["reason", "article"], .nominationRefused) { id, owner, decision, typed in
            try await RefuseNomination(id, of: owner, because: typed.words, by: typed.article, decision: decision)
                .run(as: context.standing, on: postgres)
        }
    }

    private func names(_ context: UnitContext) async throws -> FormNames {
        FormNames(try await ReadNominationChoices().run(as: context.standing, on: postgres).forms)
    }

    private func show(
        _ request: Request, _ context: UnitContext, _ mistakes: Mistakes = .none, _ change: (inout NominationView) -> Void
    ) async throws -> Response {
        let full = try await ReadNomination(try context.uuid(), of: try context.owner()).run(as: context.standing, on: postgres)
        let here = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        var view = try NominationView(full, seenFrom: context.unit, try await names(context), here.deeds)
        view.mistakes = mistakes
        change(&view)
        var frame = Frame(request, notice, view.heading)
        try frame.stand(here, context, at: .campaigns)
        frame.isRefused = !mistakes.all.isEmpty
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.nomination(view, frame.proof) }
    }

    /// What was typed into a form.
    private struct Typed {
        var words = ""
        var article = ""
        var checks: [NominationReview.Check] = []
    }

    private func decide(
        _ kind: NominationView.Form, _ form: JSON, _ request: Request, _ context: UnitContext, _ names: [String], _ flash: Flash,
        _ deed: (UUID, UnitID, Decision, Typed) async throws -> Event
    ) async throws -> Response {
        let (id, owner) = (try context.uuid(), try context.owner())
        let checks = NominationReview.Check.allCases.filter { !form.asTyped($0.rawValue).isEmpty }
        let words = kind == .appraisal ? "opinion" : "reason"
        return try await answering(with: kind.controls) {
            var fields = try Fields(form, allowing: Fields.ofDecision + names)
            let decision = fields.decision()
            var typed = Typed(checks: checks)
            if names.contains(words) { typed.words = fields.paragraphs(words, upTo: 20_000) ?? "" }
            if names.contains("article") { typed.article = fields.words("article", upTo: 200) ?? "" }
            for check in NominationReview.Check.allCases where names.contains(check.rawValue) { _ = fields.optionalBool(check.rawValue) }
            try fields.finish()
            // Other words under an id that was spent are another decision, and refused.
            let said = ["\(kind)", typed.words, typed.article] + checks.map(\.rawValue)
            _ = try await deed(
                id, owner, Decision(id: decision.id, seen: decision.seen, said: said.joined(separator: "\u{1f}")), typed)
            return .onward(to: .nomination(id, of: owner, seenFrom: context.unit), saying: flash)
        } again: { mistakes in
            try await show(request, context, mistakes) { view in
                view.refused = kind
                (view.typed, view.article) = (form.asTyped(words), form.asTyped("article"))
                view.checks = Set(checks.map(\.rawValue))
            }
        }
    }
}

extension NominationView.Form {
    fileprivate var controls: [Control] {
        switch self {
        case .withdrawal, .receipt: []
        case .return: [NominationControls.reason]
        case .appraisal: [NominationControls.opinion, NominationControls.checks]
        case .refusal: [NominationControls.why, NominationControls.article]
        }
    }
}
