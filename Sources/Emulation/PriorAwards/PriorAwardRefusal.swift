/// Why what somebody has from before cannot be entered, corrected or withdrawn.
package enum PriorAwardRefusal: Refusal {
    case formMissing
    /// No pack of law has it.
    case formUnknown(String)
    case yearAhead
    case periodBackwards
    case decidedAhead
    /// Before the first year that it rewards.
    case decidedBefore
    case deciderMissing
    case proofMissing
    case reasonMissing
    /// The unit is not its home, and never placed it.
    case neverHere
    case awardOfAnother
    case withdrawnAlready

    package var saying: Saying {
        switch self {
        case .formMissing:
            Saying(
                "prior-award.form-missing", field: "form", vi: "Phải ghi danh hiệu, hình thức khen thưởng.", en: "Say which title or form.")
        case .formUnknown(let code):
            Saying(
                "prior-award.form-unknown", field: "form", vi: "Không bộ quy tắc nào có mã “\(code)”; nếu khác, hãy ghi bằng lời.",
                en: "No pack of law has the code “\(code)”; if it is another, say it in words.")
        case .yearAhead: Saying("prior-award.year-ahead", field: "year", vi: "Năm này chưa đến.", en: "That year is still to come.")
        case .periodBackwards:
            Saying("prior-award.period", field: "fromYear", vi: "Năm đầu không được sau năm cuối.", en: "It begins after it ends.")
        case .decidedAhead:
            Saying("prior-award.decided-ahead", field: "decidedOn", vi: "Ngày quyết định chưa đến.", en: "That day is still to come.")
        case .decidedBefore:
            Saying(
                "prior-award.decided-before", field: "decidedOn", vi: "Ngày quyết định trước năm được khen thưởng.",
                en: "It was decided before the year that it rewards.")
        case .deciderMissing:
            Saying("prior-award.decider-missing", field: "decidedBy", vi: "Phải ghi người, cơ quan quyết định.", en: "Say who decided.")
        case .proofMissing:
            Saying(
                "prior-award.proof-missing", field: "shownBy", vi: "Có văn bản thì phải ghi đó là văn bản nào, lưu ở đâu.",
                en: "Where a document shows it, say which, and where it lies.")
        case .reasonMissing:
            Saying("prior-award.reason-missing", field: "reason", vi: "Phải ghi rõ lý do.", en: "Say why.")
        case .neverHere:
            Saying(
                "prior-award.never-here", .conflict,
                vi: "Chỉ đơn vị ghi đối tượng, hoặc đơn vị đã ghi quá trình công tác, cư trú của đối tượng, được ghi khen thưởng.",
                en: "Only its home says so, or a unit that said that it is or was there.")
        case .awardOfAnother:
            Saying(
                "prior-award.of-another", .conflict, vi: "Khen thưởng này đã ghi cho đối tượng khác.", en: "It was entered for another.")
        case .withdrawnAlready:
            Saying("prior-award.withdrawn", .conflict, vi: "Nội dung này đã được rút.", en: "It was withdrawn already.")
        }
    }
}
