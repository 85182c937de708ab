package import Foundation

/// A decision by which a unit commends (quyết định khen thưởng), or takes back what it gave (quyết định hủy bỏ): issued once, and frozen.
/// Source: Law 06/2022/QH15, articles 80 and 93.
package struct Commendation: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable { case award, cancellation }

    /// By which point of article 93.2 something is taken back.
    package enum Ground: String, CaseIterable, Sendable { case a, b, c, d }

    /// Why something is taken back.
    package struct Back: Hashable, Sendable {
        package let ground: Ground
        package let reason: String

        package init(ground: Ground, reason: String) {
            (self.ground, self.reason) = (ground, reason)
        }
    }

    /// That of the document in which it is printed, too.
    package let id: UUID
    package let unit: UnitID
    package let level: UnitLevel
    package let decidedOn: Day
    /// From where the money comes; nil of what takes back.
    package let budget: String?
    /// How many lines it has.
    package let lines: Int
    /// Nil of what gives.
    package let back: Back?
    /// Why it was decided although somebody on it has something like it already, or nobody read who may decide.
    package let despite: String?

    package init(
        id: UUID, unit: UnitID, level: UnitLevel, decidedOn: Day, budget: String?, lines: Int, back: Back? = nil, despite: String? = nil
    ) {
        self.id = id
        self.unit = unit
        self.level = level
        self.decidedOn = decidedOn
        self.budget = budget
        self.lines = lines
        self.back = back
        self.despite = despite
    }

    package var kind: Kind { back == nil ? .award : .cancellation }
}

extension Commendation.Kind: Named {
    package var words: Wording {
        switch self {
        case .award: Wording(vi: "khen thưởng", en: "commendation")
        case .cancellation: Wording(vi: "hủy bỏ khen thưởng", en: "cancellation")
        }
    }
}

extension Commendation.Ground: Named {
    package var words: Wording {
        Wording(vi: "điểm \(rawValue) khoản 2 Điều 93 Luật Thi đua, khen thưởng", en: "point \(rawValue) of article 93.2 of the Law")
    }
}
