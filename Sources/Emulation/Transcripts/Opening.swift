/// Words that begin what cannot be taken for the rest of a title or a sentence.
enum Opening {
    /// A document the plan rests on.
    static let bases: [Phrase] = ["căn cứ", "xét đề nghị", "theo đề nghị"]

    /// As above, where the name of a kind of document follows.
    static let following: [Phrase] = [
        "thực hiện", "thi hành", "triển khai thực hiện", "triển khai", "tiếp tục thực hiện", "hưởng ứng", "theo",
    ]

    static let documents: [Phrase] = [
        "kế hoạch", "quyết định", "chỉ thị", "nghị quyết", "nghị định", "chương trình", "công văn", "công điện", "hướng dẫn", "thông báo",
        "thông tư", "kết luận", "luật", "văn bản", "thư kêu gọi", "sự chỉ đạo", "các văn bản",
    ]

    /// Who says that the plan is issued.
    static let issuers: [Phrase] = [
        "ủy ban nhân dân", "ubnd", "chủ tịch ủy ban", "chủ tịch ubnd", "ban chấp hành", "ban thường vụ", "ban giám hiệu", "hội đồng",
        "trường", "công đoàn", "đoàn trường",
        "đảng ủy", "huyện ủy", "liên đoàn lao động", "chi đoàn", "đoàn thanh niên", "đoàn cơ sở",
    ]

    static let aims: [Phrase] = ["nhằm", "để", "trên cơ sở", "phát huy", "thiết thực"]

    static let endings: [Phrase] = [
        "trên đây là", "yêu cầu", "đề nghị", "trong quá trình", "nhận được kế hoạch", "ủy ban nhân dân", "ubnd", "kế hoạch này",
        "căn cứ kế hoạch",
        "căn cứ nội dung", "hội đồng thi đua", "ban chấp hành", "nhà trường", "công đoàn", "đoàn trường",
    ]

    /// What begins a paragraph even where the line before it was full.
    static let paragraphs: [Phrase] =
        bases + ["chủ tịch ủy ban", "ủy ban nhân dân", "trên đây là", "nội dung", "tổng kết"] + ["thực hiện kế hoạch"]

    /// Whether a line names a document that what follows rests on.
    static func isBasis(_ passage: Passage) -> Bool {
        if passage.begins(withAny: bases) { return true }
        for phrase in following where passage.begins(phrase) {
            return passage.begins(withAny: documents, at: phrase.words.count)
        }
        return false
    }

    /// Whether a line says who issues the plan, or what for: a title never begins so.
    static func isPreamble(_ passage: Passage) -> Bool {
        isBasis(passage) || passage.begins(withAny: issuers) || passage.begins(withAny: aims)
    }
}
