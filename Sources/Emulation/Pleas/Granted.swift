/// What was granted about a task, all pleas taken together; worked out where somebody looks.
package struct Granted: Hashable, Sendable {
    /// The latest day until which there is more time.
    package let until: Day?
    /// Whether the task is owed no longer, and counts in no coverage.
    package let isExcused: Bool

    package init(until: Day?, isExcused: Bool) {
        self.until = until
        self.isExcused = isExcused
    }

    package static let nothing = Granted(until: nil, isExcused: false)
}

extension Obligation {
    /// The day that counts. What is granted is later than the plan's: `more_time_moves_the_due_day_on`.
    package func dueOn(with granted: Granted) -> Day? { granted.until ?? dueOn }
}

/// A task as whoever pleads about it finds it.
package struct PleaMatter: Sendable {
    package let task: Obligation
    /// Whether it is done, be it said or seen.
    package let isDone: Bool
    package let granted: Granted
    /// Whether a plea about it waits for an answer.
    package let isAsked: Bool

    package init(_ task: Obligation, isDone: Bool, granted: Granted, isAsked: Bool) {
        self.task = task
        self.isDone = isDone
        self.granted = granted
        self.isAsked = isAsked
    }

    /// The day that more time would move; nil for an excuse. Throws why nothing of the kind can be asked, or granted unasked.
    func begin(_ wish: Plea.Wish, on today: Day) throws(PleaRefusal) -> Day? {
        guard task.from != task.unit else { throw .ownTask }
        guard !isDone else { throw .taskDone }
        guard !granted.isExcused else { throw .alreadyExcused }
        guard !isAsked else { throw .alreadyAsked }
        guard case .later(let until) = wish else { return nil }
        guard task.strength == .ordered else { throw .onlyRequested }
        guard let due = task.dueOn(with: granted) else { throw .noDueDay }
        guard until > due else { throw .notLater(due) }
        guard until >= today else { throw .dayPast }
        return due
    }
}
