import Emulation
import Foundation
import Operations
import Postgres
import Wire

/// A report a commune could write: every indicator it is asked, each with the same modest value. What the README sends.
struct DraftExample {
    /// One line of JSON.
    static func text(of unit: Emulation.Unit, _ keys: DemoKeys, period: Period, _ app: PostgresClient) async throws -> String {
        let assignment = try await ReadAssignment(campaign: DemoCity.campaign(of: unit), period: period.id).run(
            as: keys.standing(in: unit), on: app
        ).assignment
        let values = assignment.asked.map {
            ReportValue(indicator: $0.id, figure: 1, weight: $0.takesWeight ? 1 : nil, explanation: nil)
        }
        var json = JSONWriter()
        json.object { json in
            json.member("campaignId", assignment.campaign.id)
            json.member("periodId", period.id)
            json.member("note", "Báo cáo thử (mẫu)")
            json.array("values", values)
        }
        return json.text()
    }
}
