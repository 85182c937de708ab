package import Hummingbird
package import Operations

/// A request of somebody who carries a token; whether the token is good, the database says.
package struct PersonContext: ChildRequestContext {
    package var coreContext: CoreRequestContextStorage
    package let token: BearerToken
    let question: Question

    /// Throws `sign-in.required`.
    package init(context: VisitorContext) throws {
        guard let token = context.token, let question = context.question else { throw Problem.signInRequired }
        coreContext = context.coreContext
        self.token = token
        self.question = question
    }
}
