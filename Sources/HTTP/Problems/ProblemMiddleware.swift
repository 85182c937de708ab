import Emulation
import Hummingbird
import Logging
import Postgres

/// Turns whatever was thrown into a problem document, or outside `/v1` into what the second face makes of it, and writes what is our fault
/// into the log, completely.
struct ProblemMiddleware: RouterMiddleware {
    let routes: RouteList
    /// Where refusals are kept; nil for those of requests of which nobody knows yet what they want.
    let trail: RefusalTrail?
    var face: SecondFace?

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let thrown {
            let again = thrown as? FormAgain
            let error = again?.cause ?? thrown
            let problem = problem(for: error, of: request)
            let face = SecondFace.isBeside(request.uri.path) ? face : nil
            var number: String?
            // Whoever tries what their role does not permit, or a grant that was forgotten: the operator decides which.
            if let error = error as? PostgresError, problem.status == .forbidden {
                context.logger.notice(
                    "refused by the database",
                    metadata: [
                        "error": "\(String(reflecting: error))", "route": "\(context.endpointPath ?? "")", "method": "\(request.method)",
                    ])
            }
            if problem.status.kind == .serverError, !(error is CancellationError) {
                if face != nil { number = String(Int.random(in: 10_000_000...99_999_999)) }
                context.logger.error(
                    "request failed",
                    metadata: [
                        "error": "\(String(reflecting: error))", "route": "\(context.endpointPath ?? "")",
                        "method": "\(request.method)", "status": "\(problem.status.code)", "number": "\(number ?? "")",
                    ])
            }
            await trail?.keep(problem, of: request, context)
            if let again { return again.response }
            if let face { return await face.answer(problem, number, request, context) }
            return problem.response(in: Language(accepting: request.headers[.acceptLanguage]))
        }
    }

    func problem(for error: any Error, of request: Request) -> Problem {
        if let problem = Problem(error) { return problem }
        guard (error as? any HTTPResponseError)?.status == .notFound else { return .serverError }
        return routes.methods(at: request.uri.path).map { .methodNotAllowed(allowed: $0) } ?? .notFound
    }
}
