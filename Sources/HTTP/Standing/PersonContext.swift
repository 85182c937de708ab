package import Hummingbird
package import Operations

/// A request of somebody who carries a token; whether the token is good, the database says.
package struct PersonContext: ChildRequestContext {
    package var coreContext: CoreRequestContextStorage
    package let token: BearerToken
    /// What is wanted of a unit, if anything is.
    let attempt: UnitAttempt?

    /// Throws `sign-in.required`.
    package init(context: VisitorContext) throws {
        guard let token = context.token else { throw Problem.signInRequired }
        coreContext = context.coreContext
        self.token = token
        attempt = context.attempt
    }
}
