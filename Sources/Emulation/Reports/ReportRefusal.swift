/// Why a report cannot move that way now.
package enum ReportRefusal: Refusal {
    case notSubmittable(ReportState)
    case notWritable(ReportState)
    case notSubmitted
    case alreadyDecided(ReportState)
    case versionSuperseded(seen: Int, latest: Int)
    case reasonMissing
    case notAccepted(ReportState)
    case onlyReceived
    case notTheReviewer
    case notPresentable(ReportState)
    case noteTooLong

    package var saying: Saying {
        switch self {
        case .notSubmittable(let state):
            Saying(
                "report.not-submittable", .conflict,
                vi: "Không thể gửi: báo cáo đang ở trạng thái “\(state.name(in: .vi))”.",
                en: "The report cannot be submitted: it is \(state.name(in: .en)).")
        case .notWritable(let state):
            Saying(
                "report.not-writable", .conflict,
                vi: "Không thể sửa: báo cáo đang ở trạng thái “\(state.name(in: .vi))”.",
                en: "The report cannot be written: it is \(state.name(in: .en)).")
        case .notSubmitted:
            Saying(
                "report.not-submitted", .conflict,
                vi: "Báo cáo chưa được gửi nên chưa thể duyệt hay trả lại.",
                en: "The report has not been submitted yet.")
        case .alreadyDecided(let state):
            Saying(
                "report.already-decided", .conflict,
                vi: "Báo cáo không còn chờ duyệt: hiện ở trạng thái “\(state.name(in: .vi))”.",
                en: "The report has already been decided: it is \(state.name(in: .en)).")
        case .versionSuperseded(let seen, let latest):
            Saying(
                "report.version-superseded", .conflict,
                vi: "Lần gửi \(seen) không phải là lần gửi mới nhất; vui lòng xem lần gửi \(latest) trước khi quyết định.",
                en: "Version \(seen) is not the latest; please read version \(latest) before deciding.")
        case .reasonMissing:
            Saying(
                "report.reason-missing", field: "reason",
                vi: "Phải ghi rõ lý do.",
                en: "A reason must be given.")
        case .notAccepted(let state):
            Saying(
                "report.not-accepted", .conflict,
                vi: "Báo cáo chưa được duyệt: hiện ở trạng thái “\(state.name(in: .vi))”.",
                en: "The report is not accepted: it is \(state.name(in: .en)).")
        case .onlyReceived:
            Saying(
                "report.only-received", .conflict,
                vi: "Đơn vị gửi báo cáo tham gia theo đề nghị: báo cáo chỉ được tiếp nhận, không trả lại.",
                en: "The unit takes part by request: its report is received and never returned.")
        case .notTheReviewer:
            Saying(
                "report.not-the-reviewer", .forbidden,
                vi: "Chỉ đơn vị giao hoặc đề nghị thực hiện mới được duyệt, trả lại hoặc mở lại báo cáo này.",
                en: "Only the unit that addressed the author decides on this report.")
        case .notPresentable(let state):
            Saying(
                "report.not-presentable", .conflict,
                vi: "Không thể trình lãnh đạo: báo cáo đang ở trạng thái “\(state.name(in: .vi))”.",
                en: "The report cannot be presented for signature: it is \(state.name(in: .en)).")
        case .noteTooLong:
            Saying(
                "report.note-too-long", field: "note",
                vi: "Lời trình quá dài: tối đa \(Presentation.mostCharacters) ký tự.",
                en: "At most \(Presentation.mostCharacters) characters may stand beside it.")
        }
    }
}
