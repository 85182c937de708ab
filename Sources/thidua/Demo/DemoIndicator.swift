import Emulation
import Foundation

/// The indicators of the demo's plans, by the ids they have there.
enum DemoIndicator: Int, CaseIterable {
    case launched = 101, found, nurtured, summarised, replicated, houses, online, revenue, best, worst, satisfaction
    case newRural = 201, propaganda

    init?(_ indicator: Indicator) {
        guard let known = Self.allCases.first(where: { $0.id == indicator.id }) else { return nil }
        self = known
    }

    /// Their numbers stand at the end of the ids in the plans.
    private var id: UUID? { UUID(uuidString: "0193dfdc-a680-7000-8000-000000000\(rawValue)") }
}
