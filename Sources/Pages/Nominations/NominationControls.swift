import Emulation
import Foundation

/// What is typed about a nomination.
enum NominationControls {
    static let subject = Control(field: "subject", id: "doi-tuong", label: Wording(vi: "Đối tượng đề nghị", en: "Whom it is for"))
    static let form = Control(field: "form", id: "hinh-thuc", label: Wording(vi: "Danh hiệu, hình thức khen thưởng", en: "Title or form"))
    static let from = Control(field: "from", id: "tu-ngay", label: Wording(vi: "Thành tích từ ngày", en: "Achieved from"))
    static let until = Control(field: "until", id: "den-ngay", label: Wording(vi: "Đến hết ngày", en: "Until the end of"))
    static let achievements = Control(field: "achievements", id: "thanh-tich", label: Wording(vi: "Thành tích", en: "Achievements"))
    static let ofDraft = [subject, form, from, until, achievements]

    static let to = Control(field: "to", id: "noi-xet", label: Wording(vi: "Nơi xét", en: "Who reviews it"))
    static let because = Control(
        field: "because", id: "vi-sao-van-de-nghi", label: Wording(vi: "Lý do vẫn đề nghị", en: "Why it goes on all the same"))
    static let ofSending = ofDraft + [to, because]

    static let reason = Control(field: "reason", id: "ly-do-tra-lai", label: Wording(vi: "Lý do trả lại", en: "Why it is returned"))
    static let opinion = Control(field: "opinion", id: "y-kien", label: Wording(vi: "Ý kiến thẩm định", en: "What is thought of it"))
    static let checks = Control(field: "checks", id: "noi-dung-kiem-tra", label: Wording(vi: "Đã kiểm tra", en: "What was looked at"))
    static let why = Control(
        field: "reason", id: "ly-do-khong-chap-nhan", label: Wording(vi: "Lý do không chấp nhận", en: "Why it is refused"))
    static let article = Control(field: "article", id: "dieu-khoan", label: Wording(vi: "Điều, khoản áp dụng", en: "By which article"))
}

extension PageAddress {
    static func nomination(_ id: UUID, of owner: UnitID, seenFrom here: UnitID) -> PageAddress {
        "/\(here)/cua/\(owner)/khen-thuong/\(id)"
    }
}
