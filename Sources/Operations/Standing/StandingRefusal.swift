package import Emulation
package import FoundationEssentials

/// Why a token cannot be issued or revoked.
package enum StandingRefusal: Refusal {
    case noSuchUnit(UnitID)
    case noSuchPerson(UUID)
    case noName
    case tooFewDays(Int)
    case noSuchToken
    case stillHoldsAPost
    /// Somebody made up is taken in among sample data only.
    case notSampleData

    package var saying: Saying {
        switch self {
        case .noSuchUnit(let unit):
            Saying(
                "standing.no-such-unit", .missing,
                vi: "Không có đơn vị \(unit) vào ngày đó.",
                en: "There is no unit \(unit) on that day.")
        case .noSuchPerson(let person):
            Saying(
                "standing.no-such-person",
                vi: "Không có người mang mã \(person).",
                en: "There is no person \(person).")
        case .noName:
            Saying(
                "standing.no-name",
                vi: "Chưa nhập họ tên người được cấp.",
                en: "The person has no name.")
        case .tooFewDays(let days):
            Saying(
                "standing.too-few-days",
                vi: "Thời hạn \(days) ngày không hợp lệ; thời hạn ít nhất là một ngày.",
                en: "A token is valid for at least one day, not for \(days).")
        case .stillHoldsAPost:
            Saying(
                "standing.still-holds-a-post",
                vi: "Người này còn giữ chức vụ hoặc được ủy quyền; phải kết thúc trước khi xóa.",
                en: "The person still has a post or a charge; end it first.")
        case .notSampleData:
            Saying(
                "standing.not-sample-data",
                vi: "Cơ sở dữ liệu này không phải dữ liệu mẫu nên không tạo cán bộ mẫu.",
                en: "These are no sample data: nobody made up is taken in here.")
        case .noSuchToken:
            Saying(
                "standing.no-such-token",
                vi: "Không có mã truy cập này, hoặc mã đã bị thu hồi.",
                en: "There is no such token, or it is revoked already.")
        }
    }
}
