/// A piece of a plan as it was read: what it is, where it stands, and what was understood in it.
package struct Piece: Hashable, Sendable {
    package let kind: Kind
    package let place: TextPlace
    /// What stands there, each run of blanks as one.
    package let text: String
    /// Which piece it stands below, as an index of the transcript's pieces: a clause below its heading, a task below its body.
    package let under: Int?
    /// Numbers, days, names and words of the field in it, by where they begin; one may hold others.
    package let leaves: [Leaf]

    package init(kind: Kind, place: TextPlace, text: String, under: Int?, leaves: [Leaf]) {
        self.kind = kind
        self.place = place
        self.text = text
        self.under = under
        self.leaves = leaves
    }

    /// The first leaf of a kind.
    package func leaf(_ kind: Leaf.Kind) -> Leaf? { leaves.first { $0.kind == kind } }

    /// All leaves of a kind.
    package func leaves(_ kind: Leaf.Kind) -> [Leaf] { leaves.filter { $0.kind == kind } }
}

extension Piece {
    package enum Kind: String, CaseIterable, Sendable {
        case issuer, number, placeDay, type, title, attachment, basis, preamble, article
        case heading, purpose, requirement, aim, content, theme, audience, time, award, movement, funding, body, task, closing
        case addressee, recipient, signedAs, signer

        /// Whether it is something a plan says, and not how the paper is laid out.
        package var isClause: Bool {
            switch self {
            case .purpose, .requirement, .aim, .content, .theme, .audience, .time, .award, .movement, .funding, .task, .closing, .article:
                true
            default: false
            }
        }
    }
}

extension Piece.Kind: Named {
    package var words: Wording {
        switch self {
        case .issuer: Wording(vi: "cơ quan ban hành", en: "issuer")
        case .number: Wording(vi: "số, ký hiệu", en: "symbol")
        case .placeDay: Wording(vi: "nơi và ngày ban hành", en: "place and day")
        case .type: Wording(vi: "loại văn bản", en: "type of document")
        case .title: Wording(vi: "trích yếu", en: "summary")
        case .attachment: Wording(vi: "văn bản mà kế hoạch kèm theo", en: "what it is attached to")
        case .basis: Wording(vi: "căn cứ", en: "legal basis")
        case .preamble: Wording(vi: "lời ban hành", en: "words of issue")
        case .article: Wording(vi: "điều", en: "article")
        case .heading: Wording(vi: "đề mục", en: "heading")
        case .purpose: Wording(vi: "mục đích", en: "purpose")
        case .requirement: Wording(vi: "yêu cầu", en: "requirement")
        case .aim: Wording(vi: "mục đích hoặc yêu cầu", en: "purpose or requirement")
        case .content: Wording(vi: "nội dung thi đua", en: "content")
        case .theme: Wording(vi: "chủ đề", en: "theme")
        case .audience: Wording(vi: "đối tượng thi đua", en: "who competes")
        case .time: Wording(vi: "thời gian thi đua", en: "time")
        case .award: Wording(vi: "khen thưởng", en: "award")
        case .movement: Wording(vi: "phong trào thi đua", en: "movement")
        case .funding: Wording(vi: "kinh phí", en: "funding")
        case .body: Wording(vi: "đơn vị thực hiện", en: "body")
        case .task: Wording(vi: "nhiệm vụ", en: "task")
        case .closing: Wording(vi: "lời kết", en: "closing words")
        case .addressee: Wording(vi: "kính gửi", en: "addressee")
        case .recipient: Wording(vi: "nơi nhận", en: "recipient")
        case .signedAs: Wording(vi: "chức vụ người ký", en: "post of the signer")
        case .signer: Wording(vi: "người ký", en: "signer")
        }
    }
}
