import Emulation
import Foundation
import Hummingbird
import Operations
import Testing

@testable import HTTP

@Suite("A refusal", .timeLimit(.minutes(20)))
struct RefusalStatusTests {
    @Test("of working together has a status of its own", arguments: OperationRefusal.everyOne)
    func operations(_ refusal: OperationRefusal) {
        let problem = Problem(refusal)
        #expect(problem.status.code == statuses[refusal.code])
        #expect(problem.code == refusal.code)
    }

    @Test("of a report has a status of its own, and says the refusal's own words", arguments: ReportRefusal.everyOne)
    func reports(_ refusal: ReportRefusal) {
        let problem = Problem(refusal)
        #expect(problem.status.code == statuses[refusal.code])
        #expect(problem.code == refusal.code)
        #expect(problem.detail == Wording(refusal))
        #expect(problem.errors.map(\.field) == [refusal.field].compactMap(\.self))
    }

    @Test("to let somebody in has a status of its own", arguments: SignInRefusal.everyOne)
    func signingIn(_ refusal: SignInRefusal) {
        let problem = Problem(refusal)
        #expect(problem.status.code == statuses[refusal.code])
        #expect(problem.code == refusal.code)
        #expect((problem.headers[.retryAfter] != nil) == [429, 503].contains(problem.status.code))
    }

    @Test("is in the table exactly once, whether or not somebody can think of it")
    func table() {
        let codes = OperationRefusal.everyOne.map(\.code) + ReportRefusal.everyOne.map(\.code) + SignInRefusal.everyOne.map(\.code)
        #expect(Set(codes) == Set(statuses.keys))
        #expect(codes.count == statuses.count)
    }

    @Test("of members is one of many: 422, each with its field and its own code")
    func members() {
        let refusals = Refusals(all: [
            PlanRefusal(.titleMissing, field: "title"), TargetRefusal(.unknownIndicator, field: "targets[2].indicator"),
            ReportValueRefusal(.notAsked, field: "values[0].indicator"), ReportValueRefusal(.notYesOrNo("A"), field: "values[1].figure"),
            ReportValueRefusal(.missing("B"), field: "values"),
        ])
        let problem = Problem(refusals)
        #expect(problem.status == .unprocessableContent)
        #expect(problem.code == "input.invalid")
        #expect(
            problem.errors.map { "\($0.field) \($0.code)" } == [
                "title campaign.title-missing", "targets[2].indicator target.unknown-indicator",
                "values[0].indicatorId report.not-asked", "values[1].value report.not-yes-or-no", "values report.value-missing",
            ])
    }

    @Test("that names thousands of members is answered with a hundred")
    func bounded() {
        let refusals = Refusals(all: (0..<5000).map { TargetRefusal(.unknownIndicator, field: "targets[\($0)].indicator") })
        #expect(Problem(refusals).errors.count == BadInput.mostProblems)
    }
}

/// What every code of a state is answered with.
private let statuses = [
    "not-found": 404, "precondition.failed": 412, "decision.taken": 409, "id.taken": 409, "campaign.closed": 409,
    "campaign.already-takes-part": 409, "address.second-in-family": 409, "campaign.not-addressed": 422,
    "campaign.nothing-to-acknowledge": 409, "draft.desk-full": 409, "report.counted-twice": 409, "period.unknown": 422,
    "event.unknown": 422,
    "report.not-submittable": 409, "report.not-writable": 409, "report.not-submitted": 409, "report.already-decided": 409,
    "report.version-superseded": 409, "report.reason-missing": 422, "report.not-accepted": 409, "report.only-received": 409,
    "report.not-the-reviewer": 403,
    "sign-in.wrong": 403, "sign-in.code-required": 403, "sign-in.code-wrong": 403, "sign-in.too-many-attempts": 429, "sign-in.busy": 503,
    "password.wrong": 403, "login.invalid": 422, "login.taken": 409, "invitation.invalid": 422, "second-factor.present": 409,
    "second-factor.absent": 409, "sign-in.unknown-identity": 403, "sign-in.not-vouched-for": 403,
    "sign-in.sign-on-unreachable": 503,
]

extension OperationRefusal {
    /// A case that is added is missing in `after`, and the compiler says so.
    static var everyOne: [OperationRefusal] { Array(sequence(first: .notFound) { $0.after }) }

    private var after: OperationRefusal? {
        switch self {
        case .notFound: .stale
        case .stale: .decisionTaken
        case .decisionTaken: .idTaken
        case .idTaken: .campaignClosed
        case .campaignClosed: .alreadyTakesPart
        case .alreadyTakesPart: .addressedBefore
        case .addressedBefore: .notAddressed
        case .notAddressed: .nothingToAcknowledge
        case .nothingToAcknowledge: .countedTwice
        case .countedTwice: .deskFull
        case .deskFull: .unknownPeriod
        case .unknownPeriod: .unknownEvent(field: "end")
        case .unknownEvent: nil
        }
    }
}

extension ReportRefusal {
    static var everyOne: [ReportRefusal] { Array(sequence(first: .notSubmittable(.accepted)) { $0.after }) }

    private var after: ReportRefusal? {
        switch self {
        case .notSubmittable: .notWritable(.submitted)
        case .notWritable: .notSubmitted
        case .notSubmitted: .alreadyDecided(.accepted)
        case .alreadyDecided: .versionSuperseded(seen: 1, latest: 2)
        case .versionSuperseded: .reasonMissing
        case .reasonMissing: .notAccepted(.submitted)
        case .notAccepted: .onlyReceived
        case .onlyReceived: .notTheReviewer
        case .notTheReviewer: nil
        }
    }
}

extension SignInRefusal {
    static var everyOne: [SignInRefusal] { Array(sequence(first: .wrong) { $0.after }) }

    private var after: SignInRefusal? {
        switch self {
        case .wrong: .codeRequired
        case .codeRequired: .codeWrong
        case .codeWrong: .tooManyAttempts(seconds: 7)
        case .tooManyAttempts: .busy
        case .busy: .passwordWrong
        case .passwordWrong: .loginInvalid
        case .loginInvalid: .loginTaken
        case .loginTaken: .invitationInvalid
        case .invitationInvalid: .hasSecondFactor
        case .hasSecondFactor: .noSecondFactor
        case .noSecondFactor: .unknownIdentity
        case .unknownIdentity: .notVouchedFor
        case .notVouchedFor: .signOnUnreachable
        case .signOnUnreachable: nil
        }
    }
}

extension Problem {
    /// One of each kind of problem the server can answer with.
    static var everyOne: [Problem] {
        OperationRefusal.everyOne.map { Problem($0) } + ReportRefusal.everyOne.map { Problem($0) }
            + SignInRefusal.everyOne.map { Problem($0) } + [
                .malformed(JSONMalformed(reason: .tooDeep, line: 1, column: 1)),
                .badInput(BadInput([FieldProblem("x", "y", vi: "", en: "")])),
                .badInput(BadInput([FieldProblem("x", "y", vi: "", en: "")], in: .query)),
                .badPath(FieldProblem("id", "uuid.invalid", vi: "", en: "")), .bodyTooLarge(most: 1), .bodyCutOff, .bodyIsNotJSON,
                .methodNotAllowed(allowed: "GET"), .signInRequired, .permissionDenied, .foreignOrigin, .preconditionRequired,
                .preconditionMalformed(header: "If-Match"), .tooManyRequests(retryAfterSeconds: 1), .serverError, .unavailable,
            ]
    }
}
