import Emulation
import Foundation

/// Foundation has a unit of its own, of measure.
typealias Unit = Emulation.Unit

// One small city: Hải Phòng is 5, An Lão its twelfth district, An Thắng and Bát Trang two of its communes. Nouns alone, which nobody plants:
// the rules of the field are tested without a database, and this target cannot even import what would plant them.

let haiPhong = unit("5", .thanhPhoTrucThuocTw, "Thành phố Hải Phòng", "31")
let anLao = unit("5.12", .huyen, "Huyện An Lão", "313")
let kienThuy = unit("5.13", .huyen, "Huyện Kiến Thụy", "314")
let anThang = unit("5.12.1", .xa, "Xã An Thắng", "11653")
let batTrang = unit("5.12.2", .xa, "Xã Bát Trang", "11632")
let noiVu = unit("5.12.3", nil, "Phòng Nội vụ", "AL-NV", kind: .agency)
let matTran = unit("5.12.4", nil, "Ủy ban Mặt trận Tổ quốc Việt Nam huyện", "AL-MTTQ", kind: .fatherlandFront)
let dissolved = unit("5.12.5", .xa, "Xã An Tiến", "11641", endedOn: "2024-07-01")

func unit(
    _ id: String, _ title: UnitTitle?, _ name: String, _ code: String, kind: UnitKind = .authority, endedOn: String? = nil
) -> Unit {
    Unit(
        id: try! UnitID(id), level: title?.level ?? .district, kind: kind, title: title, name: name, code: code,
        beganOn: day("1990-01-01"), endedOn: endedOn.map(day))
}

func day(_ iso: String) -> Day { Day(iso)! }

func number(_ text: String) -> Decimal { try! Decimal(exactly: text) }

/// The same small number is always the same id.
func id(_ number: Int) -> UUID { UUID(uuidString: "00000000-0000-7000-8000-" + String(String(1_000_000_000_000 + number).suffix(12)))! }

func indicator(
    _ number: Int = 1, home: UnitID? = nil, name: String = "Số hộ đăng ký thi đua", measure: String = "hộ", direction: Direction = .more,
    overUnits: UnitAggregation = .sum, overTime: TimeAggregation = .sum, timeFirst: Bool = false, decimals: Int = 0,
    lowest: Decimal? = nil, highest: Decimal? = nil, asked: Asked = .every, titles: [UnitTitle] = [], kinds: [UnitKind] = [],
    heading: String? = nil, figureLabel: String? = nil, weightLabel: String? = nil, asPercent: Bool = false
) -> Indicator {
    Indicator(
        id: id(number), home: home, name: name, measure: measure, direction: direction, overUnits: overUnits, overTime: overTime,
        timeFirst: timeFirst, decimals: decimals, lowest: lowest, highest: highest, asked: asked, titles: titles, kinds: kinds,
        source: nil, isSample: false, heading: heading, figureLabel: figureLabel, weightLabel: weightLabel, asPercent: asPercent)
}

func plan(
    summary: String = "Kế hoạch phát động phong trào thi đua", shortName: String = "Phong trào thi đua",
    start: Milestone = .on(day("2024-12-20")), end: Milestone = .on(day("2025-10-18")),
    legalBases: [LegalBasis] = [], clauses: [Clause] = [], movements: [LinkedMovement] = [],
    indicators: [Indicator] = [indicator()], targets: [TargetPlan] = [], addresses: [AddressRule] = [],
    schedule: PeriodSchedule? = PeriodSchedule(every: .month, firstDay: day("2024-12-20"), dueAfterDays: 5)
) -> CampaignPlan {
    CampaignPlan(
        symbol: "190/KH-UBND", issuedOn: day("2024-12-20"), signer: "Hà Thế Vinh", signerCapacity: SignerCapacity.none,
        summary: summary, shortName: shortName, theme: nil, motto: nil, audience: nil, start: start, end: end,
        legalBases: legalBases, clauses: clauses, movements: movements, indicators: indicators, targets: targets,
        addresses: addresses, schedule: schedule, sampleFields: [])
}

func adoption(
    indicators: [Indicator] = [], targets: [TargetPlan] = [], clauses: [Clause] = [], schedule: PeriodSchedule? = nil
) -> CampaignPlan {
    plan(clauses: clauses, indicators: indicators, targets: targets, schedule: schedule)
}

func contract(_ indicators: [Indicator], targets: [Int: Decimal] = [:], clauses: [Clause] = []) -> Contract {
    Contract(
        unit: anLao.id, revision: 1, indicators: indicators, clauses: clauses,
        targets: Dictionary(uniqueKeysWithValues: targets.map { (id($0), $1) }), family: id(900), periods: [])
}

func target(_ indicator: Int = 1, for unit: Unit?, _ value: Decimal) -> TargetPlan {
    TargetPlan(indicator: id(indicator), unit: unit?.id, value: value)
}

func clause(_ number: Int, _ heading: String = "Phòng Nội vụ") -> Clause {
    Clause(id: id(number), part: .task, heading: heading, body: "Chủ trì, hướng dẫn, theo dõi, đôn đốc.", dueOn: nil)
}

func period(_ from: String, _ to: String) -> Period {
    Period(id: id(500), unit: haiPhong.id, campaign: id(900), span: PeriodSpan(startsOn: day(from), endsOn: day(to), dueOn: nil))
}

/// "code field" of everything that is refused, in order; empty when nothing is.
func refused(_ work: () throws(Refusals) -> Void) -> [String] {
    do {
        try work()
        return []
    } catch {
        return error.all.map { refusal in [refusal.code, refusal.field].compactMap(\.self).joined(separator: " ") }
    }
}
