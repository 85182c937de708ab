/// Why nobody is reminded of a task.
package enum ReminderRefusal: Refusal {
    case nobodyChosen
    /// Everybody has done it, or was reminded today.
    case nobodyLeft
    /// What those are called who have done it.
    case done([String])
    /// What those are called who were; empty where somebody else reminded them at this moment.
    case remindedToday([String])
    /// Of a letter that urges.
    case summaryMissing
    case noRegister

    package var saying: Saying {
        switch self {
        case .nobodyChosen:
            Saying(
                "reminder.nobody-chosen", field: "obligations", vi: "Chưa chọn đơn vị nào để nhắc.", en: "Nobody is chosen to be reminded.")
        case .nobodyLeft:
            Saying(
                "reminder.nobody-left", .conflict,
                vi: "Không còn đơn vị nào để nhắc: đơn vị chưa hoàn thành đều đã được nhắc hôm nay.",
                en: "There is nobody left to remind: whoever has not done it was reminded today.")
        case .done(let units):
            Saying(
                "reminder.done", .conflict,
                vi: "Không nhắc đơn vị đã hoàn thành hoặc được miễn nhiệm vụ: \(Self.list(units).vi).",
                en: "Whoever has done the task, or was excused, is not reminded: \(Self.list(units).en).")
        case .summaryMissing:
            Saying(
                "reminder.summary-missing", field: "summary", vi: "Chưa ghi trích yếu công văn.",
                en: "It is not said what the letter is about.")
        case .noRegister:
            Saying(
                "reminder.no-register", .conflict, vi: "Đơn vị chưa có sổ văn bản cấp số cho công văn.",
                en: "The unit has no register that numbers official letters.")
        case .remindedToday(let units):
            Saying(
                "reminder.already-today", .conflict,
                vi: "Mỗi đơn vị chỉ được nhắc một lần trong ngày; hôm nay đã nhắc: \(Self.list(units).vi).",
                en: "A unit is reminded once a day; today these were already: \(Self.list(units).en).")
        }
    }

    /// The first few by name.
    private static func list(_ units: [String]) -> Wording {
        let most = 5
        guard !units.isEmpty else { return Wording(vi: "một số đơn vị đã chọn", en: "some of those chosen") }
        let (named, more) = (units.prefix(most).joined(separator: ", "), units.count - most)
        guard more > 0 else { return Wording(vi: named, en: named) }
        return Wording(vi: "\(named) và \(more) đơn vị khác", en: "\(named) and \(more) more")
    }
}
