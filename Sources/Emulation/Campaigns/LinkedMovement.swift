/// A long-running movement that a campaign bundles or reviews. When it was launched and the years it is meant for are different facts.
package struct LinkedMovement: Hashable, Sendable {
    /// Who launched it. Constraint: `a_movement_is_launched_by_centre_city_or_district`.
    package enum Launcher: String, CaseIterable, Sendable { case centre, city, district }

    /// Years in which a movement can have run.
    package static let years = 1900...2200

    package let name: String
    package let launchedBy: Launcher
    package let planSymbol: String?
    package let launchedOn: Day?
    package let nominalFrom: Int?
    package let nominalUntil: Int?
    package let periodText: String?

    package init(
        name: String, launchedBy: Launcher, planSymbol: String?, launchedOn: Day?,
        nominalFrom: Int?, nominalUntil: Int?, periodText: String?
    ) {
        self.name = name
        self.launchedBy = launchedBy
        self.planSymbol = planSymbol
        self.launchedOn = launchedOn
        self.nominalFrom = nominalFrom
        self.nominalUntil = nominalUntil
        self.periodText = periodText
    }
}

extension LinkedMovement.Launcher: Named {
    package var words: Wording {
        switch self {
        case .centre: Wording(vi: "Trung ương", en: "the centre")
        case .city: Wording(vi: "cấp tỉnh", en: "the city")
        case .district: Wording(vi: "cấp huyện", en: "the district")
        }
    }
}
