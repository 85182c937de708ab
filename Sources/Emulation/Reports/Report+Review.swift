extension Report {
    /// What the reviewer may do, seeing that version. Times are not set here: there is no clock in the domain.
    package func accepting(version: Int) throws(ReportRefusal) -> Report {
        try requireUndecided(version)
        var report = self
        report.state = .accepted
        report.acceptedVersion = version
        report.reason = nil
        return report
    }

    /// Sends it back. A correction that is sent back leaves what was accepted before it.
    /// Who was only requested to take part is never sent back: their report is received.
    package func returning(
        version: Int, reason: String, strength: Strength = .ordered
    ) throws(ReportRefusal) -> Report {
        guard strength == .ordered else { throw .onlyReceived }
        try requireUndecided(version)
        guard !reason.isBlank else { throw .reasonMissing }
        var report = self
        report.state = .returned
        report.reason = reason
        return report
    }

    /// Takes what was accepted out of the totals at once and puts the report back on its author's desk,
    /// also while a correction is written or waits: the author sends it anew.
    package func reopening(reason: String) throws(ReportRefusal) -> Report {
        guard acceptedVersion != nil else { throw .notAccepted(state) }
        guard !reason.isBlank else { throw .reasonMissing }
        var report = self
        report.state = .reopened
        report.acceptedVersion = nil
        report.reason = reason
        return report
    }

    /// Refuses everybody but the unit that addressed the author, units above that one included.
    package func requireReviewer(_ unit: UnitID) throws(ReportRefusal) {
        guard unit == reviewer else { throw .notTheReviewer }
    }

    private func requireUndecided(_ seen: Int) throws(ReportRefusal) {
        guard state != .draft else { throw .notSubmitted }
        guard state == .submitted else { throw .alreadyDecided(state) }
        guard seen == version else { throw .versionSuperseded(seen: seen, latest: version) }
    }
}
