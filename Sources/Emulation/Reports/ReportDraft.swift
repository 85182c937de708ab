/// A report as it is being written; only its unit sees it.
package struct ReportDraft: Hashable, Sendable {
    package let note: String?
    package let values: [ReportValue]
    package let revision: Int
    /// Nil where it was not presented since it was last sent.
    package let presentation: Presentation?

    package init(note: String?, values: [ReportValue], revision: Int, presentation: Presentation? = nil) {
        self.note = note
        self.values = values
        self.revision = revision
        self.presentation = presentation
    }
}
