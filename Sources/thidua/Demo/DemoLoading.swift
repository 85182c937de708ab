import Emulation
import Foundation
import Operations
import Postgres
import Store

/// Plays the autumn of 2024: plans go down, reports come up, all of it by the operations people use, under their own standings.
///
/// Every deed has an id of its own; what happened in an earlier run is not done again.
struct DemoLoading: Sendable {
    let city: DemoCity
    let plans: DemoPlans
    let reports: DemoReports
    let keys: DemoKeys
    let certificateKeys: CertificateKeys
    let app: PostgresClient

    private static let months = 10...12
    /// How many work at a time.
    private static let hands = 8

    /// The decisions this demo is made of.
    var decisions: [UUID] {
        city.participants.map(Self.publishing)
            + city.participants.flatMap { unit in
                Self.months.flatMap { month in
                    deeds(of: unit, in: month).map { DemoReports.decision($0, of: unit, in: month) }
                }
            } + [
                DemoDifficulties.raisingOn, DemoObligations.last, DemoPleas.last, DemoReminders.last, DemoRegisters.last,
                DemoDocuments.last, DemoContest.last, DemoSubjects.last, DemoMovements.last, DemoRecords.last,
            ] + (certificateKeys.isEmpty ? [] : [DemoAwards.last])
    }

    /// Those that were made already, as the city sees them, and An Lão its own.
    func made() async throws -> Set<UUID> {
        let events = try await app.run(
            under: keys.standing(in: city.city).settings,
            .timeline(ofFamily: DemoCity.campaign(of: city.city), root: city.city.id.rootID, before: nil, limit: 1_000_000))
        let own = try await app.run(
            under: keys.standing(in: city.anLao).settings, .timeline(of: city.anLao.id, before: nil, limit: 1_000_000))
        return Set((events + own).map(\.id))
    }

    func run(_ made: Set<UUID>) async throws {
        try await announceCongress()
        try await publish(plans.ofCity, of: city.city, made)
        let others = city.districts.filter { $0 != city.anLao }
        let documents = DemoDocuments(city: city, keys: keys, app: app)
        if !made.contains(DemoDocuments.last) { try await documents.run() }
        // What a plan is printed in is called by the decision that published it.
        let anLao = documents.resting(plans.ofAnLao, on: Self.publishing(city.city), symbol: plans.ofCity.symbol)
        if !made.contains(Self.publishing(city.anLao)) {
            try await plans.text.lay(
                anLao, as: DemoCity.campaign(of: city.anLao), above: (city.city.id, DemoCity.campaign(of: city.city)),
                by: keys.standing(in: city.anLao), on: app)
        }
        try await publish(anLao, of: city.anLao, made)
        try await concurrently(others) { try await publish(plans.ofAddressee($0), of: $0, made) }
        try await concurrently(city.addressees) { try await publish(plans.ofAddressee($0), of: $0, made) }
        let counts = "thành phố, \(city.districts.count) quận huyện, \(city.addressees.count) đơn vị của An Lão"
        note("\(city.participants.count) kế hoạch: \(counts) / plans")

        let standing = try keys.standing(in: city.city)
        let periods = try await app.run(
            under: standing.settings, .periods(of: DemoCity.campaign(of: city.city), unit: city.city.id))
        for period in periods {
            let month = period.span.startsOn.month
            let units = city.participants.filter { !deeds(of: $0, in: month).isEmpty }
            try await concurrently(units) { unit in
                for deed in deeds(of: unit, in: month) where !made.contains(DemoReports.decision(deed, of: unit, in: month)) {
                    try await perform(deed, of: unit, on: period)
                }
            }
            note("\(units.count) báo cáo \(period.name(in: .vi).lowercased()) / reports")
        }
        if !made.contains(DemoDifficulties.raisingOn) { try await DemoDifficulties(city: city, keys: keys, app: app).run() }
        if !made.contains(DemoObligations.last) { try await DemoObligations(city: city, plans: plans, keys: keys, app: app).run() }
        if !made.contains(DemoPleas.last) { try await DemoPleas(city: city, plans: plans, keys: keys, app: app).run() }
        if !made.contains(DemoRegisters.last) { try await DemoRegisters(city: city, keys: keys, app: app).run() }
        if !made.contains(DemoSubjects.last) { try await DemoSubjects(city: city, keys: keys, app: app).run() }
        if !made.contains(DemoMovements.last) { try await DemoMovements(city: city, keys: keys, app: app).run() }
        if !made.contains(DemoRecords.last) { try await DemoRecords(city: city, keys: keys, app: app).run() }
        if !certificateKeys.isEmpty, !made.contains(DemoAwards.last) { try await awards.run() }
        if !made.contains(DemoContest.last) { try await DemoContest(city: city, keys: keys, app: app).run() }
    }

    var awards: DemoAwards { DemoAwards(city: city, keys: keys, app: app, certificateKeys: certificateKeys) }

    private func deeds(of unit: Emulation.Unit, in month: Int) -> [DemoReports.Deed] {
        unit == city.city ? [] : reports.deeds(of: unit, in: month)
    }

    private static func publishing(_ unit: Emulation.Unit) -> UUID { DemoSeed.id("decision \(unit.code) publish") }

    private func announceCongress() async throws {
        _ = try await SaveAnchorEvent(
            plans.congressID, name: DemoPlans.congress, plannedOn: nil, heldOn: nil, reason: nil, revision: nil
        ).run(as: keys.standing(in: city.city), on: app)
    }

    private func publish(_ plan: CampaignPlan, of unit: Emulation.Unit, _ made: Set<UUID>) async throws {
        let decision = Self.publishing(unit)
        guard !made.contains(decision) else { return }
        let (id, standing) = (DemoCity.campaign(of: unit), try keys.standing(in: unit))
        let above = city.issuer(of: unit)
        if try await app.run(under: standing.settings, .campaignDraft(id, of: unit.id)) == nil {
            _ = try await SaveCampaignDraft(
                id, plan: plan, above: unit == city.city ? nil : (above.id, DemoCity.campaign(of: above)), revision: nil
            ).run(as: standing, on: app)
        }
        _ = try await PublishCampaign(id, decision: Decision(id: decision, seen: nil)).run(as: standing, on: app)
    }

    private func perform(_ deed: DemoReports.Deed, of unit: Emulation.Unit, on period: Period) async throws {
        let month = period.span.startsOn.month
        let report = DemoReports.report(of: unit, in: month)
        let decision = Decision(id: DemoReports.decision(deed, of: unit, in: month), seen: nil)
        let author = try keys.standing(in: unit)
        let reviewer = try keys.standing(in: city.issuer(of: unit))
        switch deed {
        case .send(let version):
            let campaign = DemoCity.campaign(of: unit)
            let assignment = try await ReadAssignment(campaign: campaign, period: period.id).run(as: author, on: app).assignment
            let lying = try await app.run(under: author.settings, .draft(.report(report), of: unit.id))
            _ = try await SaveReportDraft(
                report, campaign: campaign, period: period.id, note: reports.note(of: unit, in: month, version: version),
                values: reports.values(assignment.asked, of: unit, in: month, version: version), revision: lying?.revision
            ).run(as: author, on: app)
            _ = try await SubmitReport(report, decision: decision).run(as: author, on: app)
        case .accept(let version):
            _ = try await AcceptReport(report, of: unit.id, version: version, decision: decision).run(as: reviewer, on: app)
        case .sendBack(let version, let reason):
            _ = try await ReturnReport(report, of: unit.id, version: version, reason: reason, decision: decision).run(as: reviewer, on: app)
        case .correct:
            _ = try await CorrectReport(report, decision: decision).run(as: author, on: app)
        }
    }

    /// Does something for every unit, a few at a time.
    private func concurrently(
        _ units: [Emulation.Unit], _ work: @escaping @Sendable (Emulation.Unit) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, unit) in units.enumerated() {
                if index >= Self.hands { try await group.next() }
                group.addTask { try await work(unit) }
            }
            try await group.waitForAll()
        }
    }
}
