import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Synchronization

/// Puts off the idle limit of a session that is used, at most once a minute for each: a read need not write.
final class SessionMiddleware: RouterMiddleware {
    private let postgres: PostgresClient
    private let extended = Mutex<[BearerToken: ContinuousClock.Instant]>([:])

    init(postgres: PostgresClient) {
        self.postgres = postgres
    }

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        if context.hasSession, let session = context.token, isDue(session) {
            // Where it has ended, what was asked for is refused by itself.
            _ = try? await ExtendSession().run(session, on: postgres)
        }
        return try await next(request, context)
    }

    private func isDue(_ session: BearerToken) -> Bool {
        extended.withLock { extended in
            let now = ContinuousClock.now
            if let last = extended[session], now - last < .seconds(60) { return false }
            if extended.count >= 10_000 { extended = extended.filter { now - $0.value < .seconds(60) } }
            extended[session] = now
            return true
        }
    }
}
