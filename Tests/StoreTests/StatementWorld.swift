import Emulation
import EmulationFixtures
import FoundationEssentials
import Postgres
import Store
import Testing

/// What sample arguments are made of; a published campaign and a submitted report are read from the small city.
struct StatementWorld: Sendable {
    let campaign: Campaign
    let filed: FiledReport
    let id = SamplePlan.id(9)
    let unit = SmallCity.anLao
    let child = SmallCity.batTrang
    let day = Day("2024-12-20")!
    let moment = Moment(at: Date(timeIntervalSince1970: 0), id: SamplePlan.id(9))
    let hash = [UInt8](repeating: 7, count: 32)
    let fingerprint = Data(repeating: 7, count: 32)
    let plan = SamplePlan.plan(
        "Thi đua", indicators: SamplePlan.everyAggregation, addresses: [SamplePlan.allChildren], schedule: SamplePlan.months)
    let draft = ReportDraft(note: "Ghi chú", values: [SamplePlan.value(1, 3), SamplePlan.value(3, 90, weight: 100)], revision: 1)
    let indicator = SamplePlan.indicator(1, "Số nhà đã sửa", titles: [.xa], kinds: [.agency])
    let span = PeriodSpan(startsOn: Day("2024-10-01")!, endsOn: Day("2024-10-31")!, dueOn: nil)

    var event: AnchorEvent { AnchorEvent(unit: unit, id: id, name: "Đại hội", plannedOn: day, heldOn: nil, revision: 1) }
    var newUnit: NewUnit {
        NewUnit(id: child, level: .commune, kind: .authority, title: .xa, name: "Xã Bát Trang", code: "11632", beganOn: day)
    }
    var period: Period { Period(id: id, unit: SmallCity.city, campaign: campaign.id, span: span) }

    init(_ city: SmallCity) async throws {
        try await city.cascade()
        let month = try await city.periods()[0].id
        let report = try await city.submit(
            SamplePlan.values(houses: 1, score: 2, online: 3, dossiers: 4, criteria: 5), from: SmallCity.batTrang, period: month)
        let (campaign, filed) = try await city.app.run(
            under: city.standing(in: SmallCity.anLao).settings, .campaign(SmallCity.anLaoCampaign, of: SmallCity.anLao),
            .report(report, of: SmallCity.batTrang))
        self.campaign = try #require(campaign)
        self.filed = try #require(filed)
    }
}
