import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Whether somebody is eligible for a title or form, condition by condition.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `GET doi-tuong/{owner}/{id}/xet?ma&nam&nhan&quyet-dinh&phong-trao&cach&quy-dinh&luat` | the verdict, or what is asked for it |
struct EligibilityPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("doi-tuong/{owner}/{id}/xet", EligibilityView.title, for: .colleagues, use: judge)
    }

    @Sendable func judge(_ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: EligibilityControls.all) {
            var query = Query(request.uri.query, allowing: TypedCase.names)
            let (form, year) = (query.string("ma", upTo: 20), query.int("nam", in: 1945...2200))
            let (received, decided) = (query.value("nhan", .typedDay), query.value("quyet-dinh", .typedDay))
            let (movement, reading) = (query.uuid("phong-trao"), query.value("cach", .choice(of: MovementReading.self)))
            let (plan, law) = (query.string("quy-dinh", upTo: 60), query.string("luat", upTo: 60))
            if form != nil {
                for name in ["nam", "nhan", "quyet-dinh"] where !query.has(name) {
                    query.refuse(name, "query.missing", vi: "Phải nhập nội dung này.", en: "This is required.")
                }
            }
            try query.finish()
            guard let form, let year, let received, let decided else { return try await show(nil, request, context) }
            return try await show(
                CaseQuestion(
                    of: SubjectReference(unit: try context.owner(), id: try context.uuid()), for: form, year: year,
                    LawDates(receivedOn: received, decidedOn: decided), movement: movement, reading: reading, plan: plan, law: law),
                request, context)
        } again: { mistakes in
            try await show(nil, request, context, mistakes)
        }
    }

    private func show(
        _ question: CaseQuestion?, _ request: Request, _ context: UnitContext, _ mistakes: Mistakes = .none
    ) async throws -> Response {
        let subject = try await ReadRecord(try context.uuid(), of: try context.owner()).run(as: context.standing, on: postgres)
        let movements = try await ListMovements().run(as: context.standing, on: postgres)
        var judged: JudgedCase?
        if let question { judged = try await JudgeCase(question).run(as: context.standing, on: postgres) }
        let here = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, EligibilityView.title)
        try frame.stand(here, context, at: .campaigns)
        frame.isRefused = !mistakes.all.isEmpty
        let typed = TypedCase(request, today: movements.today)
        let view = EligibilityView(subject, movements, judged, typed, of: context.unit, mistakes)
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.eligibility(view) }
    }
}

extension TypedCase {
    fileprivate static let names = ["ma", "nam", "nhan", "quyet-dinh", "phong-trao", "cach", "quy-dinh", "luat"]

    /// As it was asked; without a question a case that is taken in and decided today.
    fileprivate init(_ request: Request, today: Day) {
        let asked = request.uri.queryParameters
        func text(_ name: Substring) -> String { asked[name].map(String.init) ?? "" }
        self.init(
            form: text("ma"), year: text("nam"), received: text("nhan"), decided: text("quyet-dinh"), movement: text("phong-trao"),
            reading: text("cach"), plan: text("quy-dinh"), law: text("luat"))
        if asked.isEmpty { (year, received, decided) = ("\(today.year)", today.vietnamese, today.vietnamese) }
    }
}
