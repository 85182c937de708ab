import Emulation
import EmulationFixtures
import FoundationEssentials
import Operations
import Postgres
import PostgresTesting
import Store

/// The small city with forty communes more: three districts, five levels of homes and authors, somebody at every desk.
struct RandomRunCity: Sendable {
    let city: SmallCity
    /// Speaks as the application does, over many connections.
    let app: PostgresClient
    let standings: [UnitID: Standing]
    /// The units that report, and what each is asked.
    let authors: [Author]
    let periods: [Period]
    /// Communes of the island that are asked to take part and have not yet: until one does, the island enters everything itself.
    let islanders: [UnitID]

    struct Author: Sendable {
        let unit: UnitID
        let reviewer: UnitID
        let indicators: [Indicator]
    }

    /// Every aggregation, and those that combine time first in ways that keep extremes, fractions and weights.
    ///
    /// Those that combine time first are asked of xã alone: a decision about a report without any takes a shorter path.
    static let cityIndicators =
        (SamplePlan.everyAggregation + [
            SamplePlan.indicator(10, "Điểm thấp nhất kỳ cuối", over: .min, time: .last, timeFirst: true, decimals: 1),
            SamplePlan.indicator(11, "Điểm bình quân cao nhất", over: .max, time: .average, timeFirst: true, decimals: 2),
            SamplePlan.indicator(12, "Tỷ lệ kỳ cuối", over: .weighted, time: .last, timeFirst: true, decimals: 4),
            SamplePlan.indicator(13, "Tỷ lệ cả năm", over: .weighted, time: .weighted, timeFirst: true, decimals: 4),
            SamplePlan.indicator(14, "Kỳ thấp nhất", over: .average, time: .min, timeFirst: true, decimals: 2),
            SamplePlan.indicator(15, "Số lần đạt", over: .sum, time: .count, timeFirst: true),
        ]).map { $0.timeFirst ? $0.asked(of: [.xa]) : $0 }
    /// What a district and a commune ask beyond the city, whose totals climb no further than to them.
    static let districtIndicators = [
        SamplePlan.indicator(21, "Công trình của huyện", decimals: 3),
        SamplePlan.indicator(22, "Điểm cao nhất của huyện", over: .max, time: .last, timeFirst: true, decimals: 1),
    ]
    static let otherDistrictIndicators = [
        SamplePlan.indicator(31, "Tỷ lệ của huyện", over: .weighted, time: .weighted, decimals: 4)
    ]
    static let communeIndicators = [SamplePlan.indicator(41, "Điểm thấp nhất của xã", over: .min, time: .min, decimals: 1)]

    init(_ city: SmallCity, connections: Int) async throws {
        self.city = city
        app = try city.client(.actor, connections: connections)

        var lines = ""
        for number in 1...20 { lines += "A\(number),Xã An \(number),xa,,313\nK\(number),Thị trấn Kiến \(number),thi_tran,,314\n" }
        for number in 1...4 { lines += "I\(number),Xã Đảo \(number),xa,,318\n" }
        for number in 1...3 { lines += "B\(number),Ban \(number) Bát Trang,,agency,11632\n" }
        let imported = try await city.founder.found(lines, at: .under(SmallCity.city))
        let leaders = try await city.founder.leaders(of: imported)
        let standings = city.leaders.merging(leaders) { $1 }.mapValues(\.standing)
        self.standings = standings

        let agencies = imported.filter { SmallCity.batTrang.isParent(of: $0) }
        let island = SmallCity.bachLongVi
        let islanders = imported.filter { island.isParent(of: $0) }
        self.islanders = islanders
        let communes =
            ([SmallCity.batTrang, SmallCity.quangTrung, SmallCity.thaiSon, SmallCity.tuSon]
                + imported.filter { $0.depth == 3 && !island.isParent(of: $0) })
        let app = app
        func publish(_ unit: UnitID, _ plan: CampaignPlan) async throws { try await standings[unit]!.publish(plan, on: app) }
        try await publish(SmallCity.city, SamplePlan.ofCity(Self.cityIndicators))
        try await publish(SmallCity.anLao, SamplePlan.ofAnLao(Self.districtIndicators))
        try await publish(
            SmallCity.kienThuy,
            SamplePlan.plan("Thi đua Kiến Thụy", indicators: Self.otherDistrictIndicators, addresses: [SamplePlan.allChildren]))
        try await publish(
            island,
            SamplePlan.plan(
                "Thi đua trên đảo", addresses: [AddressRule(who: .units(islanders), strength: .requested, adoptBy: nil)]))
        for commune in communes {
            let issues = commune == SmallCity.batTrang
            try await publish(
                commune,
                SamplePlan.plan(
                    "Thi đua \(commune)", indicators: issues ? Self.communeIndicators : [],
                    addresses: issues ? [SamplePlan.agencies] : []))
        }
        for unit in [SmallCity.phongNoiVu, SmallCity.huyenDoan] + agencies {
            try await publish(unit, SamplePlan.plan("Thi đua \(unit)"))
        }
        let reporting = [island, SmallCity.phongNoiVu, SmallCity.huyenDoan] + agencies + communes.filter { $0 != SmallCity.batTrang }
        var authors: [Author] = []
        for unit in reporting {
            let row = try await app.run(under: standings[unit]!.settings, .unitToday(unit))!
            var indicators = Self.cityIndicators
            if SmallCity.anLao.isAbove(unit) { indicators += Self.districtIndicators }
            if SmallCity.kienThuy.isAbove(unit) { indicators += Self.otherDistrictIndicators }
            if SmallCity.batTrang.isAbove(unit) { indicators += Self.communeIndicators }
            authors.append(Author(unit: unit, reviewer: unit.parent!, indicators: indicators.filter { $0.isAsked(of: row) }))
        }
        self.authors = authors
        let periods = try await app.run(
            under: standings[SmallCity.city]!.settings, .periods(of: SmallCity.cityCampaign, unit: SmallCity.city))
        self.periods = Array(periods.prefix(6))
    }

    /// Recounts as `thidua check` does.
    func recount() async throws -> RecountReport { try await city.recount() }

    /// What people are shown: every row of every campaign with units below, of every period and of all so far.
    func shown() async throws -> [String] {
        var shown: [String] = []
        for unit in [SmallCity.city, SmallCity.anLao, SmallCity.kienThuy, SmallCity.batTrang] {
            for period in periods.map(\.id) + [nil] {
                let page = try await ReadFigures(campaign: SmallCity.campaign(of: unit), period: period, after: nil, limit: 100)
                    .run(as: standings[unit]!, on: app)
                for row in page.rows {
                    for cell in row.cells {
                        shown.append(
                            "\(unit) \(period?.uuidString ?? "to date") \(row.unit.id) \(cell.indicator.name): "
                                + "\(cell.n) \(cell.value.map { "\($0)" } ?? "–")")
                    }
                }
            }
        }
        return shown
    }
}

extension Indicator {
    /// The same, asked of authorities with these titles alone.
    fileprivate func asked(of titles: [UnitTitle]) -> Indicator {
        Indicator(
            id: id, home: home, name: name, measure: measure, direction: direction, overUnits: overUnits, overTime: overTime,
            timeFirst: timeFirst, decimals: decimals, lowest: lowest, highest: highest, asked: asked, titles: titles, kinds: [],
            source: source, isSample: isSample)
    }
}
