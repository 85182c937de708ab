import Emulation
import Foundation
import Operations
import Store

/// Telling of a difficulty, as it was typed.
struct RaiseView: Sendable {
    let here: UnitID
    /// The campaigns it can be told in, and whom that tells.
    let choices: [(family: String, words: Wording)]
    var typed: TypedDifficulty
    /// Made when the form was shown: sent twice, it is one difficulty.
    var id: String
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Nêu vướng mắc", en: "Raise a difficulty")

    init(_ families: DifficultyFamilies, of here: UnitID, _ typed: TypedDifficulty, id: String) {
        self.here = here
        self.typed = typed
        self.id = id
        choices = families.open.map { open in
            (
                open.campaign.family.uuidString.lowercased(),
                Wording(
                    vi: "\(open.campaign.shortName), gửi \(open.issuerName)", en: "\(open.campaign.shortName), to \(open.issuerName)")
            )
        }
    }
}

/// Putting several into the unit's own words, as it was typed.
struct GatherView: Sendable {
    let here: UnitID
    let family: String
    let campaign: String
    let choices: [DifficultyLine]
    var chosen: Set<UUID>
    var typed: TypedDifficulty
    var id: String
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Tổng hợp vướng mắc", en: "Put difficulties together")
    /// As many as can be chosen at a time.
    static let most = 100

    init(
        _ family: UUID, _ families: DifficultyFamilies, _ waiting: [ListedDifficulty], of here: UnitID, on today: Day, chosen: Set<UUID>,
        _ typed: TypedDifficulty, id: String
    ) {
        self.here = here
        self.family = family.uuidString.lowercased()
        campaign = families.names[family] ?? "…"
        choices = waiting.map { DifficultyLine($0, seenFrom: here, on: today, families) }
        self.chosen = chosen
        self.typed = typed
        self.id = id
    }
}

extension CampaignView {
    /// Where its reader tells of a difficulty in it; nil where they may not, nobody above addressed them, or it is closed.
    var raising: PageAddress? {
        guard mayRaise, campaign.state == .published, isOwn ? campaign.above != nil : campaign.unit.isAbove(unit) else { return nil }
        return PageAddress("/\(unit)/vuong-mac/neu").asking("phong-trao", campaign.family.uuidString.lowercased())
    }
}
