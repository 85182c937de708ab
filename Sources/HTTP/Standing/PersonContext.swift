package import Hummingbird
package import Operations
import Store

/// A request of somebody who carries a token; whether the token is good, the database says.
package struct PersonContext: ChildRequestContext {
    package var coreContext: CoreRequestContextStorage
    package let token: BearerToken
    let attempt: Attempt

    /// Throws `sign-in.required`.
    package init(context: VisitorContext) throws {
        guard let token = context.token, let attempt = context.attempt else { throw Problem.signInRequired }
        coreContext = context.coreContext
        self.token = token
        self.attempt = attempt
    }
}
