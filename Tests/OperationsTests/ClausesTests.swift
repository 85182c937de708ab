import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import Testing

@testable import Operations

@Suite("Clauses", .timeLimit(.minutes(20)))
struct ClausesTests {
    /// Every part with and without each thing that a clause may have.
    private static var shapes: [Clause] {
        ClausePart.allCases.flatMap { part in
            (0..<1 << 6).map { bits in
                func has(_ bit: Int) -> Bool { bits & 1 << bit != 0 }
                return Clause(
                    id: UUID(), part: part, number: "1.", heading: has(0) ? "Tiêu đề" : " ", body: has(1) ? "Nội dung" : "",
                    awardLevel: has(2) ? .district : nil, dueOn: has(3) ? Day("2025-06-30") : nil, evidenceWanted: has(4),
                    fulfilledBy: has(5) ? .adoption : .nothing)
            }
                + (1..<1 << 4).map { bits in
                    Clause(
                        id: UUID(), part: part, heading: "Tiêu đề", body: "", awardLevel: part == .award ? .city : nil,
                        who: bits & 1 != 0 ? .kinds([.agency]) : nil, strength: bits & 2 != 0 ? .ordered : nil,
                        role: bits & 4 != 0 ? .coordinate : nil, lead: bits & 8 != 0 ? SmallCity.anLao : nil)
                }
        }
    }

    private static func rules(refuse clause: Clause, in unit: Emulation.Unit) -> Bool {
        let plan = SamplePlan.plan("Thi đua", indicators: SamplePlan.everyAggregation, clauses: [clause], schedule: SamplePlan.months)
        do {
            try plan.check(adopting: nil, by: unit)
            return false
        } catch {
            return true
        }
    }

    @Test("are refused by the table whenever the rules refuse them, by a constraint that says why, and never else")
    func constraints() async throws {
        try await SmallCity.with { city in
            try await city.publish(SamplePlan.ofCity(), of: SmallCity.city)
            let board = city.standing(in: SmallCity.city)
            let unit = try #require(try await city.app.read(under: board.settings, .unitToday(SmallCity.city)))
            var (refused, kept, differing): (Set<String>, Int, [Clause]) = ([], 0, [])
            func broken(_ clause: Clause) async throws -> String? {
                do {
                    try await city.app.run(
                        under: board.recording,
                        .insertClause(
                            clause, at: 1, revision: 1, of: SmallCity.cityCampaign, family: SmallCity.cityCampaign, unit: SmallCity.city,
                            level: .city))
                    return nil
                } catch {
                    return error.constraint
                }
            }
            for clause in Self.shapes {
                let constraint = try await broken(clause)
                if let constraint { refused.insert(constraint) } else { kept += 1 }
                if (constraint != nil) != Self.rules(refuse: clause, in: unit) { differing.append(clause) }
            }
            #expect(differing == [])
            #expect(
                refused == [
                    "a_clause_says_something", "an_award_or_a_task_has_a_heading", "an_award_is_of_a_known_level",
                    "nothing_but_a_task_is_due_or_wants_evidence", "a_task_is_fulfilled_by_something_known",
                    "nothing_but_a_task_is_told", "a_task_is_told_to_somebody_in_some_way", "nobody_but_who_co_operates_names_a_lead",
                ])
            // Planted: without one of them the table takes what the rules refuse.
            let late = Clause(id: UUID(), part: .purpose, heading: "", body: "Nội dung", dueOn: Day("2025-06-30"))
            #expect(try await broken(late) == "nothing_but_a_task_is_due_or_wants_evidence" && Self.rules(refuse: late, in: unit))
            try await city.owner.execute(script: "alter table thidua.clause drop constraint nothing_but_a_task_is_due_or_wants_evidence")
            #expect(try await broken(late) == nil)
            print("clauses: \(kept) shapes kept and \(Self.shapes.count - kept) refused by \(refused.count) constraints, as by the rules")
        }
    }

    @Test("are read as they were written, in their order, those of an amendment after them, those from above first")
    func read() async throws {
        try await SmallCity.with { city in
            let award = Clause(id: UUID(), part: .award, number: "1.", heading: "Cấp thành phố", body: "Bằng khen", awardLevel: .city)
            let task = Clause(
                id: UUID(), part: .task, number: "V.1", heading: "Các quận, huyện", body: "", dueOn: Day("2025-06-30"),
                evidenceWanted: true,
                fulfilledBy: .targets, who: .units([SmallCity.anLao]), strength: .requested, role: .coordinate)
            let purpose = Clause(id: UUID(), part: .purpose, number: "-", heading: "", body: "Khơi dậy\ntruyền thống")
            var plan = SamplePlan.ofCity()
            plan.clauses = [award, task]
            try await city.publish(plan, of: SmallCity.city)
            var own = SamplePlan.ofAnLao()
            own.clauses = [purpose]
            try await city.publish(own, of: SmallCity.anLao)
            let later = Clause(id: UUID(), part: .closing, heading: "", body: "Đề nghị các đơn vị nghiêm túc thực hiện./.")
            try await city.standing(in: SmallCity.city).amend(clauses: [later], on: city.app)
            let above = try await ReadCampaign(SmallCity.cityCampaign, of: SmallCity.city)
                .run(as: city.standing(in: SmallCity.city), on: city.app)
            #expect(above.clauses.map(\.clause) == [award, task, later])
            // The amendment was not taken note of yet.
            let office = city.standing(in: SmallCity.anLao)
            let below = try await ReadCampaign(SmallCity.anLaoCampaign, of: SmallCity.anLao).run(as: office, on: city.app)
            #expect(below.clauses.map(\.clause) == [award, task, purpose])
            #expect(below.clauses.map(\.from) == [SmallCity.city, SmallCity.city, SmallCity.anLao])
            let trial = try await CheckAcknowledgement(SmallCity.anLaoCampaign, revision: 2).run(as: office, on: city.app)
            #expect(trial.clauses == [later])
        }
    }
}
