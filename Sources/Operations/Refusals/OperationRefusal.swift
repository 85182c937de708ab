package import Emulation
import Store

/// Why a deed cannot be done that is not a rule of the field but of working on one thing together.
package enum OperationRefusal: Refusal {
    /// There is no such thing, or it is not the caller's to see; the two look the same.
    case notFound
    /// The role and the unit one stands in do not permit it.
    case notPermitted
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

    package var saying: Saying {
        switch self {
        case .notFound:
            Saying(
                "not-found", .missing,
                vi: "Nội dung không tồn tại hoặc nằm ngoài phạm vi được xem.",
                en: "It does not exist, or you may not see it.")
        case .notPermitted:
            Saying(
                "permission.denied", .forbidden,
                vi: "Người dùng không có quyền thực hiện việc này với vai trò và đơn vị đang chọn.",
                en: "The role and unit you stand in do not permit this.")
        case .stale:
            Saying(
                "precondition.failed", .stale,
                vi: "Nội dung đã thay đổi kể từ lần xem gần nhất; vui lòng xem lại trước khi thực hiện.",
                en: "It has changed since it was read; please read it again.")
        case .decisionTaken:
            Saying(
                "decision.taken", .conflict, field: "id",
                vi: "Mã định danh này đã được dùng cho một quyết định khác.",
                en: "This id names another decision already.")
        case .idTaken:
            Saying(
                "id.taken", .conflict,
                vi: "Mã định danh này đã được dùng cho một nội dung khác; hãy tạo mã mới.",
                en: "This id already stands for something else; make a new one.")
        case .campaignClosed:
            Saying(
                "campaign.closed", .conflict,
                vi: "Phong trào đã được đóng.",
                en: "The campaign is closed.")
        case .alreadyTakesPart:
            Saying(
                "campaign.already-takes-part", .conflict,
                vi: "Đơn vị đã có kế hoạch triển khai phong trào này.",
                en: "The unit takes part in this campaign already.")
        case .addressedBefore:
            Saying(
                "address.second-in-family", .conflict, field: "addresses",
                vi: "Có đơn vị đã được giao hoặc đề nghị tham gia phong trào này; mỗi đơn vị chỉ được giao một lần.",
                en: "A unit was addressed in this campaign family before; each unit is addressed once.")
        case .notAddressed:
            Saying(
                "campaign.not-addressed", field: "above",
                vi: "Kế hoạch của cấp trên không giao, cũng không đề nghị đơn vị này tham gia.",
                en: "The campaign above does not address this unit.")
        case .nothingToAcknowledge:
            Saying(
                "campaign.nothing-to-acknowledge", .conflict, field: "revision",
                vi: "Không có nội dung điều chỉnh nào của cấp trên cần tiếp nhận ở lần này.",
                en: "There is no such amendment above to acknowledge.")
        case .countedTwice:
            Saying(
                "report.counted-twice", .conflict,
                vi:
                    "Có chỉ tiêu của báo cáo này đã được tính cho kỳ báo cáo này trong báo cáo đã duyệt của đơn vị cấp trên hoặc cấp dưới; "
                    + "cần mở lại hoặc điều chỉnh báo cáo đó trước, để số liệu không bị tính hai lần.",
                en:
                    "A value of this report counts for the period already, in the accepted report of a unit above or below; "
                    + "reopen or correct that one first, so that nothing counts twice.")
        case .deskFull:
            Saying(
                "draft.desk-full", .conflict,
                vi: "Đơn vị đã có \(CampaignDraftHead.most) dự thảo kế hoạch; vui lòng xóa bớt dự thảo không còn dùng.",
                en: "There are \(CampaignDraftHead.most) drafts on the unit's desk; please clear those away that are not needed.")
        case .unknownPeriod:
            Saying(
                "period.unknown", field: "periodId",
                vi: "Kỳ báo cáo không thuộc phong trào này.",
                en: "The period does not belong to this campaign.")
        case .unknownEvent(let field):
            Saying(
                "event.unknown", field: field,
                vi: "Không có sự kiện mốc này.",
                en: "There is no such anchor event.")
        }
    }
}
