import Foundation
import Hummingbird
import Operations

extension Decision {
    /// From the body and the `If-Match` of a request. Throws 428 without the header.
    /// - Parameters:
    ///   - mayBeNew: whether there may be nothing yet to have been seen.
    ///   - read: reads what the decision says beside its id, into variables of the caller.
    init(
        of request: Request, allowing names: [String] = [], mayBeNew: Bool = false, _ read: (inout Fields) -> Void = { _ in }
    ) async throws {
        let seen = mayBeNew && request.headers[.ifMatch] == nil ? nil : try IfMatch(request).seen
        let json = try await request.json()
        var fields = try Fields(json, allowing: ["id"] + names)
        let id = fields.newID("id")
        read(&fields)
        try fields.finish()
        self.init(id: id, seen: seen, said: request.said(json))
    }
}

extension Request {
    /// Where to and what, in a form that two requests share exactly if they say the same.
    func said(_ json: JSON) -> String { "\(uri.path.removingPercentEncoding ?? uri.path)\n\(json.canonical)" }
}
