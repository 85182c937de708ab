import FoundationEssentials
import Postgres
import Store

extension Site {
    /// The reports of a city whose values wait for a fold.
    func pendingReports(of city: City) async throws -> Set<UUID> {
        try await owner.run(
            Statement(
                "pending reports", "select report_id from thidua.figure_pending where root_id = \(city.root.rootID)",
                reading: { rows in Set(try rows.map { row in try row.next(UUID.self) }) }))
    }

    /// Waits until the workers beside have nothing to fold and nothing to chain.
    func settle() async throws {
        let unchained = Statement(
            "is anything unchained", "select exists (select from thidua.audit_pending)", exactlyOne: { row in try row.next(Bool.self) })
        while try await owner.run(unchained) { try await ContinuousClock().sleep(for: .milliseconds(20)) }
        for city in City.all {
            while try await !pendingReports(of: city).isEmpty { try await ContinuousClock().sleep(for: .milliseconds(20)) }
        }
    }

    /// Lets the first month of a city have so many pending rows of twenty values: corrections there and back, spread over the tree.
    func queueCorrections(_ count: Int, in city: City) async throws {
        try await owner.run(
            Statement<Void>(
                "queue corrections",
                """
                insert into thidua.figure_pending (
                  root_id, level, unit_id, report_id, family_id, reviewer_id, report_period, period_id, sign, indicators, homes, figures, weights)
                select r.root_id, r.level, r.unit_id, r.report_id, r.family_id, r.reviewer_id, r.period_id, r.period_id,
                       case i % 2 when 0 then -1 else 1 end, v.indicators, v.homes, v.figures, v.weights
                from generate_series(0, \(count) - 1) i
                join lateral (
                  select * from thidua.report r where r.root_id = \(city.root.rootID) and r.period_id = \(City.period(1))
                  order by r.unit_id & 4294967295, r.unit_id offset i / 2 % \(city.communes * max(1, city.districts)) limit 1) r on true
                join thidua.report_version v using (root_id, level, unit_id, report_id)
                """))
    }

    func dropPending(of city: City) async throws {
        try await owner.run(Statement<Void>("drop pending", "delete from thidua.figure_pending where root_id = \(city.root.rootID)"))
        try await owner.execute(script: "vacuum thidua.figure_pending")
    }
}
