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
}
