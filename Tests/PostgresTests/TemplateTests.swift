import Foundation
import Postgres
import PostgresTesting
import Synchronization
import Testing

extension PostgresTests {
    @Suite("A template") struct Templates {
        private struct Interruption: Error {}

        private final class Recipe: Sendable {
            let version = UUID().uuidString.lowercased()
            let preparations = Atomic(0)

            func make(failing: Bool = false) async throws -> String {
                let server = try TestServer.fromEnvironment()
                return try await TestDatabase.template(named: "tests", version: version, ownerURL: server.url) { url in
                    preparations.add(1, ordering: .relaxed)
                    try await withClient(PostgresConfiguration(url: url)) { client in
                        try await client.execute(script: "create table fruit as select 'cam' as name")
                    }
                    if failing { throw Interruption() }
                }
            }
        }

        @Test("is prepared once, however many ask for it at once, and begun anew when its making failed")
        func once() async throws {
            let recipe = Recipe()
            await #expect(throws: Interruption.self) { try await recipe.make(failing: true) }
            let one = Task { try await recipe.make() }
            let other = Task { try await recipe.make() }
            let (template, same) = (try await one.value, try await other.value)
            #expect(template == same && recipe.preparations.load(ordering: .relaxed) == 2)

            let server = try TestServer.fromEnvironment()
            let name = try await TestDatabase.with(from: template, ownerURL: server.url) { database in
                try await withClient(PostgresConfiguration(url: database.url)) { client in
                    try await client.run(value("select name from fruit", as: String.self))
                }
            }
            #expect(name == "cam")
            try await withClient { client in try await client.execute(script: "drop database \"\(template)\"") }
        }
    }
}
