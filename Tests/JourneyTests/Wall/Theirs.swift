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
        let draft = try await officer.put(
            "campaigns/\(root)/draft",
            """
            {"title":"Của họ","shortName":"Của họ","start":{"on":"2024-10-01"},"end":{"on":"2034-01-31"},
             "schedule":{"every":"month","firstDay":"2024-10-01"},
             "indicators":[{"id":"\(newID())","name":"Số nhà","measure":"nhà","overUnits":"sum","overTime":"sum"}],
             "addresses":[{"who":{"childAuthorities":true},"strength":"ordered"}]}
            """
        ).ok()
        try await officer.decide("campaigns/\(root)/publication", ifMatch: draft.etag).ok()
        periods = try await officer.get("campaigns/\(root)").ok().json["periods"].texts("id")
        let adoption = try await site.officer(in: below).put("campaigns/\(plan)/draft", Paper.adoption(of: root, by: unit, "Của họ")).ok()
        try await site.officer(in: below).decide("campaigns/\(plan)/publication", ifMatch: adoption.etag).ok()
    }
}
