import Hummingbird
import NIOCore
import Store

/// Notes what somebody asks for, for the trail: where to, and what they say where it is of a unit and not quiet.
///
/// Refuses nothing but more bytes than somebody may send: a body too large, cut off or of the wrong kind is handed on as it came, to be
/// refused where it is read.
struct AttemptMiddleware: RouterMiddleware {
    let allowances: Allowances
    let routes: RouteList
    let uploads = Uploads()

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        let most = routes.mostBytes(at: request.uri.path)
        let announced = request.headers[.contentLength].flatMap(Int.init) ?? most
        guard context.token != nil, request.method != .get, min(announced, most) > Body.plan else {
            return try await note(request, upTo: most, context, next)
        }
        return try await uploads.hold { try await note(request, upTo: most, context, next) }
    }

    private func note(
        _ request: Request, upTo most: Int, _ context: VisitorContext, _ next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        // Without a token nobody is anybody, and their body is not read.
        guard let token = context.token else { return try await next(request, context) }
        var (request, context) = (request, context)
        var said: String?
        if let unit = context.place?.unit, request.method != .get, request.method != .head {
            let (bytes, text) = await Self.read(&request, upTo: most)
            if let wait = allowances.take(bytes: bytes, of: token, in: unit) { throw Problem.tooManyRequests(wait) }
            if routes.keepsBodies(at: request.uri.path) {
                said = (try? Body.kind(request.headers)) == .form ? text.map(Form.withoutSecrets) : text
            }
        }
        context.attempt = Attempt(
            method: request.method.rawValue, path: request.uri.string, thing: context.place?.thing, address: context.address, said: said)
        return try await next(request, context)
    }

    /// The body as text, nil where it is none, and how much of it was read; the request keeps a body that reads as the one it had.
    private static func read(_ request: inout Request, upTo most: Int) async -> (bytes: Int, text: String?) {
        if let announced = request.headers[.contentLength].flatMap(Int.init), announced > most { return (0, nil) }
        var collected = ByteBuffer()
        do {
            for try await var chunk in request.body {
                collected.writeBuffer(&chunk)
                guard collected.readableBytes <= most else { break }
            }
        } catch {
            request.body = RequestBody(asyncSequence: AsyncThrowingStream<ByteBuffer, any Error> { $0.finish(throwing: error) })
            return (collected.readableBytes, nil)
        }
        request.body = RequestBody(buffer: collected)
        let bytes = collected.readableBytesView
        guard !bytes.isEmpty, bytes.count <= most, !bytes.contains(0) else { return (bytes.count, nil) }
        return (bytes.count, String(validating: bytes, as: UTF8.self))
    }
}
