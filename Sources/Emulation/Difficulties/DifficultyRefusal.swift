/// Why a difficulty cannot be raised, or moved that way now.
package enum DifficultyRefusal: Refusal {
    case wordsMissing
    case questionMissing
    case answerMissing
    /// Nobody addressed the unit in this family, so nobody there has to listen.
    case nobodyToTell
    case notTheAddressee
    case notNow(Difficulty.State)
    /// Others were merged into it.
    case speaksForOthers(Int)
    /// What it is to be merged into is none of the unit's own that is being gathered for the same campaign.
    case notGathering

    package var saying: Saying {
        switch self {
        case .wordsMissing:
            Saying("difficulty.words-missing", field: "words", vi: "Chưa nêu khó khăn, vướng mắc.", en: "The difficulty is not told.")
        case .questionMissing:
            Saying("difficulty.question-missing", field: "question", vi: "Phải ghi rõ nội dung hỏi lại.", en: "A question must be asked.")
        case .answerMissing:
            Saying("difficulty.answer-missing", field: "answer", vi: "Chưa có nội dung trả lời.", en: "The answer has no words.")
        case .nobodyToTell:
            Saying(
                "difficulty.nobody-to-tell", field: "familyId",
                vi: "Không có đơn vị nào giao hoặc đề nghị đơn vị này tham gia phong trào.",
                en: "No unit addressed this one in the campaign.")
        case .notTheAddressee:
            Saying(
                "difficulty.not-the-addressee", .forbidden,
                vi: "Chỉ đơn vị tiếp nhận phản ánh mới được hỏi lại, tổng hợp hoặc trả lời.",
                en: "Only the unit that it was raised to asks back, merges or answers.")
        case .notNow(let state):
            Saying(
                "difficulty.not-now", .conflict,
                vi: "Không thể thực hiện: khó khăn, vướng mắc này \(state.name(in: .vi)).",
                en: "It cannot be done: the difficulty is \(state.name(in: .en)).")
        case .speaksForOthers(let count):
            Saying(
                "difficulty.speaks-for-others", .conflict,
                vi: "Không thể rút: đã tổng hợp \(count) khó khăn, vướng mắc của đơn vị khác vào nội dung này.",
                en: "It cannot be withdrawn: \(count) of other units were merged into it.")
        case .notGathering:
            Saying(
                "difficulty.not-gathering", .conflict, field: "into",
                vi: "Chỉ tổng hợp vào một nội dung đang tổng hợp của chính đơn vị, trong cùng phong trào.",
                en: "It is merged only into one of the unit's own that is being gathered, in the same campaign.")
        }
    }
}
