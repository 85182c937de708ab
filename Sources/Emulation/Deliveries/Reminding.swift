/// Who is reminded of a task by hand: whoever has not done it, once a day, before its day too.
package struct Reminding: Sendable {
    /// A unit that was told the task, as it stands with it.
    package struct Debtor: Sendable {
        package let name: String
        package let isDone: Bool
        /// Whether somebody reminded it today already. What is sent by itself does not count.
        package let isRemindedToday: Bool

        package init(name: String, isDone: Bool, isRemindedToday: Bool) {
            self.name = name
            self.isDone = isDone
            self.isRemindedToday = isRemindedToday
        }

        package var mayBeReminded: Bool { !isDone && !isRemindedToday }
    }

    /// Refuses where somebody who was chosen is not to be reminded; nobody else is reminded either.
    package static func check(_ chosen: [Debtor]) throws(ReminderRefusal) {
        guard !chosen.isEmpty else { throw .nobodyChosen }
        let done = chosen.filter(\.isDone)
        guard done.isEmpty else { throw .done(done.map(\.name)) }
        let reminded = chosen.filter(\.isRemindedToday)
        guard reminded.isEmpty else { throw .remindedToday(reminded.map(\.name)) }
    }

    /// Those of all who were told it that are reminded.
    /// - Parameter debtor: who is meant by each.
    package static func everybodyLeft<Line>(of all: [Line], _ debtor: (Line) -> Debtor) throws(ReminderRefusal) -> [Line] {
        let left = all.filter { debtor($0).mayBeReminded }
        guard !left.isEmpty else { throw .nobodyLeft }
        return left
    }
}
