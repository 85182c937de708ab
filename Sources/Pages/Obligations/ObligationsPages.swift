import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What a unit has to do, and how far those below are with what it told them.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `GET nhiem-vu?sau` | what the unit was told, what is open first; a page of it |
/// | `GET don-doc?ngay` | of each task that its plans told somebody, how many of how many have done it, or had on a day |
/// | `GET don-doc?nhiem-vu&ngay&sau` | one of them, unit by unit |
struct ObligationsPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("nhiem-vu", ObligationsView.title, for: .colleagues, use: list)
        units.page("don-doc", CoverageView.title, for: .may(.review), use: coverage)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["sau"])
        let after = query.uuid("sau")
        try query.finish()
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let (today, listed, pleas) = try await ListObligations(after: after, limit: ObligationsView.shown)
            .run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, ObligationsView.title)
        try frame.stand(try await whereabouts, context, at: .obligations)
        let view = ObligationsView(listed, asking: pleas, of: context.unit, called: frame.unitName, on: today)
        return frame.response { $0.obligations(view) }
    }

    @Sendable func coverage(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["nhiem-vu", "ngay", "sau"])
        let (clause, day, after) = (query.uuid("nhiem-vu"), query.value("ngay", .typedDay), query.value("sau", .unit))
        try query.finish()
        return try await show(clause, on: day, after: after, request, context, .none) { _ in }
    }

    /// - Parameters:
    ///   - clause: nil for all tasks.
    ///   - fill: puts back what was typed into a form about one of them, and says what is wrong with it.
    func show(
        _ clause: UUID?, on day: Day? = nil, after: UnitID? = nil, _ request: Request, _ context: UnitContext, _ mistakes: Mistakes,
        _ fill: (inout DebtorsView) -> Void
    ) async throws -> Response {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let (asOf, today, coverage) = try await ReadCoverage(clause, on: day, limit: CoverageView.most).run(
            as: context.standing, on: postgres)
        let shown = CoverageView.Shown(asOf, today)
        let here = try await whereabouts
        guard here.deeds.mayReview else { throw OperationRefusal.notPermitted }
        var frame = Frame(request, notice, CoverageView.title)
        try frame.stand(here, context, at: .coverage)
        frame.isFiled = true
        guard let clause else {
            var view = CoverageView(coverage, of: context.unit, called: frame.unitName, on: shown)
            view.pleas = here.work.pleas
            return frame.response { $0.coverage(view) }
        }
        // One that is another unit's, and one there is not, are one.
        guard let task = coverage.first else {
            guard shown.isToday else { return .onward(to: shown.asked(of: "/\(context.unit)/don-doc")) }
            throw OperationRefusal.notFound
        }
        let debtors = try await ListDebtors(clause, on: day, after: after, limit: ObligationsView.shown).run(
            as: context.standing, on: postgres)
        var view = DebtorsView(task, debtors, of: context.unit, on: shown)
        if here.deeds.may(.sign), view.reminding != nil {
            let (today, registers) = try await ListRegisters().run(as: context.standing, on: postgres)
            if registers.map(\.register).serving(.letter, on: today, newID: .toDate) != nil {
                let signers = try await ReadSigners().run(as: context.standing, on: postgres)
                view.reminding?.signing = SigningView(signers, in: debtors.obligations.first?.obligation.family)
            }
        }
        view.granting?.after = after.map(\.description) ?? ""
        fill(&view)
        frame.title = view.heading
        frame.isRefused = !mistakes.all.isEmpty
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.debtors(view, frame.proof) }
    }
}
