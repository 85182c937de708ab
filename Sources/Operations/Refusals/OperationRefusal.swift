package import Emulation
import Store

/// Why a deed cannot be done that is not a rule of the field but of working on one thing together.
package enum OperationRefusal: Refusal {
    /// There is no such thing, or it is not the caller's to see; the two look the same.
    case notFound
    /// Somebody changed it since the caller read it.
    case stale
    /// The decision's id names another decision.
    case decisionTaken
    /// The id names something else already.
    case idTaken
    /// The campaign was closed, or one above it.
    case campaignClosed
    /// The unit takes part in this family already.
    case alreadyTakesPart
    /// A unit it addresses was addressed in this family before.
    case addressedBefore
    /// The campaign above is not one that was addressed to this unit.
    case notAddressed
    /// The revision to acknowledge does not exist or is acknowledged.
    case nothingToAcknowledge
    /// A value of the report counts for its period already, in the accepted report of a unit above or below.
    case countedTwice
    /// As many plans lie on the unit's desk as may.
    case deskFull
    /// The period does not belong to the campaign's family.
    case unknownPeriod
    /// The milestone names an event the caller cannot see.
    case unknownEvent(field: String)

    package var code: String {
        switch self {
        case .notFound: "not-found"
        case .stale: "precondition.failed"
        case .decisionTaken: "decision.taken"
        case .idTaken: "id.taken"
        case .campaignClosed: "campaign.closed"
        case .alreadyTakesPart: "campaign.already-takes-part"
        case .addressedBefore: "address.second-in-family"
        case .notAddressed: "campaign.not-addressed"
        case .nothingToAcknowledge: "campaign.nothing-to-acknowledge"
        case .countedTwice: "report.counted-twice"
        case .deskFull: "draft.desk-full"
        case .unknownPeriod: "period.unknown"
        case .unknownEvent: "event.unknown"
        }
    }

    package var field: String? {
        switch self {
        case .decisionTaken, .idTaken: "id"
        case .addressedBefore: "addresses"
        case .notAddressed: "above"
        case .nothingToAcknowledge: "revision"
        case .unknownPeriod: "periodId"
        case .unknownEvent(let field): field
        case .notFound, .stale, .campaignClosed, .alreadyTakesPart, .countedTwice, .deskFull: nil
        }
    }

    package func message(in language: Language) -> String {
        switch self {
        case .notFound:
            language.text(vi: "Không tìm thấy.", en: "There is no such thing.")
        case .stale:
            language.text(
                vi: "Nội dung đã thay đổi từ khi được đọc; vui lòng xem lại rồi thực hiện lại.",
                en: "It has changed since it was read; please read it again.")
        case .decisionTaken:
            language.text(
                vi: "Mã quyết định này đã được dùng cho một quyết định khác.", en: "This id names another decision already.")
        case .idTaken:
            language.text(vi: "Mã này đã được dùng.", en: "This id is taken.")
        case .campaignClosed:
            language.text(vi: "Phong trào đã kết thúc.", en: "The campaign is closed.")
        case .alreadyTakesPart:
            language.text(
                vi: "Đơn vị đã có kế hoạch triển khai phong trào này.", en: "The unit takes part in this campaign already.")
        case .addressedBefore:
            language.text(
                vi: "Có đơn vị đã được giao hoặc đề nghị tham gia phong trào này; mỗi đơn vị chỉ được giao một lần.",
                en: "A unit was addressed in this campaign family before; each unit is addressed once.")
        case .notAddressed:
            language.text(
                vi: "Kế hoạch của cấp trên không giao hoặc đề nghị đơn vị này tham gia.",
                en: "The campaign above does not address this unit.")
        case .nothingToAcknowledge:
            language.text(
                vi: "Không có nội dung điều chỉnh nào của cấp trên cần tiếp nhận ở lần này.",
                en: "There is no such amendment above to acknowledge.")
        case .countedTwice:
            language.text(
                vi:
                    "Có chỉ tiêu của báo cáo này đã được tính cho kỳ báo cáo này trong báo cáo đã duyệt của đơn vị cấp trên hoặc cấp dưới; "
                    + "cần mở lại hoặc điều chỉnh báo cáo đó trước, để số liệu không bị tính hai lần.",
                en:
                    "A value of this report counts for the period already, in the accepted report of a unit above or below; "
                    + "reopen or correct that one first, so that nothing counts twice.")
        case .deskFull:
            language.text(
                vi: "Đơn vị đã có \(CampaignDraftHead.most) dự thảo kế hoạch; vui lòng xóa bớt dự thảo không còn dùng.",
                en: "There are \(CampaignDraftHead.most) drafts on the unit's desk; please clear those away that are not needed.")
        case .unknownPeriod:
            language.text(vi: "Kỳ báo cáo không thuộc phong trào này.", en: "The period does not belong to this campaign.")
        case .unknownEvent:
            language.text(vi: "Không có sự kiện mốc này.", en: "There is no such anchor event.")
        }
    }
}
