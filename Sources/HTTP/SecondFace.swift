package import Hummingbird

/// What a layer above puts beside the API into the same server: routes of its own, and how it tells whoever reads it what is refused there.
///
/// Of the API it is told nothing and changes nothing: whatever begins with `/v1` is answered as the contract says.
package struct SecondFace: Sendable {
    /// Where a browser goes that came back from the sign-on of the city.
    let home: String
    package let add: @Sendable (Routes<VisitorContext>) throws -> Void
    package let answer: Answering

    /// - Parameter number: under which the log has what happened; nil where it is not our fault.
    package typealias Answering =
        @Sendable (
            _ problem: Problem, _ number: String?, _ request: Request, _ context: VisitorContext
        ) async -> Response

    package init(home: String, add: @escaping @Sendable (Routes<VisitorContext>) throws -> Void, answer: @escaping Answering) {
        self.home = home
        self.add = add
        self.answer = answer
    }

    /// Whether what is asked for there stands beside the API, be it there or not.
    static func isBeside(_ path: String) -> Bool { path != "/v1" && !path.hasPrefix("/v1/") }
}

/// What was refused, with the answer that only the one who refused it can make: the same form again, as it was typed.
///
/// Thrown and not answered, so that the trail hears of it.
package struct FormAgain: Error {
    let cause: any Error
    let response: Response

    package init(_ cause: any Error, _ response: Response) {
        self.cause = cause
        self.response = response
    }
}
