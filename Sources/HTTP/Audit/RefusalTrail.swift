import Hummingbird
import Logging
import Operations
import Postgres
import Store

/// Keeps what was refused: whoever tries what is not theirs is in the trail of the unit where they tried it.
struct RefusalTrail {
    let postgres: PostgresClient

    /// Before it is answered. The answer stays what it is when this fails.
    func keep(_ problem: Problem, of request: Request, _ context: VisitorContext) async {
        guard let token = context.token, let unit = context.place?.unit, let attempt = context.attempt,
            Self.isKept(problem.status, of: request.method)
        else { return }
        do {
            try await KeepRefusal(of: attempt, status: problem.status.code, code: problem.code).run(by: token, in: unit, on: postgres)
        } catch {
            context.logger.error("a refusal could not be recorded", metadata: ["error": "\(String(reflecting: error))"])
        }
    }

    private static func isKept(_ status: HTTPResponse.Status, of method: HTTPRequest.Method) -> Bool {
        switch status {
        case .forbidden, .notFound: true
        case .conflict, .preconditionFailed, .unprocessableContent, .preconditionRequired: method != .get && method != .head
        default: false
        }
    }
}
