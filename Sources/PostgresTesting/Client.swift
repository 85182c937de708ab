package import Logging
package import Postgres

/// Lends a client and closes it, also when `body` throws.
nonisolated(nonsending) package func withClient<Result>(
    _ configuration: PostgresConfiguration, _ body: (PostgresClient) async throws -> Result
) async throws -> Result {
    let client = PostgresClient(configuration, logger: .quiet)
    let result: Swift.Result<Result, any Error>
    do { result = .success(try await body(client)) } catch { result = .failure(error) }
    await client.close()
    return try result.get()
}

extension Logger {
    /// Tests provoke errors on purpose.
    package static let quiet = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }
}
