import Emulation
import Foundation
package import Postgres
import Store

/// Time goes on: a campaign that ends with an event gets the reporting period of every new month or quarter until that day.
///
/// Done by the worker, city by city, since a period begins whether or not somebody of the campaign's unit is at work.
/// Harmless to repeat, and two at once add each period once.
package struct ExtendPeriods: Sendable {
    /// The city.
    private let root: Int32

    package init(root: Int32) { self.root = root }

    /// - Returns: how many periods were missing.
    /// - Throws: `PostgresError`.
    package func run(on client: PostgresClient) async throws -> Int {
        let (campaigns, clock) = try await client.run(.campaignsWithoutEnd(root: root), .clock())
        var added = 0
        for endless in campaigns {
            let campaign = endless.campaign
            guard let schedule = campaign.schedule else { continue }
            let lastDay = campaign.end.lastDay(today: clock.today, event: endless.event)
            guard schedule.count(through: lastDay) <= PeriodSchedule.mostPeriods else { continue }
            let periods = try await client.run(.periods(of: campaign.id, unit: campaign.unit))
            let missing = schedule.change(existing: periods.map { .init(span: $0.span, isEmpty: false) }, through: lastDay).add
            try await client.run(
                all: missing.map { .insertPeriod($0, id: UUID(), of: campaign.id, unit: campaign.unit, level: campaign.level) })
            added += missing.count
        }
        return added
    }
}
