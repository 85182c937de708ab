/// Why more time or an excuse cannot be asked, granted or refused.
package enum PleaRefusal: Refusal {
    case reasonMissing
    case answerMissing
    /// The day that is due.
    case notLater(Day)
    case dayPast
    /// Nothing but an order is overdue, and so nothing else needs more time.
    case onlyRequested
    case noDueDay
    /// Nobody pleads with themselves. Constraint: `nobody_pleads_with_themselves`.
    case ownTask
    case taskDone
    case alreadyExcused
    /// One plea waits for an answer at a time.
    case alreadyAsked
    /// More time than that was granted meanwhile: until then.
    case overtaken(Day)
    case notWhoToldIt
    case notNow(Plea.State)
    /// Of many units none was chosen.
    case nobodyChosen

    package var saying: Saying {
        switch self {
        case .reasonMissing:
            Saying("plea.reason-missing", field: "reason", vi: "Phải ghi rõ lý do đề nghị.", en: "Say why it is asked.")
        case .answerMissing:
            Saying("plea.answer-missing", field: "answer", vi: "Phải ghi rõ lý do từ chối.", en: "Say why it is refused.")
        case .notLater(let due):
            Saying(
                "plea.not-later", field: "until", vi: "Phải sau thời hạn hiện nay là \(due.vietnamese).",
                en: "It must be later than what is due now, \(due.vietnamese).")
        case .dayPast:
            Saying("plea.day-past", field: "until", vi: "Ngày này đã qua.", en: "That day has passed.")
        case .onlyRequested:
            Saying(
                "plea.only-requested", .conflict,
                vi: "Nhiệm vụ này là đề nghị, không phải giao, nên không có quá hạn và không cần gia hạn.",
                en: "The task was requested and not ordered: it is never overdue and needs no more time.")
        case .noDueDay:
            Saying(
                "plea.no-due-day", .conflict, vi: "Nhiệm vụ này không ấn định thời hạn nên không gia hạn.",
                en: "The task has no day, so there is nothing to be later than.")
        case .ownTask:
            Saying(
                "plea.own-task", .conflict, vi: "Đơn vị tự giao nhiệm vụ này cho mình nên không có ai để đề nghị.",
                en: "The unit told this task to itself: there is nobody to ask.")
        case .taskDone:
            Saying(
                "plea.task-done", .conflict, vi: "Nhiệm vụ này đã hoàn thành nên không gia hạn, không miễn nữa.",
                en: "The task is done; there is no more time to be given, and nothing to be excused from.")
        case .alreadyExcused:
            Saying(
                "plea.already-excused", .conflict, vi: "Đơn vị đã được miễn nhiệm vụ này.",
                en: "The unit is excused from this task already.")
        case .alreadyAsked:
            Saying(
                "plea.already-asked", .conflict, vi: "Đang có một đề nghị về nhiệm vụ này chờ trả lời.",
                en: "A plea about this task waits for an answer already.")
        case .overtaken(let until):
            Saying(
                "plea.overtaken", .conflict, vi: "Thời hạn đã được gia hạn đến \(until.vietnamese), không sớm hơn ngày được đề nghị.",
                en: "There is time until \(until.vietnamese) already, which is no earlier than what is asked.")
        case .notWhoToldIt:
            Saying(
                "plea.not-who-told-it", .forbidden, vi: "Chỉ đơn vị giao nhiệm vụ mới được gia hạn, miễn hoặc từ chối.",
                en: "Only the unit that told the task grants or refuses.")
        case .notNow(let state):
            Saying(
                "plea.not-now", .conflict, vi: "Không thể thực hiện: đề nghị này \(state.name(in: .vi)).",
                en: "It cannot be done: the plea is \(state.name(in: .en)).")
        case .nobodyChosen:
            Saying("plea.nobody-chosen", field: "units", vi: "Chưa chọn đơn vị nào.", en: "No unit is chosen.")
        }
    }
}

/// The same of one of many units.
package struct PleaRefusalOfUnit: Refusal {
    package let refusal: PleaRefusal
    package let unit: String
    package let field: String?

    package init(_ refusal: PleaRefusal, of unit: String, field: String?) {
        self.refusal = refusal
        self.unit = unit
        self.field = field
    }

    package var saying: Saying {
        let saying = refusal.saying
        return Saying(
            saying.code, saying.kind, field: field, vi: "\(unit): \(saying.words.vi)", en: "\(unit): \(saying.words.en)")
    }
}
