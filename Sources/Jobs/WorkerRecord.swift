package import Foundation
import Synchronization

/// How the workers of this process are doing, for Prometheus.
package final class WorkerRecord: Sendable {
    private struct Entry {
        var failures = 0
        /// When a turn, or a look that found nothing to do, last ended well.
        var lastSuccess: Date?
        /// How long the oldest that waited had done so at the last look, in seconds.
        var lag = 0.0
    }

    private let entries = Mutex<[String: Entry]>([:])
    private let now: @Sendable () -> Date

    package init(now: @escaping @Sendable () -> Date = { Date() }) { self.now = now }

    func looked(_ worker: String, oldest lag: Double) { entries.withLock { $0[worker, default: Entry()].lag = lag } }

    func succeeded(_ worker: String) {
        let now = now()
        entries.withLock { $0[worker, default: Entry()].lastSuccess = now }
    }

    func failed(_ worker: String) { entries.withLock { $0[worker, default: Entry()].failures += 1 } }

    /// In the text format of Prometheus; empty where no worker has had a turn.
    package var exposition: String {
        let entries = entries.withLock { $0.sorted { $0.key < $1.key } }
        guard !entries.isEmpty else { return "" }
        var text = ""
        func family(_ name: String, _ type: String, _ help: String, _ value: (Entry) -> String?) {
            text += "# HELP thidua_worker_\(name) \(help)\n# TYPE thidua_worker_\(name) \(type)\n"
            for (worker, entry) in entries {
                if let value = value(entry) { text += "thidua_worker_\(name){worker=\"\(worker)\"} \(value)\n" }
            }
        }
        family("failures_total", "counter", "Turns that failed, of one city or of all.") { "\($0.failures)" }
        family("last_success_timestamp_seconds", "gauge", "When a turn last ended well.") {
            $0.lastSuccess.map { "\($0.timeIntervalSince1970)" }
        }
        family("lag_seconds", "gauge", "How long the oldest that waits had waited at the last look.") { "\($0.lag)" }
        return text
    }
}
