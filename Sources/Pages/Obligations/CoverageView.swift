import Emulation
import Foundation
import Operations
import Store

/// How far those below are with what a unit told them, task by task, as of a day.
struct CoverageView: Sendable {
    struct Task: Sendable {
        let way: PageAddress
        let name: Wording
        /// How its text begins: several tasks may bear one heading.
        let beginning: String
        let body: String
        let strength: Wording
        let role: Wording
        /// `31 trên 39`
        let count: Wording
        let open: Wording
        let returned: Wording?
        let ended: Wording?
        let excused: Wording?
        let extended: Wording?
        let due: Wording?
        let isOverdue: Bool
        let fulfilment: Wording?
    }

    /// The day it is told of.
    struct Shown: Sendable {
        let day: Day
        let isToday: Bool

        init(_ day: Day, _ today: Day) {
            (self.day, isToday) = (day, day == today)
        }

        var words: Wording {
            Wording(vi: "Tính đến hết ngày \(day.vietnamese)", en: "As of the end of \(day.vietnamese)")
        }

        /// Today needs no saying.
        func asked(of way: PageAddress) -> PageAddress { isToday ? way : way.asking("ngay", day.vietnamese) }
    }

    let here: UnitID
    let unitName: String
    let shown: Shown
    /// By the plan that says them.
    let plans: [(campaign: UUID, name: String, tasks: [Task])]
    /// How many pleas wait for an answer.
    var pleas = 0

    static let title = Wording(vi: "Đôn đốc nhiệm vụ", en: "Tasks below")
    static let most = 1000

    init(_ coverage: [Coverage], of here: UnitID, called name: String, on shown: Shown) {
        self.here = here
        unitName = name
        self.shown = shown
        var plans: [(campaign: UUID, name: String, tasks: [Task])] = []
        for task in coverage {
            if plans.last?.campaign != task.campaign { plans.append((task.campaign, task.shortName, [])) }
            plans[plans.count - 1].tasks.append(Task(task, of: here, on: shown))
        }
        self.plans = plans
    }
}

extension CoverageView {
    /// Some of them as of today.
    static func tasks(_ coverage: [Coverage], of here: UnitID, on today: Day) -> [Task] {
        coverage.map { Task($0, of: here, on: Shown(today, today)) }
    }
}

extension CoverageView.Task {
    init(_ task: Coverage, of here: UnitID, on shown: CoverageView.Shown) {
        way = shown.asked(of: PageAddress("/\(here)/don-doc").asking("nhiem-vu", task.clause.uuidString.lowercased()))
        name = ObligationLine.name(task.number, task.heading)
        beginning = Written.beginning(task.body, upTo: ObligationLine.line)
        body = task.body
        strength = task.strength.words
        role = task.role.words
        open = Wording(vi: "Chưa hoàn thành: \(task.told - task.done)", en: "Not done yet: \(task.told - task.done)")
        count = Wording(
            vi: "\(task.done) trên \(task.told) đơn vị đã hoàn thành",
            en: task.told == 1 ? "\(task.done) of 1 unit has done it" : "\(task.done) of \(task.told) units have done it")
        returned = task.returned == 0 ? nil : Wording(vi: "\(task.returned) bị trả lại", en: "\(task.returned) returned")
        ended =
            task.ended == 0
            ? nil : Wording(vi: "không tính \(task.ended) đơn vị đã kết thúc hoạt động", en: "\(task.ended) that are no more not counted")
        excused = task.excused == 0 ? nil : Wording(vi: "không tính \(task.excused) được miễn", en: "\(task.excused) excused, not counted")
        extended = task.extended == 0 ? nil : Wording(vi: "\(task.extended) được gia hạn", en: "\(task.extended) with more time")
        due = task.dueOn.map { ObligationLine.due($0, task.strength, on: shown.day) }
        isOverdue = task.overdue > 0
        fulfilment = ObligationLine.seen(task.fulfilledBy)
    }
}

/// One task, unit by unit, as of a day.
struct DebtorsView: Sendable {
    let here: UnitID
    let shown: CoverageView.Shown
    let clause: UUID
    let task: CoverageView.Task
    /// Who has not done it, what was returned first, and who has; each in the order of the tree.
    let open: [ObligationLine]
    let done: [ObligationLine]
    let excused: [ObligationLine]
    /// Who is no more, how far it was, and who is asked instead.
    let ended: [(way: PageAddress, unit: String, what: Wording)]
    let next: PageAddress?
    /// Nil where nobody can be reminded, and of a past day.
    var reminding: RemindingView?
    /// Why nobody was reminded, where there is no form for it any more.
    var unreminded = Mistakes.none
    /// Where something can be granted unasked.
    var granting: GrantView?

    init(_ task: Coverage, _ debtors: Debtors, of here: UnitID, on shown: CoverageView.Shown) {
        let (listed, reminders) = (debtors.obligations, debtors.reminders)
        self.here = here
        self.shown = shown
        clause = task.clause
        self.task = CoverageView.Task(task, of: here, on: shown)
        let asked = Dictionary(shown.isToday ? debtors.pleas.map { ($0.obligation, $0) } : [], uniquingKeysWith: { $1 })
        let lines = listed.map { one in
            var line = ObligationLine(one, seenFrom: here, on: shown.day, asking: asked[one.obligation.id])
            line.reminders = (reminders[one.obligation.id] ?? []).map { ReminderLine($0, of: one.obligation.unit, seenFrom: here) }
            return line
        }
        let owing = lines.filter { !$0.isExcused }
        open = owing.filter(\.isReturned) + owing.filter { !$0.isDone && !$0.isReturned }
        done = owing.filter(\.isDone)
        excused = lines.filter(\.isExcused)
        ended = debtors.ended.map { ("/\(here)/nhiem-vu/\($0.unit)/\($0.obligation)", $0.unitName, Self.ended($0)) }
        let others = listed.filter { $0.obligation.unit != here }
        reminding = shown.isToday ? RemindingView(others, reminders, of: task.clause, in: here, on: shown.day) : nil
        granting = shown.isToday ? GrantView(task, others.filter { asked[$0.obligation.id] == nil }, of: here) : nil
        let last = listed.count == ObligationsView.shown ? listed.last : nil
        next = last.map { [way = self.task.way] in way.asking("sau", "\($0.obligation.unit)") }
    }

    var heading: Wording { task.name }

    private static func ended(_ debtor: EndedDebtor) -> Wording {
        let (day, state) = (debtor.endedOn.vietnamese, debtor.isDone ? Obligation.State.done.words : Obligation.State.told.words)
        let names = debtor.successors.joined(separator: ", ")
        return names.isEmpty
            ? Wording(
                vi: "kết thúc hoạt động ngày \(day), \(state.vi); không có đơn vị kế thừa",
                en: "ended on \(day), \(state.en); nobody took it over")
            : Wording(
                vi: "kết thúc hoạt động ngày \(day), \(state.vi); đơn vị kế thừa: \(names)",
                en: "ended on \(day), \(state.en); taken over by \(names)")
    }
}
