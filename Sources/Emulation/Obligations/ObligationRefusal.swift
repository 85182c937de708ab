/// Why a task cannot be taken up, be said to be done, or be sent back.
package enum ObligationRefusal: Refusal {
    case accountMissing
    case reasonMissing
    /// What fulfils it is in the system.
    case seenByItself(Fulfilment)
    case notWhoToldIt
    /// Given to somebody without a post in the unit.
    case notAColleague
    case onlyRequested
    case notNow(Obligation.State)

    package var saying: Saying {
        switch self {
        case .accountMissing:
            Saying(
                "obligation.account-missing", field: "account", vi: "Chưa ghi nhiệm vụ đã được thực hiện như thế nào.",
                en: "It is not said how the task was done.")
        case .reasonMissing:
            Saying("obligation.reason-missing", field: "reason", vi: "Phải ghi rõ lý do trả lại.", en: "Say why it is returned.")
        case .seenByItself(let fulfilment):
            Saying(
                "obligation.seen-by-itself", .conflict,
                vi: "Nhiệm vụ này được hệ thống ghi nhận hoàn thành khi \(fulfilment.words.vi); không báo hoàn thành bằng tay.",
                en: "The system sees this task done once \(fulfilment.words.en); nobody says so by hand.")
        case .notWhoToldIt:
            Saying(
                "obligation.not-who-told-it", .forbidden,
                vi: "Chỉ đơn vị giao nhiệm vụ mới được trả lại.",
                en: "Only the unit that told the task returns it.")
        case .notAColleague:
            Saying(
                "obligation.not-a-colleague", field: "inHandOf", vi: "Chọn một người đang có chức vụ, vai trò tại đơn vị.",
                en: "Choose somebody who has a post in the unit today.")
        case .onlyRequested:
            Saying(
                "obligation.only-requested", .conflict,
                vi: "Nhiệm vụ này là đề nghị, không phải giao, nên không trả lại.",
                en: "The task was requested and not ordered, so it is not returned.")
        case .notNow(let state):
            Saying(
                "obligation.not-now", .conflict,
                vi: "Không thể thực hiện: nhiệm vụ này \(state.name(in: .vi)).",
                en: "It cannot be done: the task is \(state.name(in: .en)).")
        }
    }
}
