import Emulation
import Foundation
import Store
import Wire

/// What is typed to remind somebody.
enum RemindingControls {
    static let units = Control(field: "obligations", id: "nhac-don-vi", label: Wording(vi: "Đơn vị được nhắc", en: "Who is reminded"))
    static let words = Control(field: "words", id: "loi-nhac", label: Wording(vi: "Lời nhắc", en: "What is said"))

    static let summary = Control(field: "summary", id: "trich-yeu", label: Wording(vi: "Trích yếu", en: "What the letter is about"))

    static let all = [units, words, summary] + SigningView.controls
}

/// The form that reminds those who have not done a task.
struct RemindingView: Sendable {
    struct Choice: Sendable {
        let obligation: UUID
        let unit: String
    }

    let here: UnitID
    let clause: UUID
    /// Those of the page who can be reminded today, in the order of the tree.
    let choices: [Choice]

    // As typed.
    var chosen: Set<UUID> = []
    var isEverybody = false
    var words = ""
    /// Who may sign it as an official letter, where it can go as one, and whether it does.
    var signing: SigningView?
    var isLetter = false
    var summary = ""
    var mistakes = Mistakes.none
    var id = UUID.version7().uuidString.lowercased()

    /// Nil where nobody is left to be reminded, of those on the page.
    init?(_ listed: [ListedObligation], _ reminders: [UUID: [Reminder]], of clause: UUID, in here: UnitID, on today: Day) {
        self.here = here
        self.clause = clause
        choices = listed.filter { one in
            let isReminded = reminders[one.obligation.id]?.contains { !$0.isAutomatic && Day($0.at) == today } ?? false
            let isDone = one.doneAt != nil || one.granted.isExcused
            return one.isOpen && Reminding.Debtor(name: one.unitName, isDone: isDone, isRemindedToday: isReminded).mayBeReminded
        }.map { Choice(obligation: $0.obligation.id, unit: $0.unitName) }
        guard !choices.isEmpty else { return nil }
    }

    /// The same as it was sent.
    func filled(with form: JSON, _ mistakes: Mistakes) -> RemindingView {
        var view = self
        view.mistakes = mistakes
        view.id = form.asTyped("id", anewAfter: mistakes)
        view.words = form.asTyped("words")
        view.isEverybody = !form.asTyped("everybody").isEmpty
        view.isLetter = !form.asTyped("letter").isEmpty
        view.summary = form.asTyped("summary")
        if view.isLetter { view.signing = signing?.filled(with: form) }
        if var fields = try? Fields(form, allowing: RemindingView.members) {
            view.chosen = Set(fields.remindedObligations())
        }
        return view
    }

    static let members = ["id", "clause", "everybody", "items", "words", "letter", "summary"] + SigningView.members

    /// How many a form can choose.
    static let most = 1000
}

extension Fields {
    /// Those whose box is ticked.
    mutating func remindedObligations() -> [UUID] {
        optionalList("items", upTo: RemindingView.most, allowing: ["obligation"]) { $0.uuid("obligation") } ?? []
    }
}
