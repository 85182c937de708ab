import Emulation
import Foundation
import Operations
import Postgres
import Store

/// The eight movements of An Lão's plan, kept by An Lão as the plan has them. The day in it is that of the city's plan; the one of which there
/// was no such plan the centre had launched (539/QĐ-TTg, 13/4/2024).
struct DemoMovements: Sendable {
    let city: DemoCity
    let keys: DemoKeys
    let app: PostgresClient

    static let last = decision("last")

    private static func decision(_ step: String) -> UUID { DemoSeed.id("decision movement \(step)") }
    private static let centre = Movement.Launch(by: .centre, on: Day("2024-04-13"), document: "539/QĐ-TTg")

    /// Each step answers as it did before if it was made before.
    func run() async throws {
        let standing = try keys.standing(in: city.anLao)
        let planned = try await app.run(under: standing.settings, .plannedMovements(for: city.anLao.id))
            .filter { $0.plan.campaign == DemoCity.campaign(of: city.anLao) }
        for (place, movement) in planned.enumerated() {
            var told = Movement.Told(movement.linked, saidBy: movement.plan)
            if movement.linked.launchedBy == .centre, movement.linked.launchedOn == nil {
                told.launches = told.launches.map { $0.launcher == .centre ? Self.centre : $0 }
            }
            _ = try await WriteMovement(
                DemoSeed.id("movement \(place)"), told,
                decision: Decision(
                    id: place == planned.count - 1 ? Self.last : Self.decision("\(place)"), seen: nil, isNew: true)
            ).run(as: standing, on: app)
        }
        note("\(planned.count) phong trào thi đua / movements")
    }
}
