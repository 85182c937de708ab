import Emulation
import FoundationEssentials
import Postgres
import Store

extension Transaction {
    /// Refuses indicators whose id is another indicator's, in any campaign that the unit or one above or below it has published.
    func requireNew(_ indicators: [Indicator], of unit: UnitID) async throws {
        guard !indicators.isEmpty else { return }
        let (_, taken) = try await run(
            .takeTurn(definingIndicatorsIn: unit.rootID), .indicatorsTaken(indicators.map(\.id), root: unit.rootID))
        try Refusals.throw(
            ifAny: indicators.enumerated().filter { taken.contains($1.id) }.map { position, indicator in
                IndicatorRefusal(.taken(indicator.name), field: "indicators[\(position)].id")
            })
    }
}
