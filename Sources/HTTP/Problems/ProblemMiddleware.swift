import Emulation
import Hummingbird
import Logging
import Postgres

/// Turns whatever was thrown into a problem document, and writes what is our fault into the log, completely.
struct ProblemMiddleware: RouterMiddleware {
    let routes: RouteList
    /// Where refusals are kept; nil for those of requests of which nobody knows yet what they want.
    let trail: RefusalTrail?

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = problem(for: error, of: request)
            // Whoever tries what their role does not permit, or a grant that was forgotten: the operator decides which.
            if let error = error as? PostgresError, problem.status == .forbidden {
                context.logger.notice(
                    "refused by the database",
                    metadata: [
                        "error": "\(String(reflecting: error))", "route": "\(context.endpointPath ?? "")", "method": "\(request.method)",
                    ])
            }
            if problem.status.kind == .serverError, !(error is CancellationError) {
                context.logger.error(
                    "request failed",
                    metadata: [
                        "error": "\(String(reflecting: error))", "route": "\(context.endpointPath ?? "")",
                        "method": "\(request.method)", "status": "\(problem.status.code)",
                    ])
            }
            await trail?.keep(problem, of: request, context)
            return problem.response(in: Language(accepting: request.headers[.acceptLanguage]))
        }
    }

    func problem(for error: any Error, of request: Request) -> Problem {
        switch error {
        case let error as any ProblemConvertible: error.problem
        case let refusals as Refusals: Problem(refusals)
        case let refusal as any Refusal: Problem(refusal)
        case let error as PostgresError: Problem(error)
        case is CancellationError: .unavailable
        case let error as any HTTPResponseError where error.status == .notFound:
            routes.methods(at: request.uri.path).map { .methodNotAllowed(allowed: $0) } ?? .notFound
        default: .serverError
        }
    }
}
