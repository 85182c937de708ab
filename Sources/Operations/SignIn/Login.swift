import Emulation
import Foundation

/// The name somebody signs in with: plain small letters, digits and `. _ - @`, three to a hundred. Constraint: `a_login_is_plain_and_lower_case`.
package struct Login: Hashable, Sendable {
    package let text: String

    /// Capitals count as small letters. Throws `SignInRefusal.loginInvalid` among `Refusals`.
    package init(_ typed: String) throws {
        let text = typed.trimmingCharacters(in: .whitespaces).lowercased()
        let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789._@-".unicodeScalars)
        guard (3...100).contains(text.utf8.count), text.unicodeScalars.allSatisfy(letters.contains),
            let first = text.first, first.isLetter || first.isNumber
        else { throw Refusals(all: [SignInRefusal.loginInvalid]) }
        self.text = text
    }
}
