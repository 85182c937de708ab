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
    /// How long work waits for a connection when it sets no deadline of its own.
    package var acquireTimeout: Duration
    /// Further run-time parameters of every session.
    package var settings: [String: String]

    /// Describes a database; connects nothing.
    package init(
        url: String, role: String? = nil, applicationName: String = "thidua", connections: Int = 8,
        acquireTimeout: Duration = .seconds(10), settings: [String: String] = [:]
    ) {
        self.url = url
        self.role = role
        self.applicationName = applicationName
        self.connections = connections
        self.acquireTimeout = acquireTimeout
        self.settings = settings
    }

    /// The most prepared statements kept per connection.
    static let preparedStatements = 512
}

extension PostgresConfiguration {
    /// What libpq is given; throws when the URL is malformed.
    func parameters() throws(PQ.Failure) -> [(keyword: String, value: String)] {
        // The codecs rely on these, so neither the URL nor `settings` can change them.
        var session = settings
        session["TimeZone"] = "UTC"
        session["DateStyle"] = "ISO"
        session["IntervalStyle"] = "iso_8601"
        session["bytea_output"] = "hex"
        session["extra_float_digits"] = "1"
        if let role { session["role"] = role }
        let options = session.sorted { $0.key < $1.key }.map { "-c \($0)=\(Self.escaped($1))" }
        // Our keyword replaces the URL's, so the URL's own options go in front.
        let own = try ConnectionString.keywords(of: url)["options"].map { [$0] } ?? []
        return [
            ("dbname", url),
            ("fallback_application_name", applicationName),
            ("client_encoding", "UTF8"),
            ("options", (own + options).joined(separator: " ")),
        ]
    }

    /// The server splits options at blanks, and a backslash protects one.
    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing(" ", with: "\\ ")
    }
}
