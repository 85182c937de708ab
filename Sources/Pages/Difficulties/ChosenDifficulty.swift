import Emulation
import Foundation
import Operations
import Wire

/// One of those that somebody ticked to be put together, with the decision on it: each is decided once, however often the form is sent.
struct ChosenDifficulty: Sendable {
    let id: UUID
    let owner: UnitID
    let decision: UUID
    let seen: String

    static let members = ["difficulty", "owner", "decision", "seen", "chosen"]

    /// Nil where it is not ticked.
    init?(_ row: inout Fields) {
        id = row.uuid("difficulty")
        owner = row.value("owner", .unit)
        decision = row.newID("decision")
        seen = row.string("seen", upTo: 100)
        guard row.optional("chosen", .text(upTo: 5)) != nil else { return nil }
    }

    /// Merges it; false where it cannot be any more.
    nonisolated(nonsending) func merge(_ deed: (DecideDifficulty) async throws -> Void, into gathering: UUID) async throws -> Bool {
        let decision = Decision(id: decision, seen: [seen], said: gathering.uuidString)
        do {
            try await deed(DecideDifficulty(id, of: owner, .merge(into: gathering), decision: decision))
            return true
        } catch is DifficultyRefusal {
            return false
        } catch OperationRefusal.stale, OperationRefusal.notFound, OperationRefusal.decisionTaken {
            return false
        }
    }
}

extension Fields {
    /// Those that were ticked, of the rows of a form.
    mutating func chosenDifficulties() -> [ChosenDifficulty] {
        let chosen = list("items", upTo: GatherView.most, allowing: ChosenDifficulty.members) { ChosenDifficulty(&$0) }.compactMap(\.self)
        if chosen.isEmpty {
            refuse("items", "list.empty", vi: "chưa chọn vướng mắc nào.", en: "none is chosen.")
        }
        return chosen
    }
}
