import Emulation

extension PlanItem {
    /// What it says in the draft, and where; of a task also whom it tells.
    var said: [(words: Wording, text: String)] {
        func one(_ vi: String, _ en: String, _ text: String) -> [(words: Wording, text: String)] { [(Wording(vi: vi, en: en), text)] }
        switch self {
        case .symbol(let text): return one("Số, ký hiệu", "Symbol", text)
        case .issuedOn(let day): return one("Ngày ban hành", "Day of issue", day.vietnamese)
        case .signer(let text): return one("Người ký", "Signer", text)
        case .capacity(let capacity): return [(Wording(vi: "Tư cách ký", en: "Capacity"), capacity.words.vi)]
        case .summary(let text): return one("Trích yếu", "Summary", text)
        case .shortName(let text): return one("Tên gọi tắt", "Short name", text)
        case .theme(let text): return one("Chủ đề", "Theme", text)
        case .motto(let text): return one("Phương châm", "Motto", text)
        case .basis(let basis): return one("Căn cứ", "Legal basis", CampaignView.basis(basis).vi)
        case .clause(let clause):
            let words = [clause.heading, clause.body].filter { !$0.isEmpty }.joined(separator: ": ")
            let told = [clause.awardLevel?.words.vi, clause.strength?.words.vi, clause.role?.words.vi].compactMap(\.self)
            return [(clause.part.words, words + (told.isEmpty ? "" : " (\(told.joined(separator: ", ")))"))]
        case .movement(let movement):
            return [
                (Wording(vi: "Phong trào liên quan", en: "Movement"), movement.name + " · " + CampaignView.plan(of: movement).vi)
            ]
        case .recipient(let line):
            return [(Wording(vi: "Nơi nhận", en: "Recipient"), "\(line.words) (\(line.to.words.vi))")]
        case .address(let rule): return [(Wording(vi: "Đơn vị thực hiện", en: "Addressee"), "\(rule.who.name), \(rule.strength.words.vi)")]
        }
    }
}

extension AddressRule.Who {
    fileprivate var name: String {
        switch self {
        case .childAuthorities: "chính quyền cấp dưới trực tiếp"
        case .kinds(let kinds): kinds.map(\.words.vi).joined(separator: ", ")
        case .units(let units): units.map(\.description).joined(separator: ", ")
        }
    }
}
