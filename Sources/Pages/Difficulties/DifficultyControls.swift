import Emulation

/// What is typed about a difficulty, wherever it is.
enum DifficultyControls {
    static let family = Control(field: "familyId", id: "phong-trao", label: Wording(vi: "Phong trào", en: "Campaign"))
    static let field = Control(field: "field", id: "linh-vuc", label: Wording(vi: "Lĩnh vực", en: "Field"))
    static let words = Control(field: "words", id: "vuong-mac", label: Wording(vi: "Khó khăn, vướng mắc", en: "The difficulty"))
    static let question = Control(field: "question", id: "cau-hoi", label: Wording(vi: "Nội dung hỏi lại", en: "Question"))
    static let answer = Control(field: "answer", id: "tra-loi", label: Wording(vi: "Nội dung trả lời", en: "Answer"))
    static let published = Control(
        field: "published", id: "chung", label: Wording(vi: "Hướng dẫn chung cho mọi đơn vị cấp dưới", en: "For all units below"))
    static let into = Control(field: "into", id: "vao", label: Wording(vi: "Đưa vào nội dung", en: "Put into"))
    static let items = Control(field: "items", id: "chon", label: Wording(vi: "Vướng mắc được tổng hợp", en: "What is put together"))

    static let all = [family, field, words, question, answer, published, into, items]
}

/// The words and the field of one, as they were typed.
struct TypedDifficulty: Sendable {
    var family = ""
    var field = ""
    var words = ""
}
