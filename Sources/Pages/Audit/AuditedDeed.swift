import Emulation

/// What an entry of the trail is of, in words, by the address that was asked: of a page or of the API.
enum AuditedDeed {
    static func words(_ method: String, _ path: String) -> Wording {
        guard method != "cli" else { return Wording(vi: "lệnh của người vận hành", en: "command of the operator") }
        let parts = path.prefix { $0 != "?" }.split(separator: "/").map(String.init)
        // What is done stands last; behind it an id may.
        for part in parts.reversed() {
            if let words = deeds[part] { return words }
        }
        let noun = parts.reversed().lazy.compactMap { nouns[$0] }.first ?? Wording(vi: "dữ liệu khác", en: "something else")
        switch method {
        case "GET", "HEAD": return Wording(vi: "xem \(noun.vi)", en: "read \(noun.en)")
        case "DELETE": return Wording(vi: "xóa \(noun.vi)", en: "removed \(noun.en)")
        default: return Wording(vi: "ghi \(noun.vi)", en: "wrote \(noun.en)")
        }
    }

    private static let deeds: [String: Wording] = {
        let all: [([String], Wording)] = [
            (["gui", "submission"], Wording(vi: "gửi báo cáo", en: "sent a report")),
            (["trinh", "presentation"], Wording(vi: "trình lãnh đạo báo cáo", en: "laid a report before the leader")),
            (["acceptance", "tiep-nhan"], Wording(vi: "duyệt, tiếp nhận báo cáo", en: "accepted a report")),
            (["tra-lai"], Wording(vi: "trả lại báo cáo", en: "returned a report")),
            (["mo-lai", "reopening"], Wording(vi: "mở lại báo cáo", en: "reopened a report")),
            (["dinh-chinh", "correction"], Wording(vi: "mở báo cáo để đính chính", en: "took a report back to correct it")),
            (["publication"], Wording(vi: "ban hành kế hoạch", en: "published a plan")),
            (["amendments", "dieu-chinh"], Wording(vi: "điều chỉnh kế hoạch", en: "amended a plan")),
            (["acknowledgements"], Wording(vi: "tiếp nhận điều chỉnh kế hoạch", en: "acknowledged an amendment")),
            (["closure", "ket-thuc"], Wording(vi: "kết thúc", en: "ended something")),
            (["invitation", "ma-moi"], Wording(vi: "cấp mã mời", en: "invited somebody")),
            (["bo-nhiem"], Wording(vi: "bổ nhiệm", en: "appointed somebody")),
            (["deputies", "uy-quyen"], Wording(vi: "ủy quyền ký", en: "let somebody sign")),
            (["withdrawal"], Wording(vi: "rút khó khăn, vướng mắc", en: "withdrew a difficulty")),
            (["merger"], Wording(vi: "đưa khó khăn, vướng mắc vào nội dung tổng hợp", en: "merged a difficulty into another")),
            (["answer"], Wording(vi: "trả lời khó khăn, vướng mắc", en: "answered a difficulty")),
        ]
        return Dictionary(uniqueKeysWithValues: all.flatMap { parts, words in parts.map { ($0, words) } })
    }()

    private static let nouns: [String: Wording] = {
        let all: [([String], Wording)] = [
            (["reports", "bao-cao", "duyet"], Wording(vi: "báo cáo", en: "a report")),
            (["campaigns", "phong-trao"], Wording(vi: "kế hoạch, phong trào", en: "a plan")),
            (["people", "nguoi"], Wording(vi: "danh sách người và chức vụ", en: "the register of people")),
            (["memberships"], Wording(vi: "chức vụ", en: "a post")),
            (["difficulties", "vuong-mac"], Wording(vi: "khó khăn, vướng mắc", en: "a difficulty")),
            (["events", "su-kien"], Wording(vi: "sự kiện mốc", en: "an anchor event")),
            (["audit", "nhat-ky"], Wording(vi: "nhật ký", en: "the trail")),
            (["units", "don-vi"], Wording(vi: "dữ liệu của đơn vị", en: "something of the unit")),
        ]
        return Dictionary(uniqueKeysWithValues: all.flatMap { parts, words in parts.map { ($0, words) } })
    }()
}
