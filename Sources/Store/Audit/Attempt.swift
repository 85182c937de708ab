package import FoundationEssentials

/// What somebody is about to do, as the trail keeps it.
package struct Attempt: Hashable, Sendable {
    /// As in HTTP; `run` for what is done without it, `cli` for what the operator does.
    package let method: String
    /// The whole address that was asked for, its question too.
    package let path: String
    /// The id of what it is about.
    package let thing: UUID?
    /// Where it came from; nil where nothing was sent.
    package let address: String?
    /// The body as it was sent.
    package let said: String?

    package init(method: String, path: String, thing: UUID? = nil, address: String? = nil, said: String? = nil) {
        self.method = method
        self.path = path
        self.thing = thing
        self.address = address
        self.said = said
    }

    /// Of the program itself, such as the demonstration: no request was made.
    package static let run = Attempt(method: "run", path: "")
}
