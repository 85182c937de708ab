import Store

/// In what capacity somebody stands in a unit: each role, two deputies, and nobody.
enum Hat: Hashable, Sendable, CaseIterable, CustomStringConvertible {
    case role(Role)
    /// An officer who signs for the leader in every campaign.
    case deputy
    /// An officer who signs for the leader in one campaign that is none of those tried.
    case deputyElsewhere
    case nobody
    /// Somebody with the server's address and no token, who says by settings that they are the unit's leader.
    case forger

    static let allCases: [Hat] = Role.allCases.map(Hat.role) + [.deputy, .deputyElsewhere, .nobody, .forger]

    var description: String {
        switch self {
        case .role(let role): role.rawValue
        case .deputy: "deputy"
        case .deputyElsewhere: "deputy elsewhere"
        case .nobody: "nobody"
        case .forger: "forger"
        }
    }

    /// What is written as the role of the one who did it.
    var writtenRole: Role? {
        switch self {
        case .role(let role): role
        case .deputy, .deputyElsewhere: .officer
        case .nobody, .forger: nil
        }
    }

    var isDeputy: Bool { self == .deputy || self == .deputyElsewhere }

    /// Whether they do it in their own right.
    func may(_ deed: Deed) -> Bool {
        switch (deed, writtenRole) {
        case (.prepare, .officer), (.prepare, .leader), (.prepare, .standingOffice): true
        case (.sign, .leader): true
        case (.review, .leader), (.review, .standingOffice): true
        case (.announce, .leader), (.announce, .standingOffice): true
        case (.appraise, .leader), (.appraise, .standingOffice): true
        case (.open, _?): true
        case (.register, .clerk), (.register, .leader): true
        case (.cite, .clerk), (.cite, .officer), (.cite, .leader), (.cite, .standingOffice): true
        default: false
        }
    }

    /// Whether they do it in this campaign, in their own right or as a deputy.
    func mayHere(_ deed: Deed) -> Bool { may(deed) || self == .deputy }

    /// Whether they see what only those see who may do it. Nothing keeps a forger from reading.
    func sees(_ deed: Deed) -> Bool { mayHere(deed) || self == .forger }
}

/// What a policy asks for.
enum Deed: Sendable { case prepare, sign, review, announce, appraise, register, cite, open }
