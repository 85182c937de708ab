import Emulation
import Foundation
import Operations
import Store

/// What is typed about a task.
enum ObligationControls {
    static let account = Control(field: "account", id: "ket-qua", label: Wording(vi: "Kết quả thực hiện", en: "How it was done"))
    static let reason = Control(field: "reason", id: "ly-do", label: Wording(vi: "Lý do trả lại", en: "Why it is returned"))

    static let inHandOf = Control(field: "inHandOf", id: "nguoi", label: Wording(vi: "Người thực hiện", en: "Who does it"))

    static let file = Control(field: "file", id: "tep", label: Wording(vi: "Tệp", en: "File"))
    static let link = Control(field: "link", id: "lien-ket", label: Wording(vi: "Hoặc liên kết", en: "Or a link"))
    static let evidenceWords = Control(field: "words", id: "ghi-chu", label: Wording(vi: "Ghi chú", en: "In words"))

    static let all = [account, reason, inHandOf, file, link, evidenceWords]
}

/// One task, and what its reader can do about it.
struct ObligationView: Sendable {
    let here: UnitID
    let line: ObligationLine
    let obligation: Obligation
    /// What the plan says.
    let body: String
    let evidenceWanted: Bool
    let plan: PageAddress
    let steps: [StoryStep]
    /// When its unit was reminded of it; for that unit and for who told it.
    let reminders: [ReminderLine]
    /// Whether it is one of those the reader looks after on `/don-doc`.
    let isFromDesk: Bool
    let mayTakeUp: Bool
    let mayAddEvidence: Bool
    let mayComplete: Bool
    let mayReturn: Bool
    /// Whether somebody else of the unit has to say that it is done.
    let isAnothers: Bool
    let isClosed: Bool
    /// Nil unless somebody asked to whom it could be given.
    var assigning: Assigning?

    var pleas: TaskPleas
    let evidence: [EvidenceLine]
    /// Of who leads, those who co-operate with it.
    let coordinators: [ObligationLine]

    // As typed.
    var (account, reason) = ("", "")
    var (link, evidenceWords) = ("", "")
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Nhiệm vụ", en: "Task")

    init(_ full: ObligationInFull, seenFrom here: UnitID, _ deeds: Deeds) {
        let (listed, obligation) = (full.listed, full.listed.obligation)
        self.here = here
        self.obligation = obligation
        line = ObligationLine(listed, seenFrom: here, on: full.today)
        body = listed.body
        evidenceWanted = listed.evidenceWanted
        plan =
            obligation.from == here
            ? "/\(here)/phong-trao/\(listed.campaign)" : "/\(here)/cua/\(obligation.from)/phong-trao/\(listed.campaign)"
        steps = full.timeline.map { StoryStep($0, saying: $0.reason) }
        reminders = full.reminders.map { ReminderLine($0, of: obligation.unit, seenFrom: here) }
        pleas = TaskPleas(full, seenFrom: here, deeds)
        evidence = full.evidence.map { EvidenceLine($0, of: obligation, seenFrom: here) }
        coordinators = full.coordinators.map { one in
            ObligationLine(
                one, seenFrom: here, on: full.today,
                asking: one.doneAt == nil ? full.theirPleas.first { $0.obligation == one.obligation.id } : nil)
        }
        isFromDesk = obligation.unit != here && obligation.lead != here && deeds.mayReview
        isClosed = !listed.isOpen
        let isOpenHere = obligation.unit == here && listed.isOpen && obligation.fulfilledBy == .nothing && obligation.isOpen
        mayComplete = isOpenHere && deeds.mayPrepare
        mayTakeUp = mayComplete
        mayAddEvidence =
            obligation.unit == here && listed.isOpen && obligation.isOpen && deeds.mayPrepare
        isAnothers = isOpenHere && !deeds.mayPrepare
        mayReturn =
            obligation.from == here && listed.isOpen && obligation.state == .done && obligation.strength == .ordered && deeds.mayReview
    }

    /// Whom it could be given to.
    struct Assigning: Sendable {
        let people: [(value: String, name: String)]
        var chosen = ""

        /// Whoever has a post in the unit today, once.
        init(_ colleagues: [Colleague], on today: Day) {
            var seen: Set<UUID> = []
            people = colleagues.filter { $0.serves(on: today) && seen.insert($0.person).inserted }
                .map { ($0.person.uuidString.lowercased(), $0.name) }
        }
    }

    /// What was typed where there is no form for it any more: somebody else was faster.
    var orphaned: String? {
        let words = mayComplete ? (mayReturn ? "" : reason) : account + (mayReturn ? "" : reason)
        return words.isEmpty ? pleas.orphaned : words
    }
}
