/// Why a campaign cannot be closed yet. Source: what was ordered is done or excused before it is over; what was only requested never holds it
/// up.
package enum ClosureRefusal: Refusal {
    /// Neither done nor excused.
    case tasksOpen(NamedTasks)
    /// Of those the unit's own: nobody excuses a unit from what it told itself.
    case ownTasksOpen(NamedTasks)
    /// A plea about them waits for an answer.
    case pleasWaiting(NamedTasks)
    /// Of units that are no more: they are just told to who took these over.
    case passingOn(NamedTasks)

    package var saying: Saying {
        switch self {
        case .tasksOpen(let tasks):
            Saying(
                "closure.tasks-open", .conflict, field: "excuse",
                vi: "Còn \(tasks.count) nhiệm vụ đã giao chưa hoàn thành, chưa được miễn: \(tasks.words.vi). "
                    + "Chờ các đơn vị hoàn thành, hoặc ghi lý do để miễn tất cả.",
                en: "Of what was ordered so much is neither done nor excused: \(tasks.count). \(tasks.words.en). "
                    + "Wait until it is done, or say why all of them are excused.")
        case .ownTasksOpen(let tasks):
            Saying(
                "closure.own-tasks-open", .conflict,
                vi: "Đơn vị chưa báo hoàn thành nhiệm vụ tự giao cho mình: \(tasks.words.vi). Nhiệm vụ này không miễn được.",
                en: "The unit has not done what it told itself: \(tasks.words.en). Nobody excuses it from that.")
        case .pleasWaiting(let tasks):
            Saying(
                "closure.pleas-waiting", .conflict,
                vi: "Trước khi miễn, cần trả lời đề nghị gia hạn, miễn đang chờ về: \(tasks.words.vi).",
                en: "Pleas wait for an answer, which comes before an excuse for all: \(tasks.words.en).")
        case .passingOn(let tasks):
            Saying(
                "closure.passing-on", .conflict,
                vi: "Nhiệm vụ của đơn vị đã kết thúc đang được chuyển cho đơn vị kế thừa: \(tasks.words.vi). Vui lòng thử lại sau ít phút.",
                en:
                    "What units that are no more had to do is just told to who took them over: \(tasks.words.en). Try again in some minutes."
            )
        }
    }
}

/// Some tasks, called by their units and clauses.
package struct NamedTasks: Hashable, Sendable {
    /// So many are called by their names, however many there are.
    package static let most = 5

    package let count: Int
    private let names: [String]

    /// - Parameters:
    ///   - first: as many of them as are at hand.
    ///   - count: how many there are.
    package init(_ first: [(unit: String, number: String, heading: String)], of count: Int) {
        self.count = count
        names = first.prefix(Self.most).map { task in
            let clause = task.number.isBlank ? task.heading : task.number
            return clause.isBlank ? task.unit : "\(task.unit) (\(clause))"
        }
    }

    package var words: Wording {
        let named = names.joined(separator: "; "), more = count - names.count
        guard more > 0 else { return Wording(vi: named, en: named) }
        return Wording(vi: "\(named); và \(more) nhiệm vụ nữa", en: "\(named); and \(more) more")
    }
}
