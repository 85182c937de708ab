import Foundation
import HTTP
import HTTPTypes
import Hummingbird
import Operations
import Postgres
import Store

/// Whether the figures that somebody looks at have moved.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `GET phong-trao/{campaign}/so-lieu/moi?tu=` | words for as long as they are read: `data: moved`, with an id to go on from |
///
/// `tu` is the mark of what is shown, a header `Last-Event-ID` the one that was heard last; whoever comes with an old one is told at once.
/// An event says that something moved and nothing else. Every 25 s there is a word in any case (`data: still`), so that whoever hears
/// nothing knows that the line is dead. It ends when whoever reads does not stand there any more. 429 beyond four streams of a person.
struct LiveFiguresPages {
    let postgres: PostgresClient
    let watch: FiguresWatch

    func add(to units: PageRoutes<UnitContext>) {
        units.stream("phong-trao/{campaign}/so-lieu/moi", for: .colleagues, use: listen)
    }

    @Sendable func listen(_ request: Request, context: UnitContext) async throws -> Response {
        let campaign = try context.uuid("campaign")
        let said = request.headers[.lastEventID] ?? request.uri.queryParameters["tu"].map(String.init)
        let known = said.flatMap { FiguresMark($0) }
        let reader = try await WatchFigures(campaign: campaign, known: known, isLost: said != nil && known == nil)
            .run(as: context.standing, on: postgres)
        let waiting = try watch.wait(reader)
        let standing = Standing(context.standing, campaign, watch.pace.standing, postgres)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/event-stream", .cacheControl: "no-store",
                // Every event as it comes: a proxy that gathers them makes of a stream a pile.
                .accelBuffering: "no",
            ],
            body: ResponseBody { writer in
                try await request.body.consumeWithInboundCloseHandler { _ in
                    try await writer.write(ByteBuffer(string: "retry: 3000\n"))
                    try await writer.say(waiting.word())
                    var standing = standing
                    for await _ in waiting.wakes {
                        guard try await standing.holds() else { break }
                        try await writer.say(waiting.word())
                    }
                } onInboundClosed: {
                    waiting.end()
                }
                waiting.end()
                try await writer.finish(nil)
            })
    }

    /// Whether somebody still stands there; asked again once it was believed long enough.
    private struct Standing {
        let standing: Store.Standing
        let campaign: UUID
        let patience: Duration
        let postgres: PostgresClient
        private var askedAt = ContinuousClock.now

        init(_ standing: Store.Standing, _ campaign: UUID, _ patience: Duration, _ postgres: PostgresClient) {
            (self.standing, self.campaign, self.patience, self.postgres) = (standing, campaign, patience, postgres)
        }

        mutating func holds() async throws -> Bool {
            guard ContinuousClock.now - askedAt >= patience else { return true }
            do {
                _ = try await WatchFigures(campaign: campaign, known: nil).run(as: standing, on: postgres)
            } catch let error as PostgresError where error.sqlState != .noSuchToken {
                // The database is away: nobody has said that they do not stand there.
                return true
            } catch {
                return false
            }
            askedAt = .now
            return true
        }
    }
}

extension ResponseBodyWriter {
    /// An id is said with every word, so that whoever comes back need not be told of what is long past.
    fileprivate mutating func say(_ word: (mark: FiguresMark, hasMoved: Bool)?) async throws {
        guard let word else { return }
        try await write(ByteBuffer(string: "id: \(word.mark.text)\ndata: \(word.hasMoved ? "moved" : "still")\n\n"))
    }
}

extension HTTPField.Name {
    static let lastEventID = Self("Last-Event-ID")!
    static let accelBuffering = Self("X-Accel-Buffering")!
}
