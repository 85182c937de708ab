package import Foundation

/// A draft that was laid before the leader to be signed: by whom, when and with which words.
package struct Presentation: Hashable, Sendable {
    /// Constraint: `a_presentation_has_at_most_1000_characters`.
    package static let mostCharacters = 1000

    /// The draft's revision it was said of.
    package let revision: Int
    package let at: Date
    /// Nil for whoever is not one of the unit's people any more.
    package let byName: String?
    package let note: String?

    package init(revision: Int, at: Date, byName: String?, note: String?) {
        self.revision = revision
        self.at = at
        self.byName = byName
        self.note = note
    }

    /// Whether somebody wrote on it since.
    /// - Parameter revision: the draft's.
    package func isOutdated(at revision: Int) -> Bool { self.revision < revision }
}

extension Report {
    /// Refuses to present what is not on the desk, or with more words than fit beside it.
    package func requirePresentable(note: String?) throws(ReportRefusal) {
        guard state.isOnDesk else { throw .notPresentable(state) }
        guard note.map({ $0.unicodeScalars.count <= Presentation.mostCharacters }) ?? true else { throw .noteTooLong }
    }
}
