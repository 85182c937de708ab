import Emulation
import Foundation
import Operations
import Store
import Wire

/// One difficulty, and what its reader can do about it.
struct DifficultyView: Sendable {
    /// What can be filled in on its page.
    enum Form: String, Sendable { case words, gathering, withdrawal, question, merger, answer }

    /// What speaks for it, the way up.
    struct Stage: Sendable {
        let way: PageAddress
        let unit: String
        let words: String
        let state: Wording
        let due: Wording?
    }

    let here: UnitID
    let difficulty: Difficulty
    let unit: String
    let to: String?
    let campaign: String?
    let plan: PageAddress?
    let due: Wording?
    let isOverdue: Bool
    let stages: [Stage]
    let raisers: [DifficultyLine]
    let answer: String?
    /// Who gave it.
    let answerer: String?
    let steps: [StoryStep]
    let forms: Set<Form>
    /// Whom it can be raised to now; nil where nobody listens.
    let listener: String?
    /// What the unit is gathering in the same campaign.
    let gathered: [(id: String, words: String)]
    /// What else waits in the same campaign.
    let waiting: [DifficultyLine]
    let gatherWay: PageAddress?

    // As typed.
    var typed: TypedDifficulty
    var (question, reply, into, isPublished) = ("", "", "", false)
    var ticked: Set<UUID> = []
    var refused: Form?
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Vướng mắc", en: "Difficulty")

    init(_ desk: DifficultyAtDesk, seenFrom here: UnitID, _ deeds: Deeds) {
        let (difficulty, today) = (desk.full.difficulty, desk.today)
        self.here = here
        self.difficulty = difficulty
        func name(_ unit: UnitID) -> String { desk.unitNames[unit] ?? "…" }
        unit = name(difficulty.unit)
        to = difficulty.to.map(name)
        campaign = desk.families.names[difficulty.family]
        plan = desk.families.plans[difficulty.family].map { plan in
            plan.unit == here ? "/\(here)/phong-trao/\(plan.campaign)" : "/\(here)/cua/\(plan.unit)/phong-trao/\(plan.campaign)"
        }
        due = Self.due(difficulty, on: today)
        isOverdue = difficulty.state == .raised && difficulty.dueOn.map { $0 < today } ?? false
        stages = desk.full.course.map { stage in
            Stage(
                way: DifficultyLine.address(stage, seenFrom: here), unit: name(stage.unit), words: stage.words, state: stage.state.words,
                due: Self.due(stage, on: today))
        }
        raisers = desk.full.raisers.map { DifficultyLine($0, seenFrom: here, on: today, desk.families) }
        answer = desk.full.answer
        let last = desk.full.course.last ?? difficulty
        answerer = desk.full.answer == nil ? nil : name(last.to ?? last.unit)
        steps = desk.full.timeline.map { event in
            StoryStep(event, by: desk.unitNames[event.byUnit])
        }
        let (isOurs, isForUs) = (difficulty.unit == here, difficulty.to == here && difficulty.state == .raised)
        listener = isOurs ? desk.families.open.first { $0.campaign.family == difficulty.family }?.issuerName : nil
        var forms: Set<Form> = []
        if isOurs, difficulty.state == .returned, deeds.mayTell, listener != nil { forms.insert(.words) }
        if isOurs, difficulty.state == .gathering {
            if deeds.mayReview { forms.formUnion([.words, .answer]) } else if deeds.mayTell, listener != nil { forms.insert(.words) }
            if deeds.mayReview, !desk.waiting.isEmpty { forms.insert(.gathering) }
        }
        if isOurs, [.raised, .returned, .gathering].contains(difficulty.state), difficulty.gathers == 0, deeds.mayTell {
            forms.insert(.withdrawal)
        }
        if isForUs, deeds.mayReview { forms.formUnion([.question, .answer]) }
        if isForUs, deeds.mayReview, !desk.gathered.isEmpty { forms.insert(.merger) }
        self.forms = forms
        mayKeep = deeds.mayReview && difficulty.state == .gathering
        gathered = desk.gathered.map { ($0.id.uuidString.lowercased(), DifficultyLine.beginning(of: $0.words)) }
        waiting = desk.waiting.map { DifficultyLine($0, seenFrom: here, on: today, desk.families) }
        gatherWay =
            isForUs && deeds.mayReview
            ? PageAddress("/\(here)/vuong-mac/tong-hop").asking("phong-trao", difficulty.family.uuidString.lowercased())
                .asking("chon", difficulty.id.uuidString.lowercased()) : nil
        typed = TypedDifficulty(
            family: difficulty.family.uuidString.lowercased(), field: difficulty.field ?? "", words: difficulty.words)
    }

    /// Whether other words can be kept without telling anybody.
    let mayKeep: Bool

    /// Shows again what was typed, in the form that was refused.
    mutating func take(_ form: JSON?, in kind: Form?, _ mistakes: Mistakes) {
        self.mistakes = mistakes
        guard let form, let kind else { return }
        refused = kind
        switch kind {
        case .words: (typed.field, typed.words) = (form.asTyped("field"), form.asTyped("words"))
        case .gathering: ticked = form.tickedDifficulties
        case .question: question = form.asTyped("question")
        case .merger: into = form.asTyped("into")
        case .answer: (reply, isPublished) = (form.asTyped("answer"), !form.asTyped("published").isEmpty)
        case .withdrawal: break
        }
    }

    var address: PageAddress { DifficultyLine.address(difficulty, seenFrom: here) }

    var heading: Wording { Wording(vi: "Vướng mắc của \(unit)", en: "Difficulty of \(unit)") }

    /// What was typed where there is no form for it any more: somebody else was faster.
    var orphaned: String? {
        guard let refused, !forms.contains(refused) else { return nil }
        let words =
            switch refused {
            case .words: typed.words
            case .question: question
            case .answer: reply
            case .gathering, .withdrawal, .merger: ""
            }
        return words.isEmpty ? nil : words
    }

    private static func due(_ difficulty: Difficulty, on today: Day) -> Wording? {
        guard difficulty.state == .raised, let day = difficulty.dueOn else { return nil }
        let time = Written.time(from: today, to: day)
        return Wording(
            vi: "\(day.vietnamese), \(time.vi) (\(Difficulty.answerDays) ngày làm việc từ khi nêu)",
            en: "\(day.vietnamese), \(time.en) (\(Difficulty.answerDays) working days after it was raised)")
    }
}
