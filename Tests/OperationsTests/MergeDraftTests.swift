import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import Testing

@testable import Operations

/// A report that several people write at once, field by field.
@Suite("Writing one report together", .timeLimit(.minutes(20)))
struct MergeDraftTests {
    private let values = SamplePlan.values(houses: 3, score: 7, online: 1, dossiers: 2, criteria: 4)

    @Test("each field stands as its last writer left it, and what two changed differently stays the first one's and comes back")
    func together() async throws {
        try await SmallCity.with { city in
            let desk = try await Desk(city)
            let (houses, score) = (values[0], values[1])
            let opened = try await desk.save([.init(was: .empty(houses.indicator), now: houses)])
            #expect(opened.draft.values == [houses] && opened.draft.revision == 1 && opened.conflicts.isEmpty)

            // Somebody whose page was made before the report came into being.
            let second = try await desk.save([.init(was: .empty(score.indicator), now: score)])
            #expect(second.report == opened.report && second.draft.revision == 2)
            #expect(Set(second.draft.values) == [houses, score])

            let (more, less) = (houses.with(figure: 5), houses.with(figure: 1))
            #expect(try await desk.save([.init(was: houses, now: more)]).draft.values.contains(more))
            let late = try await desk.save([
                .init(was: houses, now: less), .init(was: score, now: .empty(score.indicator)),
            ])
            #expect(late.conflicts == [.init(was: houses, now: less)])
            #expect(late.draft.values == [more], "what does not conflict is saved all the same")
            #expect(try await desk.save([.init(was: houses, now: more)]).draft.revision == late.draft.revision, "said twice, saved once")

            let noted = try await desk.save([], note: .init(was: nil, now: "Còn thiếu số liệu"))
            #expect(noted.draft.note == "Còn thiếu số liệu" && !noted.noteConflicts)
            #expect(try await desk.save([], note: .init(was: nil, now: "Khác")).noteConflicts)
            #expect(try await desk.form().draft == noted.draft)
        }
    }

    @Test("thirty-six who write a field at once lose none, and open one report")
    func atOnce() async throws {
        try await SmallCity.with { city in
            let desk = try await Desk(city)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 1...4 {
                    for value in values {
                        group.addTask { _ = try await desk.save([.init(was: .empty(value.indicator), now: value)]) }
                    }
                }
                try await group.waitForAll()
            }
            let form = try await desk.form()
            #expect(Set(try #require(form.draft).values) == Set(values))
            #expect(try await city.owner.run(Statement<Int>.reports) == 1)
        }
    }

    @Test("a value that could never be right is refused at its change, and nothing is saved")
    func refused() async throws {
        try await SmallCity.with { city in
            let desk = try await Desk(city)
            let error = await #expect(throws: Refusals.self) {
                _ = try await desk.save([
                    .init(was: .empty(values[0].indicator), now: values[0]),
                    .init(was: .empty(values[1].indicator), now: values[1].with(figure: Decimal(string: "1.23456")!)),
                ])
            }
            #expect(error?.all.map(\.field) == ["values[1].value"])
            #expect(try await desk.form().report == nil)
        }
    }

    @Test("the form shows what was sent for the period before, as it was accepted, and the target of the unit")
    func before() async throws {
        try await SmallCity.with { city in
            let desk = try await Desk(city)
            #expect(try await desk.form().previous == nil)
            let report = try await city.submit(values, from: SmallCity.batTrang, period: desk.periods[0])
            #expect(try await desk.form(1).previous?.isAccepted == false)
            let accept = AcceptReport(report, of: SmallCity.batTrang, version: 1, decision: Decision(id: UUID(), seen: nil))
            _ = try await accept.run(as: city.standing(in: SmallCity.anLao), on: city.app)
            try await city.standing(in: SmallCity.anLao).amend(
                targets: [TargetPlan(indicator: values[0].indicator, unit: SmallCity.batTrang, value: 12)], on: city.app)
            #expect(try await desk.form(1).targets.isEmpty, "what is not acknowledged binds nobody")
            _ = try await AcknowledgeAmendment(SmallCity.campaign(of: SmallCity.batTrang), revision: 2, decision: .new)
                .run(as: city.standing(in: SmallCity.batTrang), on: city.app)
            let form = try await desk.form(1)
            #expect(form.previous?.report == report && form.previous?.isAccepted == true)
            #expect(Set(try #require(form.previous).values) == Set(values))
            #expect(form.targets == [values[0].indicator: 12])
            #expect(form.reviewer?.id == SmallCity.anLao && form.draft == nil)
        }
    }
}

/// A commune's desk with the report of a month on it.
private struct Desk: Sendable {
    let city: SmallCity
    let periods: [UUID]

    init(_ city: SmallCity) async throws {
        self.city = city
        try await city.cascade(SamplePlan.everyAggregation)
        periods = try await city.periods().map(\.id)
    }

    func save(_ changes: [MergeReportDraft.Change], note: MergeReportDraft.NoteChange? = nil) async throws -> MergeReportDraft.Merged {
        try await MergeReportDraft(
            campaign: SmallCity.campaign(of: SmallCity.batTrang), period: periods[0], changes: changes, note: note, newID: UUID()
        ).run(as: city.standing(in: SmallCity.batTrang), on: city.app)
    }

    func form(_ period: Int = 0) async throws -> ReportForm {
        try await ReadReportForm(campaign: SmallCity.campaign(of: SmallCity.batTrang), period: periods[period])
            .run(as: city.standing(in: SmallCity.batTrang), on: city.app)
    }
}

extension ReportValue {
    fileprivate func with(figure: Decimal) -> ReportValue {
        ReportValue(indicator: indicator, figure: figure, weight: weight, explanation: explanation)
    }
}

extension Statement where Output == Int {
    fileprivate static var reports: Statement {
        Statement("reports there are", "select count(*)::int from thidua.report", exactlyOne: { row in try row.next(Int.self) })
    }
}
