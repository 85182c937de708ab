import Emulation
import EmulationFixtures

/// Work of the outsiders' own, so that nothing is refused only because they have none.
struct Theirs {
    /// With it the unit below takes part, and may report.
    let plan = newID()
    /// One for every report that will be made up.
    private(set) var periods: [String] = []

    init(_ site: Site, _ unit: UnitID, below: UnitID) async throws {
        let officer = site.officer(in: unit), root = newID()
        try await officer.publish(
            Paper.plan("Của họ", until: #"{"on":"2034-01-31"}"#, addressing: #"{"childAuthorities":true}"#), as: root)
        periods = try await officer.get("campaigns/\(root)").ok().json["periods"].texts("id")
        try await site.officer(in: below).publish(Paper.adoption(of: root, by: unit, "Của họ"), as: plan)
    }
}
