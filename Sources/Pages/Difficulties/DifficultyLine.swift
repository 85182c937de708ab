import Emulation
import Foundation
import Operations
import Store

/// A difficulty in a list.
struct DifficultyLine: Sendable {
    let way: PageAddress
    let id: UUID
    let owner: UnitID
    /// Of a decision on it.
    let tag: String
    /// How it begins.
    let words: String
    /// Whose it is, where that is not the reader's unit.
    let unit: String?
    let field: String?
    let campaign: String?
    let state: Wording
    let isAsked: Bool
    let isWaiting: Bool
    let due: Wording?
    let time: Wording?
    let isOverdue: Bool
    let question: String?
    let answer: String?

    init(_ listed: ListedDifficulty, seenFrom here: UnitID, on today: Day, _ families: DifficultyFamilies) {
        let difficulty = listed.difficulty
        way = Self.address(difficulty, seenFrom: here)
        (id, owner, tag) = (difficulty.id, difficulty.unit, difficulty.tag)
        words = Self.beginning(of: difficulty.words)
        unit = difficulty.unit == here ? nil : listed.unitName
        field = difficulty.field
        campaign = families.names[difficulty.family]
        state = difficulty.state.words
        isAsked = difficulty.state == .returned
        isWaiting = difficulty.state == .raised
        let dueOn = isWaiting ? difficulty.dueOn : nil
        due = dueOn.map { Wording(vi: "hạn trả lời \($0.vietnamese)", en: "an answer is due on \($0.vietnamese)") }
        time = dueOn.map { Written.time(from: today, to: $0) }
        isOverdue = dueOn.map { $0 < today } ?? false
        question = isAsked ? difficulty.question : nil
        answer = difficulty.answer.map(Self.beginning)
    }

    static func address(_ difficulty: Difficulty, seenFrom here: UnitID) -> PageAddress {
        "/\(here)/vuong-mac/\(difficulty.unit)/\(difficulty.id)"
    }

    /// As much of it as a list has room for.
    static func beginning(of words: String) -> String {
        let line = words.replacing("\n", with: " ")
        return line.count > 160 ? line.prefix(159) + "…" : line
    }
}
