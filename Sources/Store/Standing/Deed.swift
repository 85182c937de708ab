package import Emulation
package import Postgres

/// What a role may do. Constraint: none; the table `thidua.permission` says for whom.
package enum Deed: String, CaseIterable, Sendable, PostgresDecodable {
    case prepare, sign, review, announce, appraise, register, cite, administer, audit, open
}

extension Deed: Named {
    package var words: Wording {
        switch self {
        case .prepare: Wording(vi: "soạn thảo", en: "prepare")
        case .sign: Wording(vi: "ký, ban hành, gửi", en: "sign")
        case .review: Wording(vi: "duyệt, trả lại", en: "review")
        case .announce:
            Wording(
                vi: "thông báo sự kiện mốc, đặt nề nếp, khai hộp thư công vụ",
                en: "announce anchor events, set the house rules, tell the official mailbox")
        case .appraise: Wording(vi: "tiếp nhận, thẩm định đề nghị khen thưởng", en: "receive and appraise nominations")
        case .register: Wording(vi: "giữ sổ văn bản", en: "keep the registers of documents")
        case .cite: Wording(vi: "ghi văn bản làm căn cứ", en: "note documents that plans rest on")
        case .administer: Wording(vi: "quản trị người dùng", en: "manage people")
        case .audit: Wording(vi: "xem nhật ký", en: "read the trail")
        case .open: Wording(vi: "mở tin đến", en: "open what was sent")
        }
    }
}

/// What the caller may do where they stand.
package struct Deeds: Hashable, Sendable {
    /// By their own roles.
    package let own: [Deed]
    /// In somebody's place, within what they were charged with.
    package let asDeputy: [Deed]
}

extension Statement where Output == Deeds {
    /// What may I do here? Asks the same functions as the policies.
    package static func deeds() -> Statement {
        Statement(
            "deeds open to the caller",
            """
            select array(select deed from thidua.permission where thidua.may(deed) group by deed order by deed),
                   array(select deed from thidua.permission
                         where role = 'deputy' and not thidua.may(deed) and nullif(current_setting('app.deputy', true), '') is not null
                         order by deed)
            """,
            exactlyOne: { row in Deeds(own: try row.next([Deed].self), asDeputy: try row.next([Deed].self)) })
    }
}
