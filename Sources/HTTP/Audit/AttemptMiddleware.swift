import Emulation
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Store

/// What a request wants of a unit, before anybody knows whether it may.
struct UnitAttempt: Sendable {
    /// The unit of the path, whether there is such a unit or not.
    let unit: UnitID
    let attempt: Attempt
}

/// Notes where a request comes from, and what one under `/v1/units/{unit}` wants, for the trail: where to and what it says.
///
/// Refuses nothing: a body too large, cut off or of the wrong kind is handed on as it came, to be refused where it is read.
struct AttemptMiddleware: RouterMiddleware {
    /// Whether the last entry of `X-Forwarded-For` is from our own proxy; anybody can send the header.
    let isBehindProxy: Bool

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        var (request, context) = (request, context)
        context.address = address(of: request, context)
        // Without a token nobody is anybody, and their body is not read.
        guard context.token != nil, let (unit, thing) = Self.subject(of: request.uri.path) else { return try await next(request, context) }
        var said: String?
        if request.method != .get, request.method != .head { said = await Self.read(&request) }
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

    private func address(of request: Request, _ context: VisitorContext) -> String? {
        guard isBehindProxy, let named = request.headers[values: .xForwardedFor].last?.split(separator: ",").last else {
            return context.address
        }
        // No address is longer, with a zone.
        return String(named.drop { $0 == " " }.prefix(64))
    }

    /// The body as text, nil where it is none; the request keeps a body that reads as the one it had.
    private static func read(_ request: inout Request) async -> String? {
        if let announced = request.headers[.contentLength].flatMap(Int.init), announced > Body.plan { return nil }
        var collected = ByteBuffer()
        do {
            for try await var chunk in request.body {
                collected.writeBuffer(&chunk)
                guard collected.readableBytes <= Body.plan else { break }
            }
        } catch {
            request.body = RequestBody(asyncSequence: AsyncThrowingStream<ByteBuffer, any Error> { $0.finish(throwing: error) })
            return nil
        }
        request.body = RequestBody(buffer: collected)
        let bytes = collected.readableBytesView
        guard !bytes.isEmpty, bytes.count <= Body.plan, !bytes.contains(0) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension HTTPField.Name {
    static let xForwardedFor = Self("X-Forwarded-For")!
}
