import HTTP
import Hummingbird

/// What pages load.
///
/// | address | answer |
/// |---|---|
/// | `GET /tinh/{file}` | stylesheet, script and mark, each under the hash of its bytes |
struct AssetPages {
    func add(to visitors: PageRoutes<VisitorContext>) {
        visitors.file("tinh/{file}") { request, context in
            guard let answer = Assets.ours.answer(context.parameters.get("file") ?? "") else { throw Problem.notFound }
            return answer
        }
    }
}
