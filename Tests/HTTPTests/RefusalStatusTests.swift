import Emulation
import Foundation
import Hummingbird
import Operations
import Testing

@testable import HTTP
@testable import Wire

@Suite("A refusal", .timeLimit(.minutes(20)))
struct RefusalStatusTests {
    private struct Planted: Refusal {
        let kind: RefusalKind
        var saying: Saying { Saying("planted.refusal", kind, vi: "Thử.", en: "Tried.") }
    }

    @Test(
        "is answered by its kind",
        arguments: [
            (.input, 422), (.address, 400), (.missing, 404), (.conflict, 409), (.stale, 412), (.forbidden, 403), (.notLetIn, 403),
            (.tooMany(seconds: 7), 429), (.unavailable(seconds: 7), 503),
        ] as [(RefusalKind, Int)])
    func kinds(kind: RefusalKind, status: Int) {
        let problem = Problem(Planted(kind: kind))
        #expect(problem.status.code == status)
        #expect(problem.headers[.retryAfter] == ([429, 503].contains(status) ? "7" : nil))
        guard kind != .missing else { return #expect(problem == .notFound) }
        #expect(problem.code == "planted.refusal" && problem.detail == Wording(vi: "Thử.", en: "Tried.") && problem.errors == [])
    }

    @Test("of one member names it")
    func member() {
        let problem = Problem(ReportRefusal.reasonMissing)
        #expect(problem.status == .unprocessableContent)
        #expect(problem.errors.map { "\($0.field) \($0.code)" } == ["reason report.reason-missing"])
    }

    @Test("of members is one of many: 422, each with its field and its own code")
    func members() {
        let refusals = Refusals(all: [
            PlanRefusal(.summaryMissing, field: "summary"), TargetRefusal(.unknownIndicator, field: "targets[2].indicator"),
            ReportValueRefusal(.notAsked, field: "values[0].indicatorId"), ReportValueRefusal(.notYesOrNo("A"), field: "values[1].value"),
            ReportValueRefusal(.missing("B"), field: "values"),
        ])
        let problem = Problem(refusals)
        #expect(problem.status == .unprocessableContent)
        #expect(problem.code == "input.invalid")
        #expect(
            problem.errors.map { "\($0.field) \($0.code)" } == [
                "summary campaign.summary-missing", "targets[2].indicator target.unknown-indicator",
                "values[0].indicatorId report.not-asked", "values[1].value report.not-yes-or-no", "values report.value-missing",
            ])
    }

    @Test("that names thousands of members is answered with a hundred")
    func bounded() {
        let refusals = Refusals(all: (0..<5000).map { TargetRefusal(.unknownIndicator, field: "targets[\($0)].indicator") })
        #expect(Problem(refusals).errors.count == BadInput.mostProblems)
    }
}
