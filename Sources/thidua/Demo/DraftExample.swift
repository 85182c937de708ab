import Emulation
import Foundation
import Operations
import Postgres

/// A report a commune could write: every indicator it is asked, each with the same modest value. What the README sends.
struct DraftExample {
    private struct Body: Encodable {
        let campaignId: String
        let periodId: String
        let note: String
        let values: [Value]
    }

    private struct Value: Encodable {
        let indicatorId: String
        let value: Int
        let weight: Int?
    }

    /// One line of JSON.
    static func text(of unit: Emulation.Unit, _ keys: DemoKeys, period: Period, _ app: PostgresClient) async throws -> String {
        let assignment = try await ReadAssignment(campaign: DemoCity.campaign(of: unit), period: period.id).run(
            as: keys.standing(in: unit), on: app
        ).assignment
        let body = Body(
            campaignId: assignment.campaign.id.text, periodId: period.id.text, note: "Báo cáo thử (mẫu)",
            values: assignment.asked.map { Value(indicatorId: $0.id.text, value: 1, weight: $0.takesWeight ? 1 : nil) })
        return String(decoding: try JSONEncoder().encode(body), as: UTF8.self)
    }
}
