import Hummingbird

/// Measures each request up to where its answer is sent.
struct MetricsMiddleware: RouterMiddleware {
    let metrics: RequestMetrics

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        metrics.record(
            RequestMetrics.Key(
                route: context.endpointPath ?? "NotFound", method: Self.known.contains(request.method) ? request.method.rawValue : "other",
                status: response.status.code),
            ContinuousClock.now - start)
        return response
    }

    /// A client may call its method anything; a label may not.
    private static let known: Set<HTTPRequest.Method> = [.get, .head, .put, .delete, .post, .patch, .options]
}
