import Emulation
import HTTPTypes
import Hummingbird

/// Puts on every answer what it owes whatever it is: the notice, and that a browser must not guess what it holds.
struct NoticeMiddleware: RouterMiddleware {
    let notice: Notice

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.xContentTypeOptions] = "nosniff"
        if !response.headers.contains(.cacheControl) { response.headers[.cacheControl] = "no-store" }
        if let day = notice.clock { response.headers[.thiduaClock] = day.description }
        if notice.isSample { response.headers[.thiduaNotice] = "sample data" }
        return response
    }
}

extension HTTPField.Name {
    static let thiduaClock = Self("Thidua-Clock")!
    static let thiduaNotice = Self("Thidua-Notice")!
}
