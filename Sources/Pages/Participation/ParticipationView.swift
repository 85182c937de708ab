import Emulation
import Operations
import Store

/// Everyone a campaign addressed, and how far each has come.
struct ParticipationView: Sendable {
    struct Row: Sendable {
        let name: String
        let unit: PageAddress
        let adoption: Wording
        let report: Wording?
        let isMissing: Bool
        let isWaiting: Bool
        let why: Wording
        /// How long it has been due; what is requested is never late.
        let late: Wording?
        let reason: String?
        /// Where what it sent is read, decided and reopened; nil where nothing was.
        let way: PageAddress?
    }

    struct Group: Sendable {
        let title: Wording
        let rows: [Row]
    }

    let unit: UnitID
    let campaign: Campaign
    let period: Period?
    let periods: [Period]
    let groups: [Group]
    let count: Int
    let adopted: Int
    let accepted: Int
    let waiting: Int

    static let title = Wording(vi: "Theo dõi, đôn đốc", en: "Who has not, and why")
    /// What `ky` says for adopting alone.
    static let none = "khong"

    init(_ participation: ParticipationInFull, of unit: UnitID, mayReview: Bool) {
        self.unit = unit
        campaign = participation.campaign
        period = participation.period
        periods = participation.periods
        count = participation.units.count
        adopted = participation.units.count { $0.unit.adoption != nil }
        accepted = participation.count(.accepted)
        waiting = participation.count(.reported)
        let due = participation.period?.span.dueOn
        func row(_ row: ParticipationRow) -> Row {
            let isOrdered = row.unit.address.strength == .ordered
            let day = participation.period == nil || row.unit.participation == .addressed ? row.unit.address.adoptBy : due
            return Row(
                name: row.unit.name, unit: UnitLine.address(of: row.unit.address.unit, seenFrom: unit),
                adoption: row.unit.adoption == nil ? Self.notAdopted : Self.adopted,
                report: participation.period == nil ? nil : Self.report(row.unit.participation, isOrdered),
                isMissing: row.isMissing, isWaiting: row.unit.participation == .reported, why: row.why,
                late: isOrdered && row.isMissing
                    ? day.flatMap { $0 < participation.today ? Written.time(from: participation.today, to: $0) : nil } : nil,
                reason: row.unit.participation == .returned ? row.unit.reason : nil,
                way: mayReview && row.unit.version > 0 ? row.unit.report.map { "/\(unit)/duyet/\(row.unit.address.unit)/\($0)" } : nil)
        }
        let ordered = participation.units.filter { $0.unit.address.strength == .ordered }
        let requested = participation.units.filter { $0.unit.address.strength == .requested }
        groups = [
            Group(
                title: Wording(vi: "Giao \(ordered.count) đơn vị", en: "Ordered: \(ordered.count)"), rows: ordered.map(row)),
            Group(
                title: Wording(
                    vi: "Đề nghị \(requested.count) đơn vị (không tính quá hạn, không trả lại)",
                    en: "Requested: \(requested.count) (never late, never returned)"),
                rows: requested.map(row)),
        ].filter { !$0.rows.isEmpty }
    }

    var missing: [Row] { groups.flatMap(\.rows).filter(\.isMissing) }

    var heading: Wording {
        guard let period else { return Wording(vi: "Đơn vị chưa ban hành kế hoạch", en: "Units without a plan of their own") }
        let name = Written.inner(period)
        return Wording(vi: "Tình hình gửi báo cáo \(name.vi)", en: "Who has reported on \(name.en), who has not, and why")
    }

    private static let notAdopted = Wording(vi: "chưa ban hành", en: "not issued")
    private static let adopted = Wording(vi: "đã ban hành", en: "issued")

    /// What is requested is received, not accepted.
    private static func report(_ participation: Participation, _ isOrdered: Bool) -> Wording {
        switch participation {
        case .addressed, .adopted: Wording(vi: "chưa gửi", en: "not sent")
        case .returned: Wording(vi: "bị trả lại", en: "returned")
        case .reported: isOrdered ? Wording(vi: "chờ duyệt", en: "waiting") : Wording(vi: "chờ tiếp nhận", en: "waiting")
        case .accepted: isOrdered ? Wording(vi: "đã duyệt", en: "accepted") : Wording(vi: "đã tiếp nhận", en: "received")
        }
    }
}
