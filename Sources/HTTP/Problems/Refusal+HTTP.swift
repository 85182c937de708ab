package import Emulation
import HTTPTypes
import Operations
import Wire

extension Problem {
    /// What a refusal is answered with: by its kind alone.
    package init(_ refusal: any Refusal) {
        // What is missing is one answer whatever it was, and says nothing of it.
        let saying = refusal.kind == .missing ? OperationRefusal.notFound.saying : refusal.saying
        self.init(
            saying.kind.status, saying.code, title: saying.kind.title, detail: saying.words,
            errors: refusal.field == nil ? [] : [FieldProblem(refusal)],
            headers: saying.kind.retryAfter.map { [.retryAfter: "\($0)"] } ?? [:])
    }

    /// Everything that is wrong at once: 422 `input.invalid`, each with its field and its own code.
    init(_ refusals: Refusals) {
        self = .badInput(BadInput(refusals.all.prefix(BadInput.mostProblems).map { FieldProblem($0) }))
    }

    /// 404 `not-found`: the same bytes for what is absent and what is hidden.
    package static let notFound = Problem(OperationRefusal.notFound)
    /// 403 `permission.denied`: for what one may see but not do.
    package static let permissionDenied = Problem(OperationRefusal.notPermitted)
    /// 409 `id.taken`.
    package static let idTaken = Problem(OperationRefusal.idTaken)
    /// 412 `precondition.failed`.
    package static let preconditionFailed = Problem(OperationRefusal.stale)
}

// The one table of what a kind of refusal is answered with.
extension RefusalKind {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .input: .unprocessableContent
        case .address: .badRequest
        case .missing: .notFound
        case .conflict: .conflict
        case .stale: .preconditionFailed
        case .forbidden, .notLetIn: .forbidden
        case .tooMany: .tooManyRequests
        case .unavailable: .serviceUnavailable
        }
    }

    /// What kind of problem it is; the sentence of the refusal says which.
    fileprivate var title: Wording {
        switch self {
        case .input: Wording(vi: "Dữ liệu gửi lên chưa hợp lệ", en: "The input is not valid")
        case .address: Wording(vi: "Địa chỉ chưa hợp lệ", en: "The address is not valid")
        case .missing: Wording(vi: "Không tìm thấy", en: "Not found")
        case .conflict: Wording(vi: "Trạng thái hiện tại không cho phép", en: "The present state does not permit it")
        case .stale: Wording(vi: "Nội dung đã thay đổi", en: "It has changed")
        case .forbidden: Wording(vi: "Không có quyền thực hiện", en: "Not permitted")
        case .notLetIn: Wording(vi: "Chưa xác thực được", en: "Not let in")
        case .tooMany, .unavailable: Wording(vi: "Vui lòng thử lại sau", en: "Please try again later")
        }
    }

    fileprivate var retryAfter: Int? {
        switch self {
        case .tooMany(let seconds), .unavailable(let seconds): seconds
        case .input, .address, .missing, .conflict, .stale, .forbidden, .notLetIn: nil
        }
    }
}

extension FieldProblem {
    init(_ refusal: any Refusal) {
        self.init(refusal.field ?? "", refusal.code, refusal.saying.words)
    }
}
