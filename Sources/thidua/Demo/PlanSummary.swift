import Emulation
import Foundation
import Operations
import Postgres
import Store

/// A plan in a few lines, with what in it is made up.
struct PlanSummary {
    private let unit: Emulation.Unit
    private let read: CampaignInFull

    static func read(of unit: Emulation.Unit, _ keys: DemoKeys, _ app: PostgresClient) async throws -> PlanSummary {
        let read = try await ReadCampaign(DemoCity.campaign(of: unit), of: unit.id).run(as: keys.standing(in: unit), on: app)
        return PlanSummary(unit: unit, read: read)
    }

    func text() -> String {
        let campaign = read.campaign
        var lines = [
            "Kế hoạch số \(campaign.symbol ?? "…")\(mark("symbol")) ngày \(campaign.issuedOn?.vietnamese ?? "…")\(mark("issuedOn"))"
                + " của UBND \(unit.name.prefix(1).lowercased() + unit.name.dropFirst())"
        ]
        if let motto = campaign.motto { lines.append("   Phương châm: \(motto)") }
        func own(_ part: ClausePart) -> Int { read.clauses.count { $0.from == unit.id && $0.clause.part == part } }
        let parts = [
            (own(.purpose), "mục đích"), (own(.requirement), "yêu cầu"), (own(.content), "nội dung thi đua"),
            (own(.award), "mức khen thưởng"),
            (own(.task), "nhiệm vụ"), (read.legalBases.count, "căn cứ"), (read.movements.count, "phong trào liên quan"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        if !parts.isEmpty { lines.append("   " + parts.joined(separator: ", ")) }
        if let event = read.endEvent {
            let day = event.heldOn ?? event.plannedOn
            lines.append("   Kết thúc: \(event.name) (\(day?.vietnamese ?? "chưa ấn định ngày"))\(mark("end"))")
        }
        return lines.map { "  \($0)\n" }.joined()
    }

    private func mark(_ field: String) -> String { read.campaign.sampleFields.contains(field) ? " (mẫu)" : "" }
}
