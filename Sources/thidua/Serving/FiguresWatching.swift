import Pages
import Postgres
import ServiceLifecycle

/// Has those who wait for figures hear of them until the server is told to stop.
struct FiguresWatching: Service {
    let watch: FiguresWatch
    let client: PostgresClient

    func run() async {
        await cancelWhenGracefulShutdown { await watch.run(on: client) }
    }
}
