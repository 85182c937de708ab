import Emulation
import Foundation
import Operations
import Store
import Wire

/// Movements, and how long each has run by a day.
struct MovementsView: Sendable {
    struct Line: Sendable {
        let name: String
        /// Who keeps it, where that is another unit.
        let unit: String?
        let period: String?
        let launches: [Wording]
        let readings: [Wording]
        /// Whether it has run three and five years, and where readings differ, that they do.
        let years: [Wording]
        let correction: PageAddress?
    }

    let here: UnitID
    let day: Day
    let movements: [ListedMovement]
    let unkept: [PlannedMovement]
    let mayKeep: Bool
    /// Made when the form was shown: sent twice, it is one.
    var id = UUID.version7().uuidString.lowercased()
    /// The one of the unit's own that is corrected; nil for a new one.
    var correcting: Movement?
    var typed = TypedMovement()
    var typedDay: String
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Các phong trào thi đua", en: "Movements")

    static func address(in unit: UnitID) -> PageAddress { "/\(unit)/cac-phong-trao" }

    init(_ list: MovementList, asOf day: Day, of here: UnitID, mayKeep: Bool) {
        self.here = here
        self.day = day
        movements = list.movements
        unkept = list.unkept
        self.mayKeep = mayKeep
        typedDay = day.vietnamese
    }

    var lines: [Line] {
        movements.map { listed in
            let (told, run) = (listed.movement.told, listed.movement.run)
            let spans = run.yearsRun(asOf: day)
            let isOwn = mayKeep && listed.movement.unit == here
            return Line(
                name: told.name, unit: listed.movement.unit == here ? nil : listed.unitName, period: Self.period(told),
                launches: told.launches.map(Self.words),
                readings: MovementReading.allCases.compactMap { reading in
                    spans[reading].map { span in
                        let ran = span?.words ?? Wording(vi: "chưa bắt đầu", en: "not begun")
                        return Wording(vi: "\(reading.words.vi): \(ran.vi)", en: "\(reading.words.en): \(ran.en)")
                    }
                },
                years: [3, 5].map { Self.words(run, years: $0, asOf: day) },
                correction: isOwn
                    ? Self.address(in: here).asking("sua", listed.movement.id.uuidString.lowercased()) : nil)
        }
    }

    /// One that may be corrected here.
    func own(_ id: UUID) -> Movement? { mayKeep ? movements.first { $0.movement.id == id && $0.movement.unit == here }?.movement : nil }

    func keeping(_ planned: PlannedMovement) -> PageAddress { Self.address(in: here).asking("tu", planned.plan.typed) }

    private static func period(_ told: Movement.Told) -> String? {
        if let text = told.periodText { return text }
        switch (told.nominalFrom, told.nominalUntil) {
        case (let from?, let until?): return "\(from)–\(until)"
        case (let year?, nil), (nil, let year?): return "\(year)"
        case (nil, nil): return nil
        }
    }

    private static func words(_ launch: Movement.Launch) -> Wording {
        let vi = [launch.document.map { "theo văn bản số \($0)" }, launch.on.map { "ngày \($0.vietnamese)" }].compactMap(\.self).joined(
            separator: " ")
        let en = [launch.document.map { "by \($0)" }, launch.on.map { "on \($0.vietnamese)" }].compactMap(\.self).joined(separator: " ")
        let (who, unknown) = (launch.launcher.words, vi.isEmpty)
        return Wording(
            vi: "\(who.vi) phát động \(unknown ? "(chưa rõ ngày)" : vi)", en: "launched by \(who.en) \(unknown ? "(day not known)" : en)")
    }

    private static func words(_ run: MovementRun, years: Int, asOf day: Day) -> Wording {
        switch run.ran(years: years, asOf: day, by: nil) {
        case .met: Wording(vi: "đã đủ \(years) năm", en: "\(years) years or more")
        case .notMet: Wording(vi: "chưa đủ \(years) năm", en: "less than \(years) years")
        case .unknown:
            Wording(
                vi: "chưa kết luận được đã đủ \(years) năm hay chưa: các cách tính khác nhau hoặc thiếu ngày",
                en: "not known whether \(years) years: readings differ, or a day is missing")
        }
    }
}

/// A movement, as it was typed.
struct TypedMovement: Sendable {
    var name = ""
    var nominalFrom = ""
    var nominalUntil = ""
    var periodText = ""
    var isOfCentre = false
    var centreOn = ""
    var centreBy = ""
    /// Which plan says the city's launch.
    var plan = ""
    var cityOn = ""
    var cityBy = ""
    var districtOn = ""
    var districtBy = ""
}

extension TypedMovement {
    init(_ told: Movement.Told) {
        func launch(_ launcher: LinkedMovement.Launcher) -> Movement.Launch? { told.launches.first { $0.launcher == launcher } }
        name = told.name
        nominalFrom = told.nominalFrom.map(String.init) ?? ""
        nominalUntil = told.nominalUntil.map(String.init) ?? ""
        periodText = told.periodText ?? ""
        isOfCentre = launch(.centre) != nil
        (centreOn, centreBy) = (launch(.centre)?.on?.vietnamese ?? "", launch(.centre)?.document ?? "")
        plan = launch(.city)?.plan?.typed ?? ""
        if plan.isEmpty { (cityOn, cityBy) = (launch(.city)?.on?.vietnamese ?? "", launch(.city)?.document ?? "") }
        (districtOn, districtBy) = (launch(.district)?.on?.vietnamese ?? "", launch(.district)?.document ?? "")
    }
}

/// What is typed about movements.
enum MovementControls {
    static let asOf = Control(field: "ngay", id: "ngay", label: Wording(vi: "Tính đến ngày", en: "As of"))
    static let name = Control(field: "name", id: "ten", label: Wording(vi: "Tên phong trào", en: "What it is called"))
    static let nominalFrom = Control(field: "nominalFrom", id: "tu-nam", label: Wording(vi: "Giai đoạn từ năm", en: "Nominal period from"))
    static let nominalUntil = Control(
        field: "nominalUntil", id: "den-nam", label: Wording(vi: "Giai đoạn đến năm", en: "Nominal period until"))
    static let periodText = Control(
        field: "periodText", id: "giai-doan", label: Wording(vi: "Giai đoạn, như văn bản ghi", en: "The period, as it is written"))
    static let centre = Control(field: "centre", id: "trung-uong", label: Wording(vi: "Trung ương phát động", en: "The centre launched it"))
    static let centreOn = Control(
        field: "centreOn", id: "trung-uong-ngay", label: Wording(vi: "Trung ương phát động ngày", en: "The centre launched it on"))
    static let centreBy = Control(
        field: "centreBy", id: "trung-uong-so", label: Wording(vi: "Văn bản phát động của Trung ương", en: "The centre's document"))
    static let plan = Control(
        field: "plan", id: "ke-hoach",
        label: Wording(vi: "Cấp tỉnh phát động, theo kế hoạch đã có", en: "The city's launch, as a plan says it"))
    static let cityOn = Control(
        field: "cityOn", id: "tinh-ngay", label: Wording(vi: "Cấp tỉnh phát động ngày", en: "The city launched it on"))
    static let cityBy = Control(
        field: "cityBy", id: "tinh-so", label: Wording(vi: "Văn bản phát động của cấp tỉnh", en: "The city's document"))
    static let districtOn = Control(
        field: "districtOn", id: "huyen-ngay", label: Wording(vi: "Cấp huyện phát động ngày", en: "The district launched it on"))
    static let districtBy = Control(
        field: "districtBy", id: "huyen-so", label: Wording(vi: "Văn bản phát động của cấp huyện", en: "The district's document"))
    // What is wrong with launches as a whole is said at the plan.
    static let launches = Control(field: "launches", id: "ke-hoach", label: plan.label)
    static let ofMovement = [
        name, nominalFrom, nominalUntil, periodText, centre, centreOn, centreBy, plan, launches, cityOn, cityBy, districtOn, districtBy,
    ]
}
