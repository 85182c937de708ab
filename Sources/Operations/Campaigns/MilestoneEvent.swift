import Emulation
import FoundationEssentials
import Postgres
import Store

extension Milestone {
    /// The event it hangs on, nil for a day; refuses one that the caller cannot see.
    func event(field: String, as standing: Standing, on client: PostgresClient) async throws -> AnchorEvent? {
        guard case .event(let unit, let id) = self else { return nil }
        guard let event = try await client.run(under: standing.settings, .anchorEvent(id, of: unit)) else {
            throw OperationRefusal.unknownEvent(field: field)
        }
        return event
    }
}
