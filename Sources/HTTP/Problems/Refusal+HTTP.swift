import Emulation
import HTTPTypes
import Operations

// Every refusal of the field and of the operations, and the status it is answered with. There is no other such table.

extension Problem {
    /// What one refusal is answered with.
    init(_ refusal: any Refusal) {
        switch refusal {
        case let refusal as OperationRefusal: self = refusal.problem
        case let refusal as ReportRefusal: self.init(refusal, refusal.status)
        case let refusal as SignInRefusal: self = refusal.problem
        case is UnitIDRefusal: self.init(refusal, .badRequest)
        case StandingRefusal.noSuchUnit: self = .notFound
        default: self.init(refusal, .unprocessableContent)
        }
    }

    /// Everything that is wrong at once: 422 `input.invalid`, each with its field and its own code.
    init(_ refusals: Refusals) {
        self = .badInput(BadInput(refusals.all.prefix(BadInput.mostProblems).map { FieldProblem($0) }))
    }

    fileprivate init(_ refusal: any Refusal, _ status: HTTPResponse.Status, title: Wording? = nil, headers: HTTPFields = [:]) {
        self.init(
            status, refusal.code, title: title ?? .refused(status), detail: Wording(refusal),
            errors: refusal.field == nil ? [] : [FieldProblem(refusal)], headers: headers)
    }
}

extension OperationRefusal {
    fileprivate var problem: Problem {
        switch self {
        case .notFound: .notFound
        case .stale: .preconditionFailed
        case .idTaken: .idTaken
        case .decisionTaken, .campaignClosed, .alreadyTakesPart, .addressedBefore, .nothingToAcknowledge, .countedTwice,
            .deskFull:
            Problem(self, .conflict)
        case .notAddressed, .unknownPeriod, .unknownEvent: Problem(self, .unprocessableContent)
        }
    }
}

extension ReportRefusal {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .notSubmittable, .notWritable, .notSubmitted, .alreadyDecided, .versionSuperseded, .notAccepted, .onlyReceived: .conflict
        case .reasonMissing: .unprocessableContent
        case .notTheReviewer: .forbidden
        }
    }
}

extension SignInRefusal {
    fileprivate var problem: Problem {
        switch self {
        case .wrong, .codeRequired, .codeWrong, .passwordWrong, .unknownIdentity, .notVouchedFor:
            Problem(self, .forbidden, title: Wording(vi: "Chưa xác thực được", en: "Not let in"))
        case .loginTaken, .hasSecondFactor, .noSecondFactor: Problem(self, .conflict)
        case .loginInvalid, .invitationInvalid: Problem(self, .unprocessableContent)
        case .tooManyAttempts(let seconds): Problem(self, .tooManyRequests, headers: [.retryAfter: "\(seconds)"])
        case .busy, .signOnUnreachable: Problem(self, .serviceUnavailable, headers: [.retryAfter: "5"])
        }
    }
}

extension FieldProblem {
    init(_ refusal: any Refusal) {
        let wording = Wording(refusal)
        self.init(refusal.wireField, refusal.code, vi: wording.vi, en: wording.en)
    }
}

extension Refusal {
    /// Where the member stands in the body; the domain calls two of them otherwise.
    fileprivate var wireField: String {
        let field = field ?? ""
        guard self is ReportValueRefusal else { return field }
        if field.hasSuffix(".figure") { return field.dropLast("figure".count) + "value" }
        if field.hasSuffix(".indicator") { return field + "Id" }
        return field
    }
}

extension Wording {
    init(_ refusal: any Refusal) {
        self.init(vi: refusal.message(in: .vi), en: refusal.message(in: .en))
    }

    /// What kind of problem it is; the sentence of the refusal says which.
    fileprivate static func refused(_ status: HTTPResponse.Status) -> Wording {
        switch status {
        case .conflict: Wording(vi: "Trạng thái hiện tại không cho phép", en: "The present state does not permit it")
        case .forbidden: Wording(vi: "Không có quyền thực hiện", en: "Not permitted")
        case .tooManyRequests, .serviceUnavailable: Wording(vi: "Vui lòng thử lại sau", en: "Please try again later")
        case .badRequest: Wording(vi: "Yêu cầu chưa hợp lệ", en: "The request is not valid")
        default: Wording(vi: "Dữ liệu gửi lên chưa hợp lệ", en: "The input is not valid")
        }
    }
}
