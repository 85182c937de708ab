import FoundationEssentials
package import Postgres

/// What the server's login steps into at the start of a session; the policies say what each may see and write.
package enum ApplicationRole: String, Sendable {
    /// A person at a unit.
    case actor = "thidua_actor"
    /// Folds totals, chains the trail and begins periods.
    case worker = "thidua_worker"
    /// Recounts, and proves the trail.
    case auditor = "thidua_auditor"
}

extension PostgresConfiguration {
    /// Sessions as the server has them.
    package static func application(_ role: ApplicationRole, url: String, connections: Int) -> PostgresConfiguration {
        // Compiling a plan takes longer than any of our statements.
        var settings = ["jit": "off"]
        // Planning a statement over partitions takes longer than running it: 8 ms against 2 for a dashboard, each time, since the
        // planner thinks a plan for this very tenant cheaper. Every tenant is an interval of ids, so one plan serves them all.
        if role != .auditor { settings["plan_cache_mode"] = "force_generic_plan" }
        // However long a transaction may take, between two of its statements there is only work of ours.
        settings["idle_in_transaction_session_timeout"] = "30s"
        // Whoever works in the background comes again: a city that somebody else holds does not keep the others waiting.
        if role == .worker { settings["lock_timeout"] = "2s" }
        let deadline: Duration =
            switch role {
            // Whoever waits for a page has gone by then.
            case .actor: .seconds(30)
            // The longest fold takes one; a city that takes longer is left for the next round.
            case .worker: .seconds(30)
            // A recount, or a trail of years, in one transaction.
            case .auditor: .seconds(3600)
            }
        return PostgresConfiguration(
            url: url, role: role.rawValue, connections: connections,
            longConnections: max(1, ProcessInfo.processInfo.activeProcessorCount / 2), deadline: deadline, settings: settings)
    }
}
