import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// On which days those whom the unit told something are reminded of it by themselves.
///
/// | address, behind `/{unit}/` | who | answer |
/// |---|---|---|
/// | `GET don-doc/tu-dong` | who told tasks | what counts, and whose rule it is |
/// | `POST don-doc/tu-dong` | who announces | sets it |
struct HouseRulesPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("don-doc/tu-dong", HouseRulesView.title, for: .may(.review), use: read)
        units.deed("don-doc/tu-dong", for: .may(.announce), use: set)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let (view, frame) = try await show(request, context)
        return frame.response { $0.houseRules(view, frame.proof) }
    }

    @Sendable func set(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: HouseRulesView.controls) {
            var fields = try Fields(form, allowing: ["id", "remindBefore", "remindAfter", "answerDays"])
            let id = fields.newID("id")
            let (before, after) = (fields.words("remindBefore", upTo: 100), fields.words("remindAfter", upTo: 100))
            let answer = fields.words("answerDays", upTo: 100)
            try fields.finish()
            let answerDays = try HouseRulesView.answerDays(in: answer)
            let reminding = try HouseRules.Reminding(
                before: try HouseRulesView.days(in: before, .before), after: try HouseRulesView.days(in: after, .after))
            let decision = Decision(
                id: id, seen: nil, isNew: true, said: [before ?? "", after ?? "", answer ?? ""].joined(separator: "\u{1f}"))
            _ = try await SetHouseRules(reminding, answerDays: answerDays, decision: decision).run(as: context.standing, on: postgres)
            return .onward(to: HouseRulesView.address(in: context.unit), saying: .houseRulesSet)
        } again: { mistakes in
            var (view, frame) = try await show(request, context)
            guard view.maySet else { throw OperationRefusal.notPermitted }
            (view.before, view.after) = (form.asTyped("remindBefore"), form.asTyped("remindAfter"))
            view.answer = form.asTyped("answerDays")
            view.id = form.asTyped("id", anewAfter: mistakes)
            view.mistakes = mistakes
            frame.isRefused = true
            return frame.response(mistakes.status, headers: mistakes.headers) { $0.houseRules(view, frame.proof) }
        }
    }

    private func show(_ request: Request, _ context: UnitContext) async throws -> (HouseRulesView, Frame) {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let kept = try await ReadHouseRules().run(as: context.standing, on: postgres)
        let here = try await whereabouts
        guard here.deeds.may(.review) else { throw OperationRefusal.notPermitted }
        var frame = Frame(request, notice, HouseRulesView.title)
        try frame.stand(here, context, at: .coverage)
        let view = HouseRulesView(kept, of: context.unit, called: frame.unitName, maySet: here.deeds.own.contains(.announce))
        return (view, frame)
    }
}
