import Foundation
import HTTP
import HTTPTypes
import Wire

extension JSON {
    /// What was typed of a difficulty, to be shown again.
    var typedDifficulty: TypedDifficulty {
        TypedDifficulty(family: asTyped("familyId"), field: asTyped("field"), words: asTyped("words"))
    }

    /// Which were ticked.
    var tickedDifficulties: Set<UUID> {
        guard case .object(let members) = content, let items = members.first(where: { $0.name == "items" })?.value,
            case .array(let rows) = items.content
        else { return [] }
        return Set(rows.filter { !$0.asTyped("chosen").isEmpty }.compactMap { UUID(uuidString: $0.asTyped("difficulty")) })
    }

    /// The id of the form; another where that one was spent on something else.
    func asTyped(_ name: String, anewAfter mistakes: Mistakes) -> String {
        mistakes.problem.status == .conflict || asTyped(name).isEmpty ? UUID.version7().uuidString.lowercased() : asTyped(name)
    }

    /// What was typed into a field.
    func asTyped(_ name: String) -> String {
        guard case .object(let members) = content else { return "" }
        return (try? members.first { $0.name == name }?.value.string()) ?? ""
    }
}
