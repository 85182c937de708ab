/// Why a plan that was taken in from a text cannot be published, or an answer to a piece of it cannot be given.
package struct TranscriptRefusal: Refusal {
    package enum Reason: Hashable, Sendable {
        /// So many pieces have no answer yet.
        case unanswered(Int)
        case unknownPiece
        case nothingMended
        /// Of an answer that mends nothing.
        case wordsOfNothingMended
    }

    package let reason: Reason

    package init(_ reason: Reason) { self.reason = reason }

    package var field: String? {
        switch reason {
        case .unanswered: "transcript"
        case .unknownPiece: "piece"
        case .nothingMended, .wordsOfNothingMended: "words"
        }
    }

    package var saying: Saying {
        switch reason {
        case .unanswered(let count):
            Saying(
                "transcript.unanswered",
                vi: "Còn \(count) đoạn của văn bản gốc chưa được trả lời; mỗi đoạn cần được xác nhận là đúng, được sửa hoặc bỏ qua.",
                en: "Pieces of the text without an answer: \(count); each has to be right, mended or left out.")
        case .unknownPiece:
            Saying(
                "transcript.unknown-piece",
                vi: "Văn bản gốc không có đoạn này.",
                en: "The text has no such piece.")
        case .nothingMended:
            Saying(
                "transcript.nothing-mended",
                vi: "Chưa ghi nội dung sửa.",
                en: "It is not said how the piece should read.")
        case .wordsOfNothingMended:
            Saying(
                "transcript.words-of-nothing-mended",
                vi: "Chỉ đoạn được sửa mới ghi nội dung sửa.",
                en: "Nothing but a piece that is mended has words of its own.")
        }
    }
}
