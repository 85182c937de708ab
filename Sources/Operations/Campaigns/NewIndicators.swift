import Emulation
import FoundationEssentials

extension [Indicator] {
    /// Refuses those whose id is another indicator's, in any campaign that the unit or one above or below it has published.
    func requireNew(besides taken: Set<UUID>) throws {
        try Refusals.throw(
            ifAny: enumerated().filter { taken.contains($1.id) }.map { position, indicator in
                IndicatorRefusal(.taken(indicator.name), field: "indicators[\(position)].id")
            })
    }
}
