import Emulation
import Foundation
import Hummingbird
import NIOCore
import Store

/// What a request wants of a unit, before anybody knows whether it may.
struct UnitAttempt: Sendable {
    /// The unit of the path, whether there is such a unit or not.
    let unit: UnitID
    let attempt: Attempt
}

/// Notes what a request under `/v1/units/{unit}` wants, for the trail: where to and what it says.
///
/// Refuses nothing but more bytes than somebody may send: a body too large, cut off or of the wrong kind is handed on as it came, to be
/// refused where it is read.
struct AttemptMiddleware: RouterMiddleware {
    let allowances: Allowances

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        var (request, context) = (request, context)
        // Without a token nobody is anybody, and their body is not read.
        guard let token = context.token, let (unit, thing) = Self.subject(of: request.uri.path) else {
            return try await next(request, context)
        }
        var said: String?
        if request.method != .get, request.method != .head {
            let (bytes, text) = await Self.read(&request)
            if let wait = allowances.take(bytes: bytes, of: token, in: RateMiddleware.unit(of: request.uri.path)) {
                throw Problem.tooManyRequests(wait)
            }
            said = text
        }
        context.attempt = UnitAttempt(
            unit: unit,
            attempt: Attempt(
                method: request.method.rawValue, path: request.uri.string, thing: thing, address: context.address, said: said)
        )
        return try await next(request, context)
    }

    /// `/v1/units/{unit}/nouns/{id}/…`; nil where it is not of a unit. Percent-encoding hides nothing.
    static func subject(of path: String) -> (unit: UnitID, thing: UUID?)? {
        let parts = path.split(separator: "/", maxSplits: 5).map { part in
            part.contains("%") ? String(part).removingPercentEncoding ?? String(part) : String(part)
        }
        guard parts.count >= 3, parts[0] == "v1", parts[1] == "units", let unit = try? UnitID(parts[2]) else { return nil }
        return (unit, parts.count > 4 ? UUID(uuidString: parts[4]) : nil)
    }

    /// The body as text, nil where it is none, and how much of it was read; the request keeps a body that reads as the one it had.
    private static func read(_ request: inout Request) async -> (bytes: Int, text: String?) {
        if let announced = request.headers[.contentLength].flatMap(Int.init), announced > Body.plan { return (0, nil) }
        var collected = ByteBuffer()
        do {
            for try await var chunk in request.body {
                collected.writeBuffer(&chunk)
                guard collected.readableBytes <= Body.plan else { break }
            }
        } catch {
            request.body = RequestBody(asyncSequence: AsyncThrowingStream<ByteBuffer, any Error> { $0.finish(throwing: error) })
            return (collected.readableBytes, nil)
        }
        request.body = RequestBody(buffer: collected)
        let bytes = collected.readableBytesView
        guard !bytes.isEmpty, bytes.count <= Body.plan, !bytes.contains(0) else { return (bytes.count, nil) }
        return (bytes.count, String(validating: bytes, as: UTF8.self))
    }
}
