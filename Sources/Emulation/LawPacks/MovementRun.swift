/// Since when a movement runs, by which reading (cách tính thời gian triển khai).
package enum MovementReading: String, CaseIterable, Sendable {
    /// The day of the plan.
    case plan
    /// The first year of its nominal period.
    case nominal
    /// The day on which the centre launched it.
    case launch
}

extension MovementReading: Named {
    package var words: Wording {
        switch self {
        case .plan: Wording(vi: "theo ngày ban hành kế hoạch", en: "by the day of its plan")
        case .nominal: Wording(vi: "theo giai đoạn ghi trong kế hoạch", en: "by its nominal period")
        case .launch: Wording(vi: "theo ngày Trung ương phát động", en: "by the day of its launch at the centre")
        }
    }
}

/// A movement that somebody is proposed for (phong trào thi đua), and every reading of since when it runs.
package struct MovementRun: Hashable, Sendable {
    package enum Start: Hashable, Sendable {
        case on(Day)
        /// Nobody said when; by that day at the latest. A period whose beginning was left out had begun when its plan was issued.
        case by(Day)
    }

    /// Years and full months; both nil before it begins.
    package struct Span: Hashable, Sendable, CustomStringConvertible {
        package let months: Int
        /// Whether it may be longer.
        package let isAtLeast: Bool

        package var description: String { "\(months / 12)y\(months % 12)m\(isAtLeast ? "+" : "")" }
        package var words: Wording {
            let (years, rest) = (months / 12, months % 12)
            return Wording(
                vi: (isAtLeast ? "ít nhất " : "") + "\(years) năm \(rest) tháng",
                en: (isAtLeast ? "at least " : "") + "\(years) years \(rest) months")
        }
    }

    package let name: String
    /// Whoever launched it: the centre, the province, the district.
    package let launchedBy: [Scope]
    /// A reading that is missing is one that nobody can make: there is no such plan.
    package let starts: [MovementReading: Start]

    package init(name: String, launchedBy: [Scope], starts: [MovementReading: Start]) {
        self.name = name
        self.launchedBy = launchedBy
        self.starts = starts
    }

    /// How long it has run by each reading; nil where it has not begun by then.
    package func yearsRun(asOf day: Day) -> [MovementReading: Span?] {
        starts.mapValues { start in
            switch start {
            case .on(let first): first <= day ? Span(months: first.months(until: day), isAtLeast: false) : nil
            // Of one that may begin earlier, not even that it had not begun is known.
            case .by(let first): Span(months: first <= day ? first.months(until: day) : 0, isAtLeast: true)
            }
        }
    }

    /// Whether it has run so long: by one reading, or where none is named by all of them alike.
    package func ran(years: Int, asOf day: Day, by reading: MovementReading?) -> Truth {
        let run = yearsRun(asOf: day)
        func truth(_ span: Span?) -> Truth {
            guard let span else { return .notMet }
            return span.months >= years * 12 ? .met : span.isAtLeast ? .unknown : .notMet
        }
        if let reading { return run[reading].map(truth) ?? .unknown }
        let truths = Set(run.values.map(truth))
        return truths.count == 1 ? truths.first! : .unknown
    }
}

extension MovementRun: Codable {}
extension MovementRun.Start: Codable {}

extension Day {
    /// Full months from this day until another.
    package func months(until day: Day) -> Int { (day.year - year) * 12 + day.month - month - (day.day < self.day ? 1 : 0) }
}
