import PQ

/// Where the database is and how sessions on it begin.
package struct PostgresConfiguration: Sendable {
    /// A libpq connection string or URI, passed whole to libpq: several hosts, services, password files and TLS work as they do there.
    package var url: String
    /// The role every session takes at its start, nil for the login role.
    package var role: String?
    /// What `pg_stat_activity` shows, unless the URL says otherwise.
    package var applicationName: String
    /// The most connections the pool opens; it opens them on demand.
    package var connections: Int
    /// The most connections that reads share; one more is opened when those there are crowded or late.
    package var sharedConnections: Int
    /// How many long reads are under way at once; the others wait in line.
    package var longConnections: Int
    /// How long work waits for a connection when it sets no deadline of its own.
    package var acquireTimeout: Duration
    /// How long a batch or a transaction may take as a whole when it sets no deadline of its own. Nothing waits for ever.
    package var deadline: Duration
    /// Further run-time parameters of every session.
    package var settings: [String: String]
    /// Who is shown every statement that is answered.
    package private(set) var witness: Witness?

    /// Describes a database; connects nothing.
    package init(
        url: String, role: String? = nil, applicationName: String = "thidua", connections: Int = 8,
        sharedConnections: Int = 4, longConnections: Int = 1, acquireTimeout: Duration = .seconds(10), deadline: Duration = .seconds(60),
        settings: [String: String] = [:]
    ) {
        self.url = url
        self.role = role
        self.applicationName = applicationName
        self.connections = connections
        self.sharedConnections = sharedConnections
        self.longConnections = longConnections
        self.acquireTimeout = acquireTimeout
        self.deadline = deadline
        self.settings = settings
    }

    /// How many batches may be under way on a shared connection.
    static let sharedDepth = 64
    /// The most prepared statements kept per connection.
    static let preparedStatements = 512
}

extension PostgresConfiguration {
    /// The same with somebody who is shown every statement that is answered.
    package func seen(by witness: Witness) -> PostgresConfiguration {
        var copy = self
        copy.witness = witness
        return copy
    }

    /// The same for sessions that many share: they cannot write, and give up by themselves what nobody waits for any more.
    var readOnly: PostgresConfiguration {
        var copy = self
        copy.settings["default_transaction_read_only"] = "on"
        copy.settings["statement_timeout"] = Self.milliseconds(deadline)
        return copy
    }

    /// What libpq is given; throws when the URL is malformed.
    func parameters() throws(PQ.Failure) -> [(keyword: String, value: String)] {
        // A client that is frozen, or cut off without a word, must not hold a lock for ever: the server ends its session when it has been
        // silent inside a transaction for longer than any transaction may take, and notices a peer that is gone.
        var session = [
            "idle_in_transaction_session_timeout": Self.milliseconds(deadline),
            "client_connection_check_interval": "10s",
            "tcp_keepalives_idle": "30", "tcp_keepalives_interval": "10", "tcp_keepalives_count": "3", "tcp_user_timeout": "60s",
        ]
        session.merge(settings) { $1 }
        // The codecs rely on these, so neither the URL nor `settings` can change them.
        session["TimeZone"] = "UTC"
        session["DateStyle"] = "ISO"
        session["bytea_output"] = "hex"
        session["extra_float_digits"] = "1"
        if let role { session["role"] = role }
        let options = session.sorted { $0.key < $1.key }.map { "-c \($0)=\(Self.escaped($1))" }
        // Our keyword replaces the URL's, so the URL's own options go in front.
        let own = try ConnectionString.keywords(of: url)["options"].map { [$0] } ?? []
        return [
            // In front of the URL, which may say otherwise.
            ("connect_timeout", "10"),
            ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"), ("tcp_user_timeout", "60000"),
            ("dbname", url),
            ("fallback_application_name", applicationName),
            ("client_encoding", "UTF8"),
            ("options", (own + options).joined(separator: " ")),
        ]
    }

    private static func milliseconds(_ duration: Duration) -> String { "\(Int(duration / .milliseconds(1)))ms" }

    /// The server splits options at blanks, and a backslash protects one.
    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing(" ", with: "\\ ")
    }
}
