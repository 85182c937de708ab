import Hummingbird
import Operations
import Postgres
import Store

/// Holds back who asks for more than everybody's share, so that the others do not wait for it.
///
/// The refusal is late by a second: whoever waits for each answer before the next request is slowed down by that alone.
struct RateMiddleware: RouterMiddleware {
    let allowances: Allowances

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        guard let token = context.token else { return try await next(request, context) }
        let unit = Self.unit(of: request.uri.path)
        if let wait = allowances.take(token, in: unit) {
            try await Task.sleep(for: .seconds(1))
            throw Problem.tooManyRequests(retryAfterSeconds: max(1, Int(wait.components.seconds) + 1))
        }
        do {
            let response = try await next(request, context)
            allowances.know(token, in: unit)
            return response
        } catch let error as PostgresError where error.sqlState == .noSuchToken {
            throw error
        } catch {
            allowances.know(token, in: nil)
            throw error
        }
    }

    /// The unit of `/v1/units/{unit}/…`.
    private static func unit(of path: String) -> String? {
        let parts = path.split(separator: "/", maxSplits: 3)
        return parts.count >= 3 && parts[0] == "v1" && parts[1] == "units" ? String(parts[2]) : nil
    }
}
