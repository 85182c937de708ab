import Synchronization

/// How many requests there were and how long they took, by route, method and status.
final class RequestMetrics: Sendable {
    struct Key: Hashable {
        /// The route as it is registered, never the path that was asked: that would hold ids, and grow without end.
        let route: String
        let method: String
        let status: Int
    }

    private struct Series {
        /// How many took at most as long as each of `bounds`.
        var within = [Int](repeating: 0, count: RequestMetrics.bounds.count)
        var count = 0
        var seconds = 0.0
    }

    private static let bounds = [0.005, 0.025, 0.1, 0.5, 2.5]
    private let series = Mutex<[Key: Series]>([:])

    func record(_ key: Key, _ duration: Duration) {
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        series.withLock { all in
            for (place, bound) in Self.bounds.enumerated() where seconds <= bound { all[key, default: Series()].within[place] += 1 }
            all[key, default: Series()].count += 1
            all[key, default: Series()].seconds += seconds
        }
    }

    /// In the text format of Prometheus.
    var exposition: String {
        var text = "# HELP http_request_duration_seconds How long requests took.\n# TYPE http_request_duration_seconds histogram\n"
        for (key, series) in series.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            let labels = "route=\"\(key.route)\",method=\"\(key.method)\",status=\"\(key.status)\""
            for (bound, count) in zip(Self.bounds, series.within) {
                text += "http_request_duration_seconds_bucket{\(labels),le=\"\(bound)\"} \(count)\n"
            }
            text += "http_request_duration_seconds_bucket{\(labels),le=\"+Inf\"} \(series.count)\n"
            text += "http_request_duration_seconds_sum{\(labels)} \(series.seconds)\n"
            text += "http_request_duration_seconds_count{\(labels)} \(series.count)\n"
        }
        return text
    }
}

extension RequestMetrics.Key: Comparable {
    static func < (one: Self, other: Self) -> Bool {
        (one.route, one.method, one.status) < (other.route, other.method, other.status)
    }
}
