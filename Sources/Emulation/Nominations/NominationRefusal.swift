/// Why a nomination cannot be sent, taken back, received, returned, appraised or refused.
package enum NominationRefusal: Refusal {
    case subjectMissing
    case formMissing
    case fromMissing
    case untilMissing
    case achievementsMissing
    case endsBeforeItBegan(Day)
    /// More than a year ahead.
    case endsAhead
    /// Neither registered by the unit or one below it, nor placed in it. Constraint:
    /// `who_is_registered_elsewhere_is_nominated_where_it_is_placed`.
    case subjectElsewhere
    /// Neither the unit itself nor the one right above it.
    case reviewerElsewhere
    /// What was returned goes the same way again.
    case reviewerStays
    /// Only its text may be written anew.
    case headStays
    /// No law that counts on that day has such a form.
    case formUnknown
    /// Of a unit that is no more: its name.
    case unitEnded(String)
    /// A condition that is not met, on facts that a lawyer has reviewed.
    case notMet(Wording)
    /// Nobody decides on it here: who does.
    case notCompetent(Wording)
    /// A condition is not met, and nobody said why it goes on.
    case becauseMissing(Wording)
    case reasonMissing
    case articleMissing
    case opinionMissing
    /// Constraint: `a_nomination_is_returned_no_oftener_than_its_law_allows`.
    case returnedEnough(Int)
    case notItsReviewer
    case notNow(Nomination.State)

    package var saying: Saying {
        switch self {
        case .subjectMissing:
            Saying("nomination.subject-missing", field: "subject", vi: "Phải chọn đối tượng đề nghị.", en: "Choose whom it is for.")
        case .formMissing:
            Saying("nomination.form-missing", field: "form", vi: "Phải chọn danh hiệu hoặc hình thức.", en: "Choose the form.")
        case .fromMissing: Saying("nomination.from-missing", field: "from", vi: "Phải ghi từ ngày nào.", en: "Say from when.")
        case .untilMissing: Saying("nomination.until-missing", field: "until", vi: "Phải ghi đến ngày nào.", en: "Say until when.")
        case .achievementsMissing:
            Saying(
                "nomination.achievements-missing", field: "achievements", vi: "Phải nêu thành tích.", en: "Say what was achieved.")
        case .endsBeforeItBegan(let day):
            Saying(
                "nomination.ends-before", field: "until", vi: "Không được trước ngày bắt đầu \(day.vietnamese).",
                en: "Not before it began, on \(day.vietnamese).")
        case .endsAhead:
            Saying("nomination.ends-ahead", field: "until", vi: "Quá một năm kể từ hôm nay.", en: "More than a year from today.")
        case .subjectElsewhere:
            Saying(
                "nomination.subject-elsewhere", field: "subject",
                vi: "Đối tượng do đơn vị khác ghi: phải ghi quá trình công tác, cư trú ở đơn vị này trước.",
                en: "Another unit registered it: say first since when it is in this one.")
        case .reviewerElsewhere:
            Saying(
                "nomination.reviewer-elsewhere", field: "to", vi: "Chỉ gửi đơn vị cấp trên trực tiếp, hoặc do chính đơn vị xét.",
                en: "It goes to the unit right above, or is reviewed by the unit itself.")
        case .reviewerStays:
            Saying(
                "nomination.reviewer-stays", .conflict, field: "to", vi: "Đề nghị bị trả lại phải gửi lại đúng nơi đã trả.",
                en: "What was returned goes back to who returned it.")
        case .headStays:
            Saying(
                "nomination.head-stays", .conflict,
                vi: "Đối tượng, hình thức, thời gian đã gửi thì không đổi; muốn đổi phải rút và lập đề nghị khác.",
                en: "Whom it is for, the form and the time stay as they were sent; to change them, withdraw it and make another.")
        case .formUnknown:
            Saying(
                "nomination.form-unknown", field: "form", vi: "Không có danh hiệu, hình thức này theo quy định đang áp dụng.",
                en: "The law that counts has no such form.")
        case .unitEnded(let name):
            Saying(
                "nomination.unit-ended", .conflict, field: "subject", vi: "\(name) đã giải thể hoặc sáp nhập.", en: "\(name) is no more.")
        case .notMet(let condition):
            Saying(
                "nomination.not-met", .conflict, field: "form", vi: "Không đạt điều kiện: \(condition.vi).",
                en: "A condition is not met: \(condition.en).")
        case .notCompetent(let deciders):
            Saying(
                "nomination.not-competent", .conflict, field: "to", vi: "Không thuộc thẩm quyền; \(deciders.vi).",
                en: "Nobody decides on it here; \(deciders.en).")
        case .becauseMissing(let condition):
            Saying(
                "nomination.because-missing", field: "because", vi: "Chưa đạt: \(condition.vi); phải nêu lý do vẫn đề nghị.",
                en: "It is not met: \(condition.en); say why it goes on all the same.")
        case .reasonMissing: Saying("nomination.reason-missing", field: "reason", vi: "Phải ghi rõ lý do.", en: "Say why.")
        case .articleMissing:
            Saying("nomination.article-missing", field: "article", vi: "Phải ghi điều, khoản áp dụng.", en: "Say by which article.")
        case .opinionMissing:
            Saying("nomination.opinion-missing", field: "opinion", vi: "Phải ghi ý kiến thẩm định.", en: "Say what is thought of it.")
        case .returnedEnough(let most):
            Saying(
                "nomination.returned-enough", .conflict, vi: "Đã trả lại đủ \(most) lần; phải thẩm định hoặc không chấp nhận.",
                en: "It may be returned \(most == 1 ? "once" : "\(most) times"), and was; appraise it or refuse it.")
        case .notItsReviewer:
            Saying(
                "nomination.not-its-reviewer", .forbidden, vi: "Chỉ đơn vị được gửi đến mới được thực hiện.",
                en: "Only the unit that it was sent to does that.")
        case .notNow(let state):
            Saying(
                "nomination.not-now", .conflict, vi: "Không thể thực hiện: đề nghị này \(state.name(in: .vi)).",
                en: "It cannot be done: the nomination is \(state.name(in: .en)).")
        }
    }
}
