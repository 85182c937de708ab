import Postgres
import PostgresTesting
import Testing

/// Every suite that needs a server lives in here and shares one throw-away database.
@Suite(.throwAwayDatabase, .timeLimit(.minutes(20))) enum PostgresTests {}

/// Makes a database for the suite and drops it afterwards; the suite fails at once when there is no server.
struct ThrowAwayDatabase: SuiteTrait, TestScoping {
    @TaskLocal static var url = ""

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        let server = try TestServer.fromEnvironment()
        try await TestDatabase.with(ownerURL: server.url) { database in
            try await Self.$url.withValue(database.url, operation: function)
        }
    }
}

extension Trait where Self == ThrowAwayDatabase {
    static var throwAwayDatabase: Self { ThrowAwayDatabase() }
}

extension PostgresConfiguration {
    /// The suite's database.
    static func tests(connections: Int = 2, applicationName: String = "tests") -> PostgresConfiguration {
        PostgresConfiguration(
            url: ThrowAwayDatabase.url, applicationName: applicationName, connections: connections, deadline: .seconds(300))
    }
}

/// Lends a client of the suite's database and closes it.
nonisolated(nonsending) func withClient<Result>(
    connections: Int = 2, _ body: (PostgresClient) async throws -> Result
) async throws -> Result {
    try await withClient(.tests(connections: connections), body)
}

extension PostgresClient {
    /// Lets other tasks run until so many wait for a connection.
    func until(waiting count: Int) async { while waiting != count { await Task.yield() } }
}

/// The statement's one value.
func value<Value: PostgresDecodable & Sendable>(_ sql: SQL, as type: Value.Type = Value.self) -> Statement<Value> {
    Statement("one value", sql, exactlyOne: { row in try row.next(Value.self) })
}

let backend = value("select pg_backend_pid()", as: Int.self)

#if THREAD_SANITIZER
    typealias Mutex = PthreadMutex
#endif
