import Emulation
package import Postgres
package import Store

/// Finds the units of the city one stands in by what people call them, or used to; tones need not be typed.
package struct SearchUnits: Sendable {
    let text: String
    let limit: Int

    package init(_ text: String, limit: Int) {
        self.text = text
        self.limit = limit
    }

    /// One round trip; a walk over the city's names. Throws `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> [UnitFound] {
        try await refusing {
            try await client.read(under: standing.settings, .units(everNamedLike: text, within: standing.unit.root, limit: limit))
        }
    }
}
