package import Emulation
package import Postgres
import Store

/// Finds units by what people call them.
package struct FindUnits: Sendable {
    private let client: PostgresClient

    package init(client: PostgresClient) {
        self.client = client
    }

    /// Those that bore a name like this on a day, best matches first; tones need not be typed. At most `limit`.
    package func named(
        _ text: String, asOf day: Day? = nil, within top: UnitID? = nil, limit: Int = 50, under settings: Settings = .registrar
    ) async throws -> [Unit] {
        try await client.transaction(under: settings) { tx in
            let day = if let day { day } else { try await tx.run(.clock()).today }
            return try await tx.run(.units(namedLike: text, asOf: day, within: top, limit: limit))
        }
    }

    /// Those that bore an official code on a day, one at most in each city.
    package func coded(_ code: String, asOf day: Day? = nil, under settings: Settings = .registrar) async throws -> [Unit] {
        try await client.transaction(under: settings) { tx in
            let day = if let day { day } else { try await tx.run(.clock()).today }
            return try await tx.run(.units(code: code, asOf: day))
        }
    }
}
