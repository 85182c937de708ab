import Hummingbird
import Wire

/// For whoever runs the server.
///
/// | route | answer |
/// |---|---|
/// | `GET /health` | 200 as long as the process answers; the database is not asked |
/// | `GET /ready` | 200 where the database is reachable and its schema current, otherwise 503 |
/// | `GET /metrics` | counts and durations of requests, the connections to the database and the workers, for Prometheus |
struct HealthController {
    let readiness: @Sendable () async -> Readiness
    let metrics: RequestMetrics
    let database: DatabaseMetrics
    let workers: @Sendable () -> String

    func add(to routes: Routes<VisitorContext>) {
        routes.get("health", use: health)
        routes.get("ready", use: ready)
        routes.get("metrics", use: expose)
    }

    @Sendable func health(_ request: Request, context: VisitorContext) async throws -> Response {
        var json = JSONWriter(capacity: 32)
        json.object { json in json.member("status", "up") }
        return Response(json: json)
    }

    @Sendable func ready(_ request: Request, context: VisitorContext) async throws -> Response {
        let readiness = await readiness()
        var json = JSONWriter(capacity: 32)
        json.object { json in json.member("status", readiness.rawValue) }
        return Response(readiness == .ready ? .ok : .serviceUnavailable, json: json)
    }

    @Sendable func expose(_ request: Request, context: VisitorContext) async throws -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: metrics.exposition + database.exposition + workers())))
    }
}
