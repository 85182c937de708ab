import Emulation
import Foundation
import Operations
import Store

/// What was amended above, and what of the unit's own plan rises with it.
struct AcknowledgementView: Sendable {
    struct Row: Sendable {
        let name: String
        /// For whom; nil for the unit itself.
        let unit: String?
        let before: Wording?
        let after: Wording
    }

    let unit: UnitID
    let revision: Int
    let trial: AcknowledgementTrial
    let maySign: Bool
    let given: [Row]
    let raised: [Row]
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Tiếp nhận điều chỉnh", en: "Acknowledge an amendment")

    init(_ trial: AcknowledgementTrial, _ revision: Int, in unit: UnitID, maySign: Bool) {
        (self.unit, self.revision, self.trial, self.maySign) = (unit, revision, trial, maySign)
        func row(_ move: Trial.TargetMove, for unit: String?) -> Row {
            Row(
                name: move.indicator.name, unit: unit, before: move.before.map { Written.shown($0, of: move.indicator) },
                after: Written.shown(move.after, of: move.indicator))
        }
        given = trial.given.map { row($0, for: nil) }
        raised = trial.raised.map { move in row(move, for: move.unit.flatMap { $0 == unit ? nil : trial.names[$0] }) }
    }

    var campaign: Campaign { trial.campaign }
    var address: PageAddress { Self.address(of: campaign.id, revision, in: unit) }

    static func address(of campaign: UUID, _ revision: Int, in unit: UnitID) -> PageAddress {
        "/\(unit)/phong-trao/\(campaign)/tiep-nhan/\(revision)"
    }

    /// The plan above, where it can be read.
    var above: PageAddress { "/\(unit)/cua/\(trial.above.unit)/phong-trao/\(trial.above.id)" }
}
