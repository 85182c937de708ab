import Emulation
import HTTP
import Hummingbird

/// How a page answers what was refused: the second face of a problem.
struct ProblemPages: Sendable {
    let notice: Notice
    let list: PageList

    func answer(_ problem: Problem, _ number: String?, _ request: Request, _ context: VisitorContext) -> Response {
        guard problem.status != .unauthorized else { return .onward(to: Self.door(before: request)) }
        let who = context.endpointPath.flatMap { path in
            list.all.first { $0.method == request.method && $0.address == path }?.who
        }
        let view = ProblemView(problem, who: who, number: number)
        return Frame(request, notice, view.title).response(view.status, headers: view.headers) { $0.problem(view) }
    }

    /// The door, and where to go on from there: what was to be read, not what was to be done.
    private static func door(before request: Request) -> PageAddress {
        guard request.method == .get || request.method == .head, request.uri.path != "/", let path = LocalPath(request.uri.path) else {
            return "/dang-nhap"
        }
        return PageAddress("/dang-nhap").asking("tiep", path.text)
    }
}
