import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Testing

/// An officer writes, a leader signs; between them somebody has to say that it is ready.
@Suite("Presenting for signature", .timeLimit(.minutes(20)))
struct PresentationTests {
    private let values = SamplePlan.values(houses: 3, score: 7, online: 1, dossiers: 2, criteria: 4)

    @Test("is told by name, when and in which words where one sees the desk, with whether somebody wrote on since, until it is sent")
    func presented() async throws {
        try await SmallCity.with { city in
            let (desk, office) = (try await Desk(city, values), city.standing(in: SmallCity.anLao))
            #expect(try await desk.draft().presentation == nil)
            let decision = Decision(id: UUID(), seen: ["draft.1"])
            let event = try await desk.present("Kính trình đồng chí", decision)
            #expect(event.kind == .reportPresented && event.byRole == "officer" && event.reason == nil)
            #expect(try await desk.present("Kính trình đồng chí", decision).at == event.at, "the same again is the same answer")

            let draft = try await desk.draft()
            let presentation = try #require(draft.presentation)
            #expect(presentation.byName == "Cán bộ Bát Trang" && presentation.note == "Kính trình đồng chí" && presentation.at == event.at)
            #expect(draft.revision == 2 && !presentation.isOutdated(at: draft.revision), "a page that was kept is known to be old")
            #expect(draft.values == values)
            let form = try await ReadReportForm(campaign: desk.campaign, period: desk.period).run(as: desk.leader, on: city.app)
            #expect(form.draft == draft)
            let owed = try await desk.owed()
            #expect(owed?.presentation == presentation && owed?.revision == 2)

            // Another hand since is seen, and the next presentation is of what stands then.
            try await desk.save(values, revision: 2)
            let changed = try await desk.draft()
            #expect(changed.presentation == presentation && presentation.isOutdated(at: changed.revision))
            #expect(try await desk.owed().map { $0.presentation?.isOutdated(at: $0.revision) } == true)
            await #expect(throws: OperationRefusal.stale) {
                _ = try await desk.present(nil, Decision(id: UUID(), seen: ["draft.2"]))
            }
            _ = try await desk.present("  ", .new)
            let again = try await desk.draft()
            #expect(again.presentation?.note == nil && again.presentation?.isOutdated(at: again.revision) == false)

            // The timeline of the unit tells it; that of whoever stands above does not.
            let own = try await ReadReport(desk.report, of: desk.unit).run(as: desk.leader, on: city.app)
            #expect(own.timeline.map(\.kind) == [.reportPresented, .reportPresented])
            _ = try await SubmitReport(desk.report, decision: Decision(id: UUID(), seen: ["draft.\(again.revision)"]))
                .run(as: desk.leader, on: city.app)
            let above = try await ReadReview(desk.report, of: desk.unit).run(as: office, on: city.app)
            #expect(above.timeline.map(\.kind) == [.reportSubmitted])

            // What was signed is presented no more, also when it comes back.
            _ = try await ReturnReport(desk.report, of: desk.unit, version: 1, reason: "Sai", decision: .new).run(as: office, on: city.app)
            let back = try await desk.draft()
            #expect(back.presentation == nil && back.revision == again.revision + 1 && back.values == values)
            print("presented for signature: 2 times, told by draft, form and duties")
        }
    }

    @Test("is of those who prepare, on the desk of a campaign that takes reports, in no more than 1000 characters")
    func refused() async throws {
        try await SmallCity.with { city in
            let desk = try await Desk(city, values)
            await #expect(throws: ReportRefusal.noteTooLong) { _ = try await desk.present(String(repeating: "ớ", count: 1001), .new) }
            _ = try await desk.present(String(repeating: "ớ", count: 1000), .new)
            // What the field refuses the table refuses too.
            for spoiled in ["presented_note = repeat('x', 1001)", "presented_by = null", "presented_revision = revision + 1"] {
                await #expect(throws: PostgresError.self, "\(spoiled)") {
                    try await city.owner.execute(script: "update thidua.report_draft set \(spoiled)")
                }
            }
            let clerk = try await city.founder.appoint("Văn thư", in: [desk.unit], as: .clerk).standing
            await #expect(throws: OperationRefusal.notFound) {
                _ = try await PresentReport(desk.report, note: nil, decision: .new).run(as: clerk, on: city.app)
            }
            // Nor whoever stands elsewhere, above or beside.
            for unit in [SmallCity.anLao, SmallCity.thaiSon] {
                await #expect(throws: OperationRefusal.notFound) {
                    _ = try await PresentReport(desk.report, note: nil, decision: .new).run(as: city.standing(in: unit), on: city.app)
                }
            }
            _ = try await SubmitReport(desk.report, decision: .new).run(as: desk.leader, on: city.app)
            await #expect(throws: ReportRefusal.notPresentable(.submitted)) { _ = try await desk.present(nil, .new) }
            _ = try await ReturnReport(desk.report, of: desk.unit, version: 1, reason: "Sai", decision: .new)
                .run(as: city.standing(in: SmallCity.anLao), on: city.app)
            try await city.standing(in: SmallCity.city).close(on: city.app)
            await #expect(throws: OperationRefusal.campaignClosed) { _ = try await desk.present(nil, .new) }
        }
    }

    @Test("names nobody who never had a post in the unit, whatever stands in the row")
    func names() async throws {
        try await SmallCity.with { city in
            let desk = try await Desk(city, values)
            _ = try await desk.present(nil, .new)
            #expect(try await desk.draft().presentation?.byName == "Cán bộ Bát Trang")
            // Somebody who has no post in the unit, whatever the row says.
            let stranger = city.leaders[SmallCity.thaiSon]!.person
            try await city.owner.execute(script: "update thidua.report_draft set presented_by = '\(stranger)'")
            let draft = try await desk.draft()
            #expect(draft.presentation != nil && draft.presentation?.byName == nil)
        }
    }
}

/// The report of a month on a commune's desk, with an officer and a leader before it.
private struct Desk: Sendable {
    let city: SmallCity
    let unit = SmallCity.batTrang
    let campaign = SmallCity.campaign(of: SmallCity.batTrang)
    let report = UUID()
    let period: UUID
    let officer: Standing

    var leader: Standing { city.standing(in: unit) }

    init(_ city: SmallCity, _ values: [ReportValue]) async throws {
        self.city = city
        try await city.cascade()
        period = try await city.periods()[0].id
        officer = try await city.founder.appoint("Cán bộ Bát Trang", in: [SmallCity.batTrang], as: .officer).standing
        try await save(values, revision: nil)
    }

    func save(_ values: [ReportValue], revision: Int?) async throws {
        _ = try await SaveReportDraft(report, campaign: campaign, period: period, note: nil, values: values, revision: revision)
            .run(as: officer, on: city.app)
    }

    func present(_ note: String?, _ decision: Decision) async throws -> Event {
        try await PresentReport(report, note: note, decision: decision).run(as: officer, on: city.app)
    }

    func draft() async throws -> ReportDraft {
        try await ReadReportDraft(report).run(as: leader, on: city.app).draft
    }

    func owed() async throws -> DraftOnDesk? {
        try await ReadDuties().run(as: leader, on: city.app).owed.first { $0.report == report }?.draft
    }
}
