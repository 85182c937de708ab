import Foundation
import HTTP
import Postgres
import Schema

/// Whether a server on this client can do its work now.
func readiness(of client: PostgresClient) async -> Readiness {
    do {
        return try await Schema.isCurrent(client) ? .ready : .schemaNotCurrent
    } catch {
        return .databaseUnreachable
    }
}

/// A line that somebody waits for must not stay in a buffer.
func flushStandardOutput() { fflush(nil) }
