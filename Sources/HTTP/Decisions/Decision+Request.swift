import FoundationEssentials
import Hummingbird
import Operations

extension Decision {
    /// From the body and the `If-Match` of a request. Throws 428 without the header.
    /// - Parameter read: reads what the decision says beside its id, into variables of the caller.
    init(of request: Request, allowing names: [String] = [], _ read: (inout Fields) -> Void = { _ in }) async throws {
        let seen = try IfMatch(request).seen
        var fields = try Fields(try await request.json(), allowing: ["id"] + names)
        let id = fields.newID("id")
        read(&fields)
        try fields.finish()
        self.init(id: id, seen: seen)
    }
}
