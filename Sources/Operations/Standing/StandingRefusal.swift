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

    package var code: String {
        switch self {
        case .noSuchUnit: "standing.no-such-unit"
        case .noSuchPerson: "standing.no-such-person"
        case .noName: "standing.no-name"
        case .tooFewDays: "standing.too-few-days"
        case .noSuchToken: "standing.no-such-token"
        case .stillHoldsAPost: "standing.still-holds-a-post"
        }
    }

    package func message(in language: Language) -> String {
        switch self {
        case .noSuchUnit(let unit):
            language.text(vi: "Không có đơn vị \(unit) vào ngày đó.", en: "There is no unit \(unit) on that day.")
        case .noSuchPerson(let person):
            language.text(vi: "Không có người mang mã \(person).", en: "There is no person \(person).")
        case .noName:
            language.text(vi: "Chưa ghi tên người được cấp.", en: "The person has no name.")
        case .tooFewDays(let days):
            language.text(
                vi: "Thời hạn \(days) ngày không hợp lệ; thời hạn ít nhất là một ngày.",
                en: "A token is valid for at least one day, not for \(days).")
        case .stillHoldsAPost:
            language.text(
                vi: "Người này còn giữ chức vụ hoặc được ủy quyền; phải kết thúc trước khi xóa.",
                en: "The person still has a post or a charge; end it first.")
        case .noSuchToken:
            language.text(
                vi: "Không có mã truy cập này, hoặc mã đã bị thu hồi.", en: "There is no such token, or it is revoked already.")
        }
    }
}
