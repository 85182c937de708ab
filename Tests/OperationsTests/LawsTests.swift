import Emulation
import EmulationFixtures
import Foundation
import Jobs
import Operations
import Postgres
import PostgresTesting
import Store
import TestTraits
import Testing

/// The laws of the field that look at rows of several units, held by the database whoever asks it.
@Suite("Laws between units", .timeLimit(.minutes(20)))
struct LawsTests {
    private func codes(_ deed: () async throws -> Void) async throws -> [String] {
        do {
            try await deed()
            return []
        } catch let refusals as Refusals {
            return refusals.all.map { "\($0.code) \($0.field ?? "")" }
        } catch let refusal as any Refusal {
            return [refusal.code]
        }
    }

    private func filed(_ report: UUID, of unit: UnitID, _ city: SmallCity) async throws -> FiledReport {
        try #require(try await city.app.run(under: city.standing(in: unit).settings, .report(report, of: unit)))
    }

    private let values = SamplePlan.values(houses: 3, score: 7, online: 1, dossiers: 2, criteria: 4)

    /// Past every handler: the statements that decide, once the campaign is closed at the level above or at the top.
    @Test(
        "a closed campaign takes no submission, no return, no reopening, no correction and no adoption, whatever was read before", .slow,
        arguments: [SmallCity.city, SmallCity.anLao], [false, true])
    func closed(above: UnitID, withoutTheLaw: Bool) async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            let months = try await city.periods()
            let waiting = try await city.submit(values, from: SmallCity.batTrang, period: months[0].id)
            let accepted = try await city.submit(values, from: SmallCity.thaiSon, period: months[0].id)
            try await city.accept(accepted)
            let written = UUID()
            _ = try await SaveReportDraft(
                written, campaign: SmallCity.campaign(of: SmallCity.quangTrung), period: months[0].id, note: nil, values: values,
                revision: nil
            ).run(as: city.standing(in: SmallCity.quangTrung), on: city.app)
            let district = city.standing(in: SmallCity.anLao)
            let (own, sent, counts) = (
                try await filed(written, of: SmallCity.quangTrung, city), try await filed(waiting, of: SmallCity.batTrang, city),
                try await filed(accepted, of: SmallCity.thaiSon, city)
            )
            try await city.standing(in: above).close(on: city.app)
            if withoutTheLaw { try await city.owner.execute(script: "drop trigger a_closed_campaign_takes_no_report on thidua.report") }

            func refused(_ standing: Standing, _ statement: Statement<Void>) async throws -> Bool {
                do {
                    try await city.app.run(under: standing.recording, statement)
                    return false
                } catch {
                    return error.constraint == "a_closed_campaign_takes_nothing"
                }
            }
            let homes = values.map { _ in SmallCity.city }
            let deeds: [(String, Standing, Statement<Void>)] = [
                (
                    "submit", city.standing(in: SmallCity.quangTrung),
                    .submit(own, as: try own.report.submitting(), draftRevision: 1, homes: homes, isToDate: true)
                ),
                ("return", district, .move(sent, to: try sent.report.returning(version: 1, reason: "Thiếu"))),
                ("reopen", district, .move(counts, to: try counts.report.reopening(reason: "Sai"))),
            ]
            for (deed, standing, statement) in deeds { #expect(try await refused(standing, statement) == !withoutTheLaw, "\(deed)") }
            guard !withoutTheLaw else { return }
            #expect(try await refused(city.standing(in: SmallCity.thaiSon), .move(counts, to: try counts.report.correcting())))
            // What was sent in time may still be accepted.
            try await city.accept(waiting)
            if above == SmallCity.city {
                #expect(
                    try await codes {
                        try await city.publish(SamplePlan.plan("Muộn"), of: SmallCity.kienThuy)
                    } == ["campaign.closed"])
                let late = PublishedCampaign(city: city, unit: SmallCity.kienThuy)
                #expect(try await late.isRefused())
            }
        }
    }

    @Test("a closure and a submission at the same moment: whoever comes second sees what the first did")
    func atTheSameMoment() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            let months = try await city.periods()
            let report = UUID(), commune = city.standing(in: SmallCity.batTrang), board = city.standing(in: SmallCity.city)
            _ = try await SaveReportDraft(
                report, campaign: SmallCity.campaign(of: SmallCity.batTrang), period: months[0].id, note: nil, values: values, revision: nil
            ).run(as: commune, on: city.app)
            let campaign = try #require(
                try await city.app.run(under: board.settings, .campaign(SmallCity.cityCampaign, of: SmallCity.city)))
            let submitting = try await city.app.transaction(under: board.recording) { transaction in
                try await transaction.run(.close(campaign))
                // The submission has read that the campaign is open, and waits for the lock that the closure holds.
                let submitting = Task {
                    try await SubmitReport(report, decision: .new).run(as: commune, on: city.app)
                }
                let waits: SQL = "select exists (select from pg_locks where locktype = 'advisory' and not granted)"
                while try await city.owner.run(Statement("waits", waits, exactlyOne: { row in try !row.next(Bool.self) })) {
                    await Task.yield()
                }
                return submitting
            }
            let error = await #expect(throws: OperationRefusal.self) { try await submitting.value }
            #expect(error?.code == "campaign.closed")
        }
    }

    @Test("a unit owes reports for periods in which it existed, and for no others")
    func existence() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            let months = try await city.periods()
            let batTrang = SmallCity.batTrang
            try await city.owner.execute(
                script: "update thidua.unit set began_on = '2024-11-15' where unit_id = \(batTrang.rawValue)")
            let standing = city.standing(in: batTrang)
            let owed = try await ReadDuties().run(as: standing, on: city.app).owed
            #expect(owed.compactMap(\.period?.span.startsOn.description) == ["2024-11-01", "2024-12-01"])
            #expect(
                try await codes { _ = try await city.submit(values, from: batTrang, period: months[0].id) } == ["period.unknown"])
            func listed(in period: Int) async throws -> Bool {
                try await city.app.run(
                    under: city.standing(in: SmallCity.anLao).settings,
                    .participation(
                        in: SmallCity.anLaoCampaign, of: SmallCity.anLao, family: SmallCity.cityCampaign, periods: [months[period].id])
                ).contains { $0.address.unit == batTrang }
            }
            #expect(try await listed(in: 0) == false)
            #expect(try await listed(in: 1))
            try await city.owner.execute(
                script: "update thidua.unit set ended_on = '2024-12-01' where unit_id = \(batTrang.rawValue)")
            #expect(try await listed(in: 1))
            #expect(try await listed(in: 2) == false)
        }
    }

    @Test("an amendment takes in units that have begun since, and no others")
    func joining() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            func amend(_ rules: [AddressRule]) async throws {
                try await city.standing(in: SmallCity.anLao).amend(addresses: rules, on: city.app)
            }
            func addressed() async throws -> Set<UnitID> {
                let units = try await city.app.run(
                    under: city.standing(in: SmallCity.anLao).settings,
                    .unit(SmallCity.anLao, andAddressedBy: SmallCity.anLaoCampaign))
                return Set(units.map(\.id))
            }
            let before = try await addressed()
            // An old unit that the plan had passed over stays outside, by name and by group.
            let old = try await city.founder.found("C,Xã Cũ,xa,,313", at: .under(SmallCity.anLao))[0]
            #expect(
                try await codes {
                    try await amend([AddressRule(who: .units([old]), strength: .ordered, adoptBy: nil)])
                } == ["address.not-new addresses[0].who.units[0]"])
            try await amend([SamplePlan.allChildren])
            #expect(try await addressed() == before)
            let new = try await city.founder.found("M,Xã Mới,xa,,313", at: .under(SmallCity.anLao), from: Day("2024-12-20")!)[0]
            try await amend([SamplePlan.allChildren])
            #expect(try await addressed() == before.union([new]))
        }
    }

    @Test(
        "nothing counts twice: who joins after the value above was accepted waits until that one is corrected", .slow,
        arguments: [true, false])
    func counted(withTheLaw: Bool) async throws {
        try await SmallCity.with { city in
            let houses = SamplePlan.indicator(1, "Số nhà đã sửa"), own = SamplePlan.indicator(2, "Hình thức", over: .none, time: .none)
            try await city.publish(SamplePlan.ofCity([houses, own]), of: SmallCity.city)
            try await city.publish(
                SamplePlan.plan(
                    "Kiến Thụy", addresses: [AddressRule(who: .units([SmallCity.tuSon]), strength: .requested, adoptBy: nil)]),
                of: SmallCity.kienThuy)
            let month = try await city.periods()[0].id
            func value(_ figure: Decimal) -> [ReportValue] { [SamplePlan.value(1, figure), SamplePlan.value(2, 1)] }
            let district = try await city.submit(value(10), from: SmallCity.kienThuy, period: month)
            try await city.accept(district, by: SmallCity.city)
            #expect(try await city.totals(period: month)[houses.id] == 10)

            try await city.publish(SamplePlan.plan("Tú Sơn"), of: SmallCity.tuSon)
            let commune = try await city.submit(value(4), from: SmallCity.tuSon, period: month)
            if !withTheLaw {
                // The planted double: without the law it goes in, and the recount finds it.
                try await city.owner.execute(script: "drop trigger a_value_counts_once_on_its_way_up on thidua.figure_pending")
                try await city.accept(commune, by: SmallCity.kienThuy)
                #expect(try await city.totals(period: month)[houses.id] == 14)
                let found = try await city.recount()
                #expect(found.differenceCount == 1)
                #expect(found.differences.map(\.aspect) == [.double] && found.differences[0].unit == SmallCity.kienThuy)
                #expect(found.differences[0].indicator == houses.id && found.differences[0].value == "4")
                return
            }
            #expect(try await codes { try await city.accept(commune, by: SmallCity.kienThuy) } == ["report.counted-twice"])
            #expect(try await city.totals(period: month)[houses.id] == 10)
            // The district does not enter any more what its commune enters: its correction says so, and then the commune's counts.
            let standing = city.standing(in: SmallCity.kienThuy)
            _ = try await CorrectReport(district, decision: .new).run(as: standing, on: city.app)
            let seen = try await city.app.run(under: standing.settings, .draft(.report(district), of: SmallCity.kienThuy))
            _ = try await SaveReportDraft(
                district, campaign: SmallCity.campaign(of: SmallCity.kienThuy), period: month, note: nil, values: [],
                revision: seen?.revision
            ).run(as: standing, on: city.app)
            _ = try await SubmitReport(district, decision: .new).run(as: standing, on: city.app)
            try await city.accept(district, version: 2, by: SmallCity.city)
            try await city.accept(commune, by: SmallCity.kienThuy)
            #expect(try await city.totals(period: month)[houses.id] == 4)
            #expect(try await city.recount().isClean)
        }
    }
}

/// A publication past its operation.
private struct PublishedCampaign {
    let city: SmallCity
    let unit: UnitID

    func isRefused() async throws -> Bool {
        let standing = city.standing(in: unit)
        guard let above = try await city.app.run(under: standing.settings, .campaign(SmallCity.cityCampaign, of: SmallCity.city)) else {
            return false
        }
        let plan = SamplePlan.plan("Muộn")
        do {
            try await city.app.run(
                under: standing.recording, .publish(plan, as: UUID(), unit: unit, level: .district, above: (above, above.family)))
            return false
        } catch {
            return error.constraint == "a_closed_campaign_takes_nothing"
        }
    }
}
