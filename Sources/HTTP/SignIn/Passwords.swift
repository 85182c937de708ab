package import Operations

/// How the server deals with passwords.
package struct Passwords: Sendable {
    package let hashing: PasswordHashing
    /// Those that were stolen somewhere; nil where the operator keeps no list.
    package let breached: BreachedPasswords?

    package init(hashing: PasswordHashing = PasswordHashing(), breached: BreachedPasswords? = nil) {
        self.hashing = hashing
        self.breached = breached
    }
}
