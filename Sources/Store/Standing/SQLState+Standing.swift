package import Postgres

extension SQLState {
    /// The token is unknown, expired or revoked.
    package static let noSuchToken = SQLState(rawValue: "TD401")
    /// The holder has no membership in the unit today, or there is no such unit: nobody is told which.
    package static let standsElsewhere = SQLState(rawValue: "TD404")
    /// The attempts to sign in are spent; the detail is how many seconds until there is another.
    package static let tooManyAttempts = SQLState(rawValue: "TD429")
    /// What was to be decided on has changed since it was read.
    package static let hasMoved = SQLState(rawValue: "TD412")
}
