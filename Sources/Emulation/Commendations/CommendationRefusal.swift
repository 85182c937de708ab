/// Why a unit cannot commend, or not take back what it gave.
package enum CommendationRefusal: Refusal {
    case nobodyChosen
    case budgetMissing
    case summaryMissing
    /// A nomination that does not lie here, or is not appraised.
    case notAppraised(String)
    case noRegister
    /// Who may decide on that form on that day, and by which articles.
    case notCompetent(form: Wording, may: Wording, articles: Wording, Day)
    /// A text that nobody has read says who may decide, and it is not said why it is decided all the same.
    case competenceUnknown(form: Wording, Day)
    /// What keeps somebody from being awarded, whatever is said.
    case hindered(name: String, Wording)
    /// A condition is not met, and it is not said why it is decided all the same.
    case notMet(name: String, Wording)
    /// It needs a vote of the council first.
    case ballotMissing(form: Wording)
    case formUnknown(String)
    case basisUnknown
    case basisEnded(String)
    /// Somebody was given something like it already, and it is not said why it is decided all the same: who, by which form, and where.
    case givenAlready(Wording)
    case quotaSpent
    case quotaBelowUsed
    case quotaThere
    case quotaOfNoForm(String)
    // Of what takes back.
    case reasonMissing
    case noLineChosen
    case cancelledAlready(ordinal: Int)
    case notAnAward
    // Of a paper that is made anew.
    case paperUnknown
    case nameMissing
    case nameIsThat
    case remakeReasonMissing

    package var saying: Saying {
        switch self {
        case .nobodyChosen:
            Saying("commendation.nobody-chosen", field: "nominations", vi: "Chưa chọn đề nghị nào.", en: "No nomination is chosen.")
        case .budgetMissing:
            Saying(
                "commendation.budget-missing", field: "budget", vi: "Phải ghi nguồn kinh phí khen thưởng.",
                en: "Say from where the money comes.")
        case .summaryMissing:
            Saying("commendation.summary-missing", field: "summary", vi: "Phải ghi trích yếu.", en: "Say what it is about.")
        case .notAppraised(let name):
            Saying(
                "commendation.not-appraised", field: "nominations",
                vi: "Đề nghị cho \(name) không ở trạng thái đã thẩm định tại đơn vị.",
                en: "The nomination of \(name) is not one that was appraised here.")
        case .noRegister:
            Saying(
                "commendation.no-register", .conflict,
                vi: "Đơn vị chưa mở sổ đăng ký quyết định trên hệ thống; mở sổ trước khi ban hành.",
                en: "The unit keeps no register of decisions here; open one first.")
        case .notCompetent(let form, let may, let articles, let day):
            Saying(
                "commendation.not-competent", .conflict,
                vi:
                    "Ngày \(day.vietnamese) đơn vị không có thẩm quyền quyết định \(form.vi); \(may.vi) (\(articles.vi)).",
                en: "On \(day.vietnamese) the unit may not decide on \(form.en); \(may.en) (\(articles.en)).")
        case .competenceUnknown(let form, let day):
            Saying(
                "commendation.competence-unknown", field: "despite",
                vi:
                    "Chưa rõ ai có thẩm quyền quyết định \(form.vi) ngày \(day.vietnamese) vì văn bản chưa được rà soát; ghi rõ căn cứ để vẫn ban hành.",
                en: "Nobody has read who may decide on \(form.en) on \(day.vietnamese); say why it is decided all the same.")
        case .hindered(let name, let because):
            Saying(
                "commendation.hindered", .conflict,
                vi: "Không khen thưởng được \(name): \(because.vi) Bỏ đề nghị này khỏi danh sách.",
                en: "\(name) cannot be awarded: \(because.en) Leave that nomination out.")
        case .notMet(let name, let condition):
            Saying(
                "commendation.not-met", field: "despite", vi: "\(name) chưa đạt: \(condition.vi); phải nêu lý do vẫn quyết định.",
                en: "Of \(name) this is not met: \(condition.en); say why it is decided all the same.")
        case .ballotMissing(let form):
            Saying(
                "commendation.ballot-missing", .conflict, vi: "\(form.vi) phải qua bỏ phiếu của Hội đồng, chưa làm được trên hệ thống.",
                en: "\(form.en) needs a vote of the council, which cannot be held here yet.")
        case .formUnknown(let code):
            Saying(
                "commendation.form-unknown", .conflict, vi: "Quy định của ngày quyết định không có hình thức \(code).",
                en: "The law of the day of the decision has no form \(code).")
        case .basisUnknown:
            Saying(
                "commendation.basis-unknown", field: "bases", vi: "Có căn cứ không nằm trong văn bản đã ghi nhận.",
                en: "It rests on something that is not known here.")
        case .basisEnded(let name):
            Saying(
                "commendation.basis-ended", field: "bases", vi: "\(name) đã hết hiệu lực vào ngày quyết định.",
                en: "\(name) has ended on the day of the decision.")
        case .givenAlready(let found):
            Saying(
                "commendation.given-already", field: "despite",
                vi: "Đã được khen thưởng: \(found.vi). Nếu vẫn quyết định, ghi rõ lý do.",
                en: "Given already: \(found.en). Say why, where it is decided all the same.")
        case .quotaSpent:
            Saying(
                "commendation.quota-spent", .conflict, vi: "Quyết định vượt hạn mức khen thưởng còn lại của đơn vị.",
                en: "It would give more than what is left of the unit's quota.")
        case .quotaBelowUsed:
            Saying(
                "quota.below-used", field: "allowed", vi: "Hạn mức không thể thấp hơn số đã khen.",
                en: "A quota is not lower than what was given already.")
        case .quotaThere:
            Saying("quota.exists", .conflict, vi: "Hình thức này đã có hạn mức trong năm.", en: "There is a quota of that form already.")
        case .quotaOfNoForm(let code):
            Saying(
                "quota.form-unknown", field: "form", vi: "Không bộ quy tắc nào có hình thức \(code.isEmpty ? "này" : code).",
                en: "No pack of law has the form \(code.isEmpty ? "that is asked" : code).")
        case .reasonMissing:
            Saying("commendation.reason-missing", field: "reason", vi: "Phải ghi rõ lý do hủy bỏ.", en: "Say why it is cancelled.")
        case .noLineChosen:
            Saying("commendation.no-line-chosen", field: "awards", vi: "Chưa chọn dòng nào để hủy bỏ.", en: "No line is chosen.")
        case .cancelledAlready(let ordinal):
            Saying(
                "commendation.cancelled-already", .conflict, vi: "Dòng \(ordinal) đã bị hủy bỏ trước đó.",
                en: "Line \(ordinal) was cancelled before.")
        case .paperUnknown:
            Saying(
                "commendation.paper-unknown", field: "code", vi: "Chọn giấy đang có giá trị của quyết định này.",
                en: "Choose a certificate of this decision that was not made anew meanwhile.")
        case .nameMissing:
            Saying("commendation.name-missing", field: "name", vi: "Phải ghi tên đúng.", en: "Say the right name.")
        case .nameIsThat:
            Saying(
                "commendation.name-is-that", field: "name", vi: "Giấy đã ghi đúng tên này.", en: "The certificate has that name already.")
        case .remakeReasonMissing:
            Saying("commendation.remake-reason-missing", field: "reason", vi: "Phải ghi lý do cấp lại.", en: "Say why it is made anew.")
        case .notAnAward:
            Saying(
                "commendation.not-an-award", .conflict, vi: "Quyết định hủy bỏ không thể bị hủy bỏ theo Điều 93.",
                en: "What takes back is not taken back by article 93.")
        }
    }
}
