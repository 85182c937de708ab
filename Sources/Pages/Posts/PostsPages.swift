import Emulation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store

/// Where one may stand.
///
/// | address | answer |
/// |---|---|
/// | `GET /` | the units one has a post in; with one, on to what it has to do |
struct PostsPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to people: PageRoutes<PersonContext>) {
        people.page("", PostsView.title, for: .people, use: list)
    }

    @Sendable func list(_ request: Request, context: PersonContext) async throws -> Response {
        let standings = try await Standings(client: postgres).run(context.token)
        let view = PostsView(posts: Post.all(of: standings))
        if let only = view.only { return .onward(to: Tab.duties.address(in: only.unit)) }
        var frame = Frame(request, notice, PostsView.title)
        frame.reader = Reader(name: standings.first?.personName ?? "", proof: FormProof.text(for: context.token))
        return frame.response { $0.posts(view) }
    }
}
