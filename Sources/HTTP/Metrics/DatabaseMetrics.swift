import Postgres

/// The connections to the database, for Prometheus.
struct DatabaseMetrics {
    let postgres: PostgresClient

    /// In the text format of Prometheus.
    var exposition: String {
        let (lent, shared, long) = postgres.statistics
        let pools = [("lent", lent), ("shared", shared), ("long", long)]
        var text = ""
        func family(_ name: String, _ type: String, _ help: String, _ value: (PoolStatistics) -> String) {
            text += "# HELP postgres_\(name) \(help)\n# TYPE postgres_\(name) \(type)\n"
            for (pool, statistics) in pools { text += "postgres_\(name){pool=\"\(pool)\"} \(value(statistics))\n" }
        }
        family("connections", "gauge", "Connections there are.") { "\($0.connections)" }
        family("busy", "gauge", "Batches and transactions under way.") { "\($0.busy)" }
        family("waiting", "gauge", "Who waits for a connection.") { "\($0.waiting)" }
        family("batches_total", "counter", "Batches sent.") { "\($0.batches)" }
        family("waits_total", "counter", "Times a connection was waited for.") { "\($0.waits)" }
        family("wait_seconds_total", "counter", "How long connections were waited for.") { "\($0.waited / .seconds(1))" }
        family("connections_opened_total", "counter", "Connections made.") { "\($0.opened)" }
        family("connections_lost_total", "counter", "Connections that broke.") { "\($0.lost)" }
        text += "# HELP postgres_failures_total Failed batches, by the class of their SQLSTATE.\n# TYPE postgres_failures_total counter\n"
        for (pool, statistics) in pools {
            for (category, count) in statistics.failures.sorted(by: { $0.key < $1.key }) {
                text += "postgres_failures_total{pool=\"\(pool)\",class=\"\(category)\"} \(count)\n"
            }
        }
        return text
    }
}
