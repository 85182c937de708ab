/// A report as it is being written; only its unit sees it.
package struct ReportDraft: Hashable, Sendable {
    package let note: String?
    package let values: [ReportValue]
    package let revision: Int

    package init(note: String?, values: [ReportValue], revision: Int) {
        self.note = note
        self.values = values
        self.revision = revision
    }
}
