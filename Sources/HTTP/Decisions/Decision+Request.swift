import Foundation
import Hummingbird
import Operations
import Wire

extension Decision {
    /// From a request: its id and what it says from the body; what was seen from `If-Match`, or from the field `seen` of a form, which can
    /// send no header. Throws 428 without either.
    /// - Parameters:
    ///   - mayBeNew: whether there may be nothing yet to have been seen.
    ///   - read: reads what the decision says beside its id, into variables of the caller.
    init(
        of request: Request, allowing names: [String] = [], mayBeNew: Bool = false, _ read: (inout Fields) -> Void = { _ in }
    ) async throws {
        let isForm = (try? Body.kind(request.headers)) == .form
        var seen: [String]?
        if !isForm, !mayBeNew || request.headers[.ifMatch] != nil { seen = try IfMatch(request).seen }
        var json = try await request.json()
        var fields = try Fields(json, allowing: ["id"] + names + (isForm ? ["seen"] : []))
        let id = fields.newID("id")
        if isForm, let tag = fields.optional("seen", .text(upTo: 100)) { seen = [tag] }
        read(&fields)
        try fields.finish()
        guard !isForm || mayBeNew || seen != nil else { throw Problem.preconditionRequired }
        // What was seen is no part of what is decided: sent again from another page it is the same decision.
        if isForm, case .object(let members) = json.content { json = JSON(.object(members.filter { $0.name != "seen" })) }
        self.init(id: id, seen: seen, said: request.said(json))
    }
}

extension Request {
    /// Where to and what, in a form that two requests share exactly if they say the same.
    func said(_ json: JSON) -> String { "\(uri.path.removingPercentEncoding ?? uri.path)\n\(json.canonical)" }
}
