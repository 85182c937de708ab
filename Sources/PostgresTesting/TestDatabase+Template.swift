import Foundation
import Postgres

extension TestDatabase {
    /// The name of a template for `create`, built by `prepare` once per version and kept between runs.
    ///
    /// Safe when several test processes ask at once: one builds, the others wait. `version` should be a hash of what `prepare` does.
    package static func template(
        named name: String, version: String, ownerURL: String, prepare: (_ url: String) async throws -> Void
    ) async throws -> String {
        let server = try TestServer(url: ownerURL)
        let template = "template_\(name)_\(version)"
        // The lock is the session's, so this client has just one.
        let client = try await server.local(connections: 1)
        do {
            try await client.run(Statement("lock the template", "select pg_advisory_lock(hashtext(\(template)))"))
            if try await !client.run(isReady(template)) {
                // A template is half done until it is marked: drop what a killed run left.
                try await client.execute(script: "drop database if exists \(identifier(template)) with (force)")
                try await client.execute(script: "create database \(identifier(template)) template template0")
                try await prepare(server.url(ofDatabase: template))
                try await client.execute(script: "comment on database \(identifier(template)) is 'ready'")
            }
            await client.close()
        } catch {
            await client.close()
            throw error
        }
        return template
    }

    private static func isReady(_ template: String) -> Statement<Bool> {
        Statement(
            "is the template ready",
            """
            select exists (select from pg_database where datname = \(template)
                           and shobj_description(oid, 'pg_database') = 'ready')
            """,
            exactlyOne: { row in try row.next(Bool.self) })
    }
}
