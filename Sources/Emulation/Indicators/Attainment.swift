package import Foundation

/// How far a target was reached.
package enum Attainment: Hashable, Sendable {
    /// Nothing was set, nothing is known yet, or the target is a zero that has no share.
    case none
    /// Per cent of the target, one decimal, of an indicator of which more is better.
    case share(Decimal)
    case met
    case notMet

    /// Less is better: met or not met, a target of zero included (no fires is a target). More is better: a share of the target;
    /// a target below zero has no shares and is met or not met.
    package init(value: Decimal?, target: Decimal?, direction: Direction) {
        guard let value, let target else {
            self = .none
            return
        }
        switch direction {
        case .less: self = value <= target ? .met : .notMet
        case .more where target == 0: self = .none
        case .more where target < 0: self = value >= target ? .met : .notMet
        case .more: self = .share((value * 100 / target).rounded(to: 1))
        }
    }
}
