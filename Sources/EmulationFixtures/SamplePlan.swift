package import Emulation
package import FoundationEssentials
import Operations
import Postgres
package import Store

/// Plans and numbers that tests agree on.
package enum SamplePlan {
    /// Ids that read well in a failure: `00000000-0000-7000-8000-…`.
    package static func id(_ number: Int) -> UUID {
        let digits = String(number)
        return UUID(uuidString: "00000000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits)!
    }

    package static func indicator(
        _ number: Int, _ name: String, over units: UnitAggregation = .sum, time: TimeAggregation = .sum, timeFirst: Bool = false,
        direction: Direction = .more, decimals: Int = 0, asked: Asked = .every, titles: [UnitTitle] = [], kinds: [UnitKind] = []
    ) -> Indicator {
        Indicator(
            id: id(number), home: nil, name: name, measure: "đơn vị", direction: direction, overUnits: units, overTime: time,
            timeFirst: timeFirst, decimals: decimals, lowest: nil, highest: nil, asked: asked, titles: titles, kinds: kinds,
            source: nil, isSample: true)
    }

    /// One of every aggregation, all asked of everybody every month.
    package static let everyAggregation: [Indicator] = [
        indicator(1, "Số nhà đã sửa"),
        indicator(2, "Điểm bình quân", over: .average, time: .average, decimals: 2),
        indicator(3, "Tỷ lệ hồ sơ trực tuyến", over: .weighted, time: .weighted, decimals: 4),
        indicator(4, "Điểm thấp nhất", over: .min, time: .min, decimals: 1),
        indicator(5, "Điểm cao nhất", over: .max, time: .max, decimals: 1),
        indicator(6, "Đã phát động", over: .count, time: .max, timeFirst: true),
        indicator(7, "Tiêu chí đạt", over: .sum, time: .last, timeFirst: true),
        indicator(8, "Hình thức tuyên truyền", over: .none, time: .none),
        indicator(9, "Điểm bình quân năm", over: .sum, time: .average, timeFirst: true, decimals: 2),
    ]

    package static func plan(
        _ shortName: String, indicators: [Indicator] = [], addresses: [AddressRule] = [], targets: [TargetPlan] = [],
        clauses: [Clause] = [],
        end: Milestone = .on(Day("2025-10-18")!), schedule: PeriodSchedule? = nil
    ) -> CampaignPlan {
        CampaignPlan(
            symbol: nil, issuedOn: nil, signer: nil, signerCapacity: nil, summary: "Phát động phong trào \(shortName)",
            shortName: shortName,
            theme: nil, motto: nil, audience: nil, start: .on(Day("2024-10-01")!), end: end, legalBases: [], clauses: clauses,
            movements: [], indicators: indicators, targets: targets, addresses: addresses, schedule: schedule, sampleFields: [])
    }

    package static let months = PeriodSchedule(every: .month, firstDay: Day("2024-10-01")!, dueAfterDays: 5)

    package static let allChildren = AddressRule(who: .childAuthorities, strength: .ordered, adoptBy: nil)
    package static let agencies = AddressRule(who: .kinds([.agency]), strength: .ordered, adoptBy: nil)

    /// A task that those named are told to do.
    package static func task(
        _ number: Int, _ heading: String, _ who: AddressRule.Who, _ strength: Strength = .ordered, dueOn: Day? = nil,
        by fulfilledBy: Fulfilment = .nothing
    ) -> Clause {
        Clause(
            id: id(number), part: .task, number: "\(number).", heading: heading, body: "Tổ chức thực hiện.", dueOn: dueOn,
            fulfilledBy: fulfilledBy, who: who, strength: strength, role: .lead)
    }

    /// The city's: addresses all its districts and asks for reports every month.
    package static func ofCity(_ indicators: [Indicator] = everyAggregation, end: Milestone = .on(Day("2025-10-18")!)) -> CampaignPlan {
        plan("Thi đua", indicators: indicators, addresses: [allChildren], end: end, schedule: months)
    }

    /// An Lão's: addresses its communes, its agencies and, by request, its mass organisations.
    package static func ofAnLao(_ indicators: [Indicator] = [], clauses: [Clause] = []) -> CampaignPlan {
        let requested = AddressRule(who: .kinds([.massOrganisation]), strength: .requested, adoptBy: nil)
        return plan("Thi đua An Lão", indicators: indicators, addresses: [allChildren, agencies, requested], clauses: clauses)
    }
}

extension SmallCity {
    package static let cityCampaign = SamplePlan.id(1001)
    package static let anLaoCampaign = SamplePlan.id(1002)

    package static func campaign(of unit: UnitID) -> UUID {
        switch unit {
        case city: cityCampaign
        case anLao: anLaoCampaign
        default: SamplePlan.id(2000 + Int(unit.rawValue % 997))
        }
    }

    /// Publishes a campaign of the city, lets An Lão adopt it and address its communes and agencies, and lets them adopt in turn.
    /// - Parameter clauses: of An Lão's plan.
    package func cascade(_ indicators: [Indicator] = SamplePlan.everyAggregation, clauses: [Clause] = []) async throws {
        try await publish(SamplePlan.ofCity(indicators), of: Self.city)
        try await publish(SamplePlan.ofAnLao(clauses: clauses), of: Self.anLao)
        for unit in [Self.batTrang, Self.quangTrung, Self.thaiSon, Self.phongNoiVu, Self.huyenDoan] {
            try await publish(SamplePlan.plan("Thi đua \(unit)"), of: unit)
        }
    }

    /// Drafts and publishes in one breath.
    package func publish(_ plan: CampaignPlan, of unit: UnitID) async throws {
        try await standing(in: unit).publish(plan, on: app)
    }

    /// The periods of the city's campaign, oldest first.
    package func periods() async throws -> [Period] {
        try await app.run(
            under: standing(in: Self.city).settings, .periods(of: Self.cityCampaign, unit: Self.city))
    }

    /// Writes and submits a report; its id.
    package func submit(_ values: [ReportValue], from unit: UnitID, period: UUID, report: UUID = UUID()) async throws -> UUID {
        try await standing(in: unit).submit(values, period: period, report: report, on: app)
    }

    /// Whose report it is.
    package func author(of report: UUID) async throws -> UnitID {
        try await owner.run(
            Statement(
                "author of a report", "select unit_id from thidua.report where report_id = \(report)",
                exactlyOne: { row in try row.next(UnitID.self) }))
    }

    /// The reviewer accepts the latest version.
    @discardableResult
    package func accept(_ report: UUID, version: Int = 1, by reviewer: UnitID = SmallCity.anLao) async throws -> Event {
        try await AcceptReport(report, of: try await author(of: report), version: version, decision: .new).run(
            as: standing(in: reviewer), on: app)
    }

    /// What the city's campaign adds up to in a unit's own row: indicator → value; nil period for all so far.
    package func totals(of unit: UnitID = SmallCity.city, period: UUID?) async throws -> [UUID: Decimal?] {
        let page = try await ReadFigures(campaign: Self.campaign(of: unit), period: period, after: nil, limit: 200)
            .run(as: standing(in: unit), on: app)
        return Dictionary(uniqueKeysWithValues: page.rows[0].cells.map { ($0.indicator.id, $0.value) })
    }
}

extension SamplePlan {
    /// One value for each of `everyAggregation`.
    package static func values(
        houses: Decimal, score: Decimal, online: Decimal, dossiers: Decimal, launched: Bool = true, criteria: Decimal
    ) -> [ReportValue] {
        [
            value(1, houses), value(2, score), value(3, online, weight: dossiers), value(4, score), value(5, score),
            value(6, launched ? 1 : 0), value(7, criteria), value(8, 3), value(9, score),
        ]
    }

    package static func value(_ number: Int, _ figure: Decimal, weight: Decimal? = nil) -> ReportValue {
        ReportValue(indicator: id(number), figure: figure, weight: weight, explanation: nil)
    }
}
