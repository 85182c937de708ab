extension Report {
    /// What the author may do. Times are not set here: there is no clock in the domain.
    package func submitting() throws(ReportRefusal) -> Report {
        guard state.isOnDesk else { throw .notSubmittable(state) }
        var report = self
        report.state = .submitted
        report.version += 1
        report.reason = nil
        return report
    }

    /// Opens an accepted report again; the accepted version counts until the next one is accepted.
    package func correcting() throws(ReportRefusal) -> Report {
        guard state == .accepted else { throw .notAccepted(state) }
        var report = self
        report.state = .correcting
        return report
    }

    /// Refuses to write what lies with the reviewer or was accepted.
    package func requireOnDesk() throws(ReportRefusal) {
        guard state.isOnDesk else { throw .notWritable(state) }
    }
}
