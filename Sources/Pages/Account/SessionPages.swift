import Emulation
import FoundationEssentials
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Where one is signed in.
///
/// | address | answer |
/// |---|---|
/// | `GET /tai-khoan/phien` | one's sessions, and the tokens of one's machines |
/// | `POST /tai-khoan/phien/{id}/ket-thuc` | ends one |
/// | `POST /tai-khoan/phien/ket-thuc` | ends all sessions but the one that asks |
struct SessionPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to people: PageRoutes<PersonContext>) {
        people.page("tai-khoan/phien", SessionsView.title, for: .people, use: list)
        people.deed("tai-khoan/phien/ket-thuc", for: .people, use: endOthers)
        people.deed("tai-khoan/phien/{id}/ket-thuc", for: .people, use: end)
    }

    @Sendable func list(_ request: Request, context: PersonContext) async throws -> Response {
        async let sessions = ListSessions().run(seenFrom: context.token, on: postgres)
        let account = try await ReadAccount().run(seenFrom: context.token, on: postgres)
        let view = SessionsView(try await sessions)
        let frame = Frame(request, notice, SessionsView.title, of: account, context)
        return frame.response { $0.sessions(view, frame.proof) }
    }

    @Sendable func end(_ form: JSON, _ request: Request, context: PersonContext) async throws -> Response {
        try Fields(form, allowing: []).finish()
        try await EndSession(try context.uuid()).run(seenFrom: context.token, on: postgres)
        return .onward(to: "/tai-khoan/phien", saying: .sessionEnded)
    }

    @Sendable func endOthers(_ form: JSON, _ request: Request, context: PersonContext) async throws -> Response {
        try Fields(form, allowing: []).finish()
        _ = try await EndOtherSessions().run(seenFrom: context.token, on: postgres)
        return .onward(to: "/tai-khoan/phien", saying: .sessionsEnded)
    }
}
