import Emulation
import FoundationEssentials
import Postgres
import Store

extension Report {
    /// Changes whenever the report moves; what an `ETag` shows.
    package var tag: String { Self.tag(version: version, state) }

    static func tag(version: Int, _ state: ReportState) -> String { "\(version).\(state.rawValue)" }
}

extension FiledReport {
    /// Makes it what was decided, with all that this changes in the figures.
    func moving(to next: Report) -> [Statement<Void>] {
        guard next.acceptedVersion != report.acceptedVersion else { return [.move(self, to: next)] }
        return [.queueToDate(report.id, of: report.unit, counting: next.acceptedVersion), .move(self, to: next)]
    }
}

extension Facts {
    /// A report that one may see.
    func report(_ id: UUID, of owner: UnitID) async throws -> FiledReport {
        guard let filed = try await read(.report(id, of: owner)) else { throw OperationRefusal.notFound }
        return filed
    }

    /// Refuses what would put a report on its author's desk that nobody could send any more.
    func requireOpenCampaign(of report: Report) async throws {
        guard try await read(.isOpen(report.campaign, of: report.unit)) else { throw OperationRefusal.campaignClosed }
    }
}
