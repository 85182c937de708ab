import Emulation
import Foundation
import Operations

/// A small column for each period, as high as its value is beside the greatest; one that nobody reported on is a stroke on the ground.
struct Columns: Sendable {
    /// From 0 to 1; nil where there is no value.
    let heights: [Double?]
    /// What is seen, in words.
    let words: Wording

    static let none = Wording(vi: "chưa có", en: "nothing yet")

    init(_ cells: [FiguresRow.Cell], _ periods: [Period]) {
        let most = cells.compactMap(\.value).max() ?? 0
        heights = cells.map { cell in
            cell.value.map { most > 0 ? NSDecimalNumber(decimal: max($0, 0) / most).doubleValue : 0 }
        }
        let pairs = zip(periods, cells).map { period, cell in
            (Written.period(period), cell.value.map { Written.bare($0, of: cell.indicator) } ?? Self.none)
        }
        words = Wording(
            vi: pairs.map { "\($0.vi): \($1.vi)" }.joined(separator: "; "), en: pairs.map { "\($0.en): \($1.en)" }.joined(separator: "; "))
    }
}

/// How much of a target is reached, with a mark at 100 %.
struct Bar: Sendable {
    /// Of the width up to the mark; no more than 1.2 of it is drawn.
    let share: Double

    init?(_ attainment: Attainment) {
        guard case .share(let share) = attainment else { return nil }
        self.share = min(max(NSDecimalNumber(decimal: share / 100).doubleValue, 0), 1.2)
    }
}

extension HTMLWriter {
    /// - Parameter isAlone: whether the numbers are not beside it.
    mutating func columns(_ columns: Columns, isAlone: Bool) {
        let width = columns.heights.count * 10 + 2
        element(
            "svg", .class("spark"), .viewBox(width, 22), isAlone ? .role("img") : .aria("hidden", "true"),
            isAlone ? .aria("label", columns.words) : nil
        ) { html in
            for (place, height) in columns.heights.enumerated() {
                let x = Double(place * 10 + 1)
                if let height {
                    let tall = max(height * 20, 0.5)
                    html.empty(
                        "rect", .class("fill"), .number("x", x), .number("y", 21 - tall), .number("width", 8), .number("height", tall))
                } else {
                    html.empty("rect", .class("none"), .number("x", x), .number("y", 20), .number("width", 8), .number("height", 1))
                }
            }
        }
    }

    mutating func bar(_ bar: Bar) {
        element("svg", .class("bar"), .viewBox(132, 12), .stretched, .aria("hidden", "true")) { html in
            html.raw(#"<rect class="bed" width="132" height="12" rx="2"></rect>"#)
            html.empty("rect", .class("fill"), .number("width", bar.share * 110), .number("height", 12), .number("rx", 2))
            html.raw(#"<path class="tick" d="M110 0v12"></path>"#)
        }
    }
}
