/// A number by which somebody is known everywhere: the twelve digits of a person (số định danh cá nhân), which stand for a household by its
/// head too, or the tax code of an organisation (mã số thuế).
///
/// Nothing prints it: not an error, not a log, not a debugger.
package struct IdentityNumber: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// As it is hashed.
    package let digits: String
    /// What may be known by it.
    package let kinds: [Subject.Kind]

    /// Blanks, dots and hyphens are no part of it. Throws `SubjectRefusal.numberMalformed`.
    package init(_ text: String) throws(SubjectRefusal) {
        var digits = ""
        for scalar in text.unicodeScalars where ![" ", "\u{a0}", ".", "-", "\u{2013}"].contains(scalar) {
            guard ("0"..."9").contains(scalar) else { throw .numberMalformed }
            digits.unicodeScalars.append(scalar)
        }
        switch digits.count {
        case 12: kinds = [.person, .household]
        case 10, 13: kinds = [.collective]
        default: throw .numberMalformed
        }
        self.digits = digits
    }

    package var description: String { "a number that is not shown" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
