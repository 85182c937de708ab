import Emulation
import FoundationEssentials
import Operations
import Postgres
import Store
import Synchronization

/// The reports of a city that wait for a decision, month by month; each is taken once.
final class WaitingReports: Sendable {
    struct Report: Sendable {
        let id: UUID
        let unit: UnitID
        let period: UUID
        let values: [ReportValue]

        var reviewer: UnitID { unit.parent! }
    }

    private let all: [Report]
    private let taken = Atomic<Int>(0)

    init(_ all: [Report]) { self.all = all }

    /// The next; nil where no more wait.
    func next() -> Report? {
        let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        return index < all.count ? all[index] : nil
    }

    /// The next, beginning anew after the last.
    func nextOfAll() -> Report { all[taken.wrappingAdd(1, ordering: .relaxed).oldValue % all.count] }
}

extension Site {
    /// What waits, the districts in turn.
    func waitingReports(of city: City) async throws -> WaitingReports {
        try await reports(
            """
            select r.report_id, r.unit_id, r.period_id, v.indicators, v.figures, v.weights
            from thidua.report r join thidua.report_version v using (root_id, level, unit_id, report_id)
            where r.root_id = \(city.root.rootID) and r.state = 'submitted'
            order by r.period_id, r.unit_id & 4294967295, r.unit_id
            """)
    }

    /// What nobody has drafted yet: the months after those that were reported, with the values of the first.
    func unwrittenReports() async throws -> WaitingReports {
        try await reports(
            """
            select gen_random_uuid(), v.unit_id, p.period_id, v.indicators, v.figures, v.weights
            from thidua.report_version v, thidua.period p
            where v.root_id = \(City.busy.root.rootID) and v.period_id = \(City.period(1)) and p.root_id = v.root_id
              and not exists (select from thidua.report r where r.root_id = p.root_id and r.period_id = p.period_id and r.unit_id = v.unit_id)
            order by p.starts_on, v.unit_id & 4294967295, v.unit_id
            """)
    }

    private func reports(_ sql: SQL) async throws -> WaitingReports {
        WaitingReports(
            try await owner.run(
                Statement(
                    "reports to work on", sql,
                    each: { row in
                        let (id, unit, period) = (try row.next(UUID.self), try row.next(UnitID.self), try row.next(UUID.self))
                        let indicators = try row.next([UUID].self)
                        let (figures, weights) = (try row.next([Decimal?].self), try row.next([Decimal?].self))
                        return WaitingReports.Report(
                            id: id, unit: unit, period: period,
                            values: indicators.indices.map {
                                ReportValue(indicator: indicators[$0], figure: figures[$0], weight: weights[$0], explanation: nil)
                            })
                    })))
    }

    /// The reviewer accepts it, by the operation people use.
    func accept(_ report: WaitingReports.Report) async throws {
        _ = try await AcceptReport(report.id, of: report.unit, version: 1, decision: Decision(id: UUID(), seen: nil))
            .run(as: standing(in: report.reviewer), on: app)
    }

    /// The author writes and submits it, and the reviewer accepts it.
    func carryThrough(_ report: WaitingReports.Report) async throws {
        let author = standing(in: report.unit)
        _ = try await SaveReportDraft(
            report.id, campaign: City.campaign(of: report.unit), period: report.period, note: nil, values: report.values, revision: nil
        ).run(as: author, on: app)
        _ = try await SubmitReport(report.id, decision: Decision(id: UUID(), seen: nil)).run(as: author, on: app)
        try await accept(report)
    }
}
