package import Logging
import Operations
package import Postgres
import ServiceLifecycle

/// Adds the reporting periods that have begun, at its start and every hour: a month that begins is there before anybody works.
package struct PeriodWorker: Service {
    let client: PostgresClient
    let logger: Logger

    /// - Parameter client: connects as `thidua_worker`.
    package init(client: PostgresClient, logger: Logger) {
        self.client = client
        self.logger = logger
    }

    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let added = try await ExtendPeriods().run(on: client)
                    if added > 0 { logger.info("reporting periods have begun", metadata: ["count": "\(added)"]) }
                } catch let error as PostgresError {
                    logger.warning("periods could not be added, will try again", metadata: ["error": "\(String(reflecting: error))"])
                }
                do { try await ContinuousClock().sleep(for: .seconds(3600)) } catch { return }
            }
        }
    }
}
