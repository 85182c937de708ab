import Postgres
import Store

extension Problem {
    /// What trouble with the database is answered with: who asks is told nothing of it but whether to come back.
    init(_ error: PostgresError) {
        switch error.sqlState {
        case .noSuchToken: self = .signInRequired
        case .standsElsewhere: self = .notFound
        case .hasMoved: self = .preconditionFailed
        case .insufficientPrivilege: self = .permissionDenied
        default: self = error.passes ? .unavailable : .serverError
        }
    }
}

extension PostgresError {
    /// Whether it is gone in a moment: nothing of the request is at fault.
    fileprivate var passes: Bool {
        switch kind {
        case .connection, .deadline, .timedOut, .cancelled, .closed: true
        // 53: out of connections or memory; 57: shut down, cancelled by a timeout; 25006: fell back to a replica.
        case .server(let report):
            isRetryable || ["53", "57"].contains(report.sqlState.rawValue.prefix(2)) || report.sqlState.rawValue == "25006"
        case .encoding, .decoding, .rowCount, .rolledBack, .misuse: false
        }
    }
}
