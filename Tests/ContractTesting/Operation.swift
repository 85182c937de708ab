/// What may be asked: a method and a path with places for anything, and what is answered.
package struct Operation: Sendable {
    package let id: String
    package let method: String
    /// `/v1/units/{unit}/reports/{id}`
    package let path: String
    /// Whom it is open to; nil for whoever has a post.
    package let roles: [String]?
    let responses: [String: Response]

    let parts: [String]

    /// Whether it is this one that is asked: as the router reads an address, in which a closing slash is nothing.
    func isMeant(by asked: [String]) -> Bool {
        parts.count == asked.count && zip(parts, asked).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }

    /// What is said of a status. `default` stands for refusals and trouble: a success has to be named.
    func response(_ status: Int) -> Response? {
        responses["\(status)"] ?? (status >= 400 ? responses["default"] : nil)
    }
}
