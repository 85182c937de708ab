import Emulation
import Postgres
import Wire

extension Problem {
    /// What is answered for an error that says why; nil for one that is nobody's fault but ours, or the router's.
    package init?(_ error: any Error) {
        switch error {
        case let error as any ProblemConvertible: self = error.problem
        case let refusals as Refusals: self.init(refusals)
        case let refusal as any Refusal: self.init(refusal)
        case let error as PostgresError: self.init(error)
        case is CancellationError: self = .unavailable
        default: return nil
        }
    }
}
