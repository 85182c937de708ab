import PQ

extension Connection {
    /// Connects on a thread of its own, since libpq's connecting waits for names and servers.
    static func open(
        _ configuration: PostgresConfiguration, isShared: Bool,
        reporting report: @escaping @Sendable (Connection, Event) -> Void,
        then receive: @escaping @Sendable (Swift.Result<Connection, PQ.Failure>) -> Void
    ) {
        do throws(PQ.Failure) {
            try DetachedThread.start {
                receive(
                    Swift.Result { () throws(PQ.Failure) in
                        try Connection(PQ.Connection(opening: configuration.parameters()), isShared: isShared, reporting: report)
                    })
            }
        } catch {
            receive(.failure(error))
        }
    }

    /// Connects, and waits for it without blocking.
    static func open(
        _ configuration: PostgresConfiguration, reporting report: @escaping @Sendable (Connection, Event) -> Void
    ) async throws(PostgresError) -> Connection {
        let opened = await withUnsafeContinuation { continuation in
            open(configuration, isShared: false, reporting: report) { continuation.resume(returning: $0) }
        }
        switch opened {
        case .success(let connection): return connection
        case .failure(let failure): throw PostgresError(.connection(failure.message, sent: false))
        }
    }
}
