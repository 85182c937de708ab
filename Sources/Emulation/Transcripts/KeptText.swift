import Foundation

/// The text of a plan as it is kept: composed (NFC), lines ended by LF, 1 MiB at most.
///
/// Offsets into it count Unicode scalars, as PostgreSQL counts characters of text. Making it is linear.
package struct KeptText: Hashable, Sendable {
    /// The longest text that is kept, in bytes of UTF-8.
    package static let mostBytes = 1 << 20

    package let text: String
    package let scalars: Watched<Unicode.Scalar>

    /// Keeps a text. Rules: what is too long or holds NUL is refused; PostgreSQL could not hold it.
    package init(_ text: String) throws(PlanImportRefusal) {
        // Composing makes nothing longer than three times what it was, and a text many times too long is not worth it.
        guard text.utf8.count <= 3 * Self.mostBytes else { throw PlanImportRefusal(.tooLong) }
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count)
        var afterReturn = false
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar == "\0" { throw PlanImportRefusal(.holdsNUL) }
            if !(scalar == "\n" && afterReturn) { scalars.append(scalar == "\r" ? "\n" : scalar) }
            afterReturn = scalar == "\r"
        }
        // All of them: what is kept is kept as it is when it is read again.
        scalars.removeFirst(scalars.prefix { $0 == "\u{feff}" }.count)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.text = String(view)
        self.scalars = Watched(scalars)
        guard self.text.utf8.count <= Self.mostBytes else { throw PlanImportRefusal(.tooLong) }
    }

    /// As above, from the bytes of a file: strict UTF-8, with or without a byte order mark.
    package init(utf8 bytes: some Sequence<UInt8>) throws(PlanImportRefusal) {
        guard let text = String(validating: Array(bytes), as: UTF8.self) else { throw PlanImportRefusal(.notUnicode) }
        try self.init(text)
    }

    /// What stands at a place, each run of blanks as one.
    package func folded(_ place: TextPlace) -> String {
        var view = String.UnicodeScalarView()
        var blank = false
        for run in place.runs {
            for scalar in scalars[run] {
                if scalar.isBlank {
                    blank = true
                } else {
                    if blank, !view.isEmpty { view.append(" ") }
                    view.append(scalar)
                    blank = false
                }
            }
            blank = true
        }
        return String(view)
    }
}
