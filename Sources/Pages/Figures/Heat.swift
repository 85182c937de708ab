import Emulation
import Foundation

/// How a cell of the board is coloured: ✓ from 100 % of its target, ▾ where it lags the general level by more than 10 points of a per cent,
/// ▼ by more than 25; all else bare.
///
/// Pace by time cannot be told while the end of a campaign is an event without a day; how far the whole has come always can.
enum Heat: Hashable, Sendable {
    case bare, met, low, lower

    /// - Parameter general: how far the unit as a whole has come, whose board it is.
    init(_ attainment: Attainment, general: Attainment) {
        switch (attainment, general) {
        case (.met, _): self = .met
        case (.notMet, _): self = .low
        case (.share(let share), _) where share >= 100: self = .met
        case (.share(let share), .share(let whole)) where whole - share > 25: self = .lower
        case (.share(let share), .share(let whole)) where whole - share > 10: self = .low
        case (.share, _), (.none, _): self = .bare
        }
    }

    /// Said by a sign too, for who sees no colour and for black printers.
    var sign: StaticString {
        switch self {
        case .bare: ""
        case .met: "✓ "
        case .low: "▾ "
        case .lower: "▼ "
        }
    }
}
