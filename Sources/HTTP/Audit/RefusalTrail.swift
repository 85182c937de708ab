import Hummingbird
import Logging
import Operations
import Postgres
import Store

/// Keeps what was refused: whoever tries what is not theirs is in the trail of the unit where they tried it.
struct RefusalTrail {
    let postgres: PostgresClient

    /// Puts a refusal down before it is answered, in a batch of its own: what was tried has been undone.
    ///
    /// Takes as long for what is hidden as for what is not there. The answer stays what it is when this fails.
    func keep(_ problem: Problem, of request: Request, _ context: VisitorContext) async {
        guard let token = context.token, let unit = context.place?.unit, let attempt = context.attempt,
            Self.isKept(problem.status, of: request.method)
        else { return }
        let refusal = Statement.putDownRefusal(
            of: attempt, by: token.hash, in: unit, status: problem.status.code, code: problem.code)
        do {
            // In a task of its own: whoever hangs up at once is kept too.
            try await Task { [postgres] in _ = try await postgres.run(refusal) }.value
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
