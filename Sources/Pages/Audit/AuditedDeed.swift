import Emulation

/// What an entry of the trail is of, in words, by the address that was asked: of a page or of the API.
enum AuditedDeed {
    static func words(_ method: String, _ path: String) -> Wording {
        guard method != "cli" else { return Wording(vi: "lệnh của người vận hành", en: "command of the operator") }
        if let words = own(method, path) { return words }
        let noun = parts(of: path).reversed().lazy.compactMap { nouns[$0] }.first ?? Wording(vi: "dữ liệu khác", en: "something else")
        switch method {
        case "GET", "HEAD": return Wording(vi: "xem \(noun.vi)", en: "read \(noun.en)")
        case "DELETE": return Wording(vi: "xóa \(noun.vi)", en: "removed \(noun.en)")
        default: return Wording(vi: "ghi \(noun.vi)", en: "wrote \(noun.en)")
        }
    }

    /// What a deed is called by its whole address; nil for what only reads, and for what nothing is called.
    static func own(_ method: String, _ path: String) -> Wording? {
        let asked = parts(of: path)
        return deeds.lazy.filter { $0.method == method && $0.matches(asked) }.max { $0.written < $1.written }?.words
    }

    private static func parts(of path: String) -> [Substring] { path.prefix { $0 != "?" }.split(separator: "/") }

    /// One address, as the lists of pages and routes write it, and what is done there.
    private struct Deed {
        let method: Substring
        let parts: [Substring]
        let words: Wording
        /// How many of its parts are no place for anything: of two that match, the one that says more is meant.
        let written: Int

        /// - Parameter address: `POST /{unit}/su-kien`
        init(_ address: String, _ words: Wording) {
            let halves = address.split(separator: " ")
            (method, parts, self.words) = (halves[0], AuditedDeed.parts(of: String(halves[1])), words)
            written = parts.count { !$0.hasPrefix("{") }
        }

        func matches(_ asked: [Substring]) -> Bool {
            parts.count == asked.count && zip(parts, asked).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
    }

    private static let deeds = addresses.flatMap { words, addresses in addresses.map { Deed($0, words) } }

    private static let nouns: [Substring: Wording] = {
        let all: [([Substring], Wording)] = [
            (["reports", "bao-cao", "duyet"], Wording(vi: "báo cáo", en: "a report")),
            (
                ["campaigns", "movements", "phong-trao", "cac-phong-trao", "ke-hoach-moi"],
                Wording(vi: "kế hoạch, phong trào", en: "a plan")
            ),
            (["people", "nguoi"], Wording(vi: "danh sách người và chức vụ", en: "the register of people")),
            (["memberships"], Wording(vi: "chức vụ", en: "a post")),
            (["obligations", "debtors", "coverage", "nhiem-vu", "don-doc"], Wording(vi: "nhiệm vụ", en: "a task")),
            (["deliveries", "den", "reminders"], Wording(vi: "tin đến", en: "what was sent")),
            (["pleas", "de-nghi", "gia-han"], Wording(vi: "đề nghị gia hạn, miễn", en: "a plea for time or an excuse")),
            (["difficulties", "vuong-mac"], Wording(vi: "khó khăn, vướng mắc", en: "a difficulty")),
            (["documents", "known-documents", "registers", "van-ban"], Wording(vi: "văn bản, sổ văn bản", en: "a document or a register")),
            (
                ["nominations", "inbox", "khen-thuong", "cho-tham-dinh", "eligibility"],
                Wording(vi: "đề nghị khen thưởng", en: "a nomination")
            ),
            (
                ["commendations", "awards", "quotas", "quyet-dinh-khen", "so-khen-thuong", "han-muc-khen"],
                Wording(vi: "quyết định khen thưởng", en: "a decision to commend")
            ),
            (["subjects", "placements", "prior-awards", "doi-tuong"], Wording(vi: "đối tượng khen thưởng", en: "whom awards may be for")),
            (["events", "su-kien"], Wording(vi: "sự kiện mốc", en: "an anchor event")),
            (["audit", "nhat-ky"], Wording(vi: "nhật ký", en: "the trail")),
            (["units", "don-vi"], Wording(vi: "dữ liệu của đơn vị", en: "something of the unit")),
        ]
        return Dictionary(uniqueKeysWithValues: all.flatMap { parts, words in parts.map { ($0, words) } })
    }()
}
