import Emulation
import Foundation
import Testing

@Suite("A difficulty", .timeLimit(.minutes(20)))
struct DifficultyTests {
    private let family = UUID()
    private let calendar = WorkingCalendar()

    private func one(_ state: Difficulty.State, gathers: Int = 0) -> Difficulty {
        Difficulty(
            id: UUID(), unit: batTrang.id, level: .commune, family: family, to: state == .gathering ? nil : anLao.id, field: nil,
            words: "Thiếu kinh phí", state: state, revision: 1, gathers: gathers)
    }

    private var gathering: Difficulty {
        Difficulty(id: UUID(), unit: anLao.id, level: .district, family: family, field: nil, words: "Nhiều xã thiếu kinh phí", revision: 1)
    }

    @Test("goes only where the field lets it go", arguments: Difficulty.State.allCases)
    func arrows(_ state: Difficulty.State) {
        let difficulty = one(state), day = day("2024-10-04")
        func works(_ step: () throws -> Void) -> Bool { (try? step()) != nil }
        #expect(
            works { _ = try difficulty.raising(to: anLao.id, "A", field: nil, on: day, by: calendar) }
                == [.gathering, .returned].contains(state))
        #expect(works { _ = try difficulty.gathering("A", field: nil) } == (state == .gathering))
        #expect(works { _ = try difficulty.withdrawing() } == [.gathering, .raised, .returned].contains(state))
        #expect(works { _ = try difficulty.returning(question: "A", by: anLao.id) } == (state == .raised))
        #expect(works { _ = try difficulty.merging(into: gathering, by: anLao.id) } == (state == .raised))
        #expect(works { _ = try difficulty.answering("A", isPublished: false, by: anLao.id) } == (state == .raised))
        #expect(works { _ = try difficulty.answering("A", isPublished: false, by: batTrang.id) } == (state == .gathering))
    }

    @Test("is answered within ten working days, and each change counts")
    func due() throws {
        let friday = day("2024-10-04")
        let raised = try one(.returned).raising(to: anLao.id, "Thiếu", field: "Tài chính", on: friday, by: calendar)
        #expect(raised.dueOn == day("2024-10-18") && raised.revision == 2 && raised.question == nil)
        #expect(try one(.returned).raising(to: anLao.id, "A", field: nil, on: day("2024-10-05"), by: calendar).dueOn == day("2024-10-18"))
        let tet = WorkingCalendar(special: [day("2024-10-07"): false])
        #expect(try one(.returned).raising(to: anLao.id, "A", field: nil, on: friday, by: tet).dueOn == day("2024-10-21"))
    }

    @Test("is decided by who it was raised to, with words")
    func addressee() {
        #expect(throws: DifficultyRefusal.notTheAddressee) { try one(.raised).answering("A", isPublished: false, by: haiPhong.id) }
        #expect(throws: DifficultyRefusal.answerMissing) { try one(.raised).answering(" ", isPublished: false, by: anLao.id) }
        #expect(throws: DifficultyRefusal.questionMissing) { try one(.raised).returning(question: "\n", by: anLao.id) }
        #expect(throws: DifficultyRefusal.wordsMissing) {
            try one(.returned).raising(to: anLao.id, "", field: nil, on: day("2024-10-04"), by: calendar)
        }
        #expect(throws: DifficultyRefusal.notNow(.answered)) { try one(.answered).withdrawing() }
    }

    @Test("is merged within its family into one of the addressee's own, which speaks for it and is answered to all")
    func merging() throws {
        let (merged, into) = try one(.raised).merging(into: gathering, by: anLao.id)
        #expect(merged.state == .merged && merged.into == into.id && into.gathers == 1)
        #expect(throws: DifficultyRefusal.speaksForOthers(1)) { try into.withdrawing() }
        #expect(try into.answering("Đã bố trí", isPublished: false, by: anLao.id).isPublished)
        let elsewhere = Difficulty(id: UUID(), unit: anLao.id, level: .district, family: UUID(), field: nil, words: "A", revision: 1)
        #expect(throws: DifficultyRefusal.notGathering) { try one(.raised).merging(into: elsewhere, by: anLao.id) }
        #expect(throws: DifficultyRefusal.notGathering) { try one(.raised).merging(into: one(.gathering), by: anLao.id) }
    }
}
