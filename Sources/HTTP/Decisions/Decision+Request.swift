import Foundation
import HTTPTypes
import Hummingbird
import Operations
import Wire

extension Decision {
    /// From a request: its id, from the field `id` or from `Idempotency-Key`, what it says, and what was seen (``Seen``).
    /// - Parameters:
    ///   - mayBeNew: whether there may be nothing yet to have been seen.
    ///   - read: reads what the decision says beside its id, into variables of the caller.
    init(
        of request: Request, allowing names: [String] = [], mayBeNew: Bool = false, _ read: (inout Fields) -> Void = { _ in }
    ) async throws {
        let seen = try Seen(request, mayBeNew: mayBeNew)
        let json = try await request.json()
        var fields = try Fields(json, allowing: ["id"] + names + seen.members)
        let id = fields.decisionID(try request.idempotencyKey())
        read(&fields)
        let expected = try seen.finish(&fields)
        self.init(id: id, seen: expected?.seen, isNew: expected == nil, said: request.said(json, id: id))
    }
}

extension HTTPField.Name {
    static let idempotencyKey = Self("Idempotency-Key")!
}

extension Request {
    /// The id of a decision where a header says it, in quotation marks or without. Throws 422, naming the header.
    func idempotencyKey() throws -> UUID? {
        guard var text = headers[.idempotencyKey]?[...] else { return nil }
        if text.count > 1, text.first == "\"", text.last == "\"" { text = text.dropFirst().dropLast() }
        do {
            return try Reading.newID.read(JSON(.string(String(text)), at: .member("Idempotency-Key", of: .root)))
        } catch {
            throw BadInput([error])
        }
    }

    /// Where to and what, in a form that two requests share exactly if they say the same, wherever they say it. What was seen is no part of
    /// it: sent again from another page it is the same decision.
    func said(_ json: JSON, id: UUID? = nil) -> String {
        var json = json
        if case .object(var members) = json.content {
            members.removeAll { $0.name == "seen" || $0.name == "id" && id != nil }
            if let id { members.append(JSON.Member(name: "id", value: JSON(.string(id.uuidString.lowercased())))) }
            json = JSON(.object(members))
        }
        return "\(uri.path.removingPercentEncoding ?? uri.path)\n\(json.canonical)"
    }
}

extension Fields {
    fileprivate mutating func decisionID(_ key: UUID?) -> UUID {
        guard let key else { return newID("id") }
        if let id = optional("id", .newID), id != key { refuseOther("id", than: "Idempotency-Key") }
        return key
    }
}
