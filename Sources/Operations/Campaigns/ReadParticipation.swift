package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// How far everyone has come whom a campaign addressed.
package struct ParticipationInFull: Sendable {
    package let campaign: Campaign
    /// Nil where adopting alone is asked about.
    package let period: Period?
    /// Every period of the campaign, oldest first.
    package let periods: [Period]
    package let units: [ParticipationRow]
    package let today: Day

    package func count(_ status: Participation) -> Int { units.count { $0.unit.participation == status } }
    package var missing: [ParticipationRow] { units.filter(\.isMissing) }
}

/// One addressee as its issuer sees it.
package struct ParticipationRow: Sendable {
    package let unit: ParticipationOfUnit
    /// Without a period an adoption is all that is owed.
    let inPeriod: Bool
    let today: Day

    package var isMissing: Bool {
        unit.participation.isMissing(unit.address.strength) && (inPeriod || unit.participation == .addressed)
    }

    package var isLate: Bool { unit.address.isLate(unit.participation, on: today) }

    /// What is missing, and why; nothing where nothing is.
    package var why: Wording {
        switch unit.participation {
        case .addressed:
            isLate
                ? Wording(vi: "Chưa ban hành kế hoạch triển khai, đã quá hạn", en: "Has not published its adoption and is late")
                : Wording(vi: "Chưa ban hành kế hoạch triển khai", en: "Has not published its adoption")
        case .adopted: Wording(vi: "Chưa gửi báo cáo", en: "Has not reported")
        case .returned:
            Wording(vi: "Báo cáo bị trả lại: \(unit.reason ?? "")", en: "Its report was sent back: \(unit.reason ?? "")")
        case .reported, .accepted: Wording(vi: "", en: "")
        }
    }
}

package struct ReadParticipation: Sendable {
    private enum Asked {
        case period(UUID?)
        case lastEnded
    }

    private let campaign: UUID
    private let asked: Asked

    /// - Parameters:
    ///   - campaign: one of the unit's own.
    ///   - period: nil for adopting alone.
    package init(in campaign: UUID, period: UUID?) {
        self.campaign = campaign
        asked = .period(period)
    }

    /// In the last period that has ended: what people ask about. While none has, in the first; without periods, with adopting alone.
    package init(inLastPeriodOf campaign: UUID) {
        self.campaign = campaign
        asked = .lastEnded
    }

    /// Throws `OperationRefusal.notFound`, `.unknownPeriod`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> ParticipationInFull {
        let (found, periods, clock) = try await client.read(
            under: standing.settings, .campaign(campaign, of: standing.unit), .periods(of: campaign, unit: standing.unit), .clock())
        guard let found else { throw OperationRefusal.notFound }
        let period: Period?
        switch asked {
        case .period(let id):
            period = periods.first { $0.id == id }
            guard id == nil || period != nil else { throw OperationRefusal.unknownPeriod }
        case .lastEnded: period = periods.last { $0.span.endsOn < clock.today } ?? periods.first
        }
        let units = try await client.read(
            under: standing.settings,
            .participation(in: found.id, of: standing.unit, family: found.family, periods: [period?.id]))
        return ParticipationInFull(
            campaign: found, period: period, periods: periods,
            units: units.map { ParticipationRow(unit: $0, inPeriod: period != nil, today: clock.today) }, today: clock.today)
    }
}
