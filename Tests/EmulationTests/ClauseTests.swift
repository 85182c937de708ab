import Foundation
import Testing

@testable import Emulation

@Suite("A clause of a plan", .timeLimit(.minutes(20)))
struct ClauseTests {
    private func refused(_ clause: Clause) -> [String] { [clause].refusals(besides: []).map { "\($0.code) \($0.field ?? "")" } }

    private func clause(
        _ part: ClausePart, heading: String = "Tiêu đề", body: String = "Nội dung", level: AwardLevel? = nil, due: Day? = nil,
        evidence: Bool = false, by fulfilled: Fulfilment = .nothing
    ) -> Clause {
        Clause(
            id: id(1), part: part, heading: heading, body: body, awardLevel: level, dueOn: due, evidenceWanted: evidence,
            fulfilledBy: fulfilled)
    }

    @Test("has a heading where it is named by one, and says something anywhere", arguments: ClausePart.allCases)
    func words(part: ClausePart) {
        let level: AwardLevel? = part == .award ? .city : nil
        #expect(refused(clause(part, level: level)) == [])
        #expect(refused(clause(part, body: " ", level: level)) == [])
        #expect(
            refused(clause(part, heading: "\n", level: level)) == (part.wantsHeading ? ["clause.heading-missing clauses[0].heading"] : []))
        let silent = part.wantsHeading ? "clause.heading-missing clauses[0].heading" : "clause.empty clauses[0].body"
        #expect(refused(clause(part, heading: "", body: "", level: level)) == [silent])
    }

    @Test("is of a level if it is an award, and has a day, evidence and what fulfils it if it is a task", arguments: ClausePart.allCases)
    func members(part: ClausePart) {
        let level = part == .award ? "clause.level-missing" : "clause.level-of-no-award"
        #expect(refused(clause(part, level: part == .award ? nil : .state)) == ["\(level) clauses[0].awardLevel"])
        let all = clause(part, level: part == .award ? .state : nil, due: day("2025-06-30"), evidence: true, by: .targets)
        let ofTasks = [
            "clause.due-of-no-task clauses[0].dueOn", "clause.evidence-of-no-task clauses[0].evidenceWanted",
            "clause.fulfilment-of-no-task clauses[0].fulfilledBy",
        ]
        #expect(refused(all) == (part == .task ? [] : ofTasks))
    }

    @Test("that has the id of another is named, by its part where it has no heading")
    func twice() {
        let purpose = clause(.purpose, heading: "")
        let refusals = [purpose, purpose].refusals(besides: [])
        #expect(refusals.map(\.saying.words.vi) == ["Mục “Mục đích” trùng mã định danh với một mục khác."])
        #expect([purpose].refusals(besides: [clause(.task)]).map(\.code) == ["clause.duplicate"])
    }
}
