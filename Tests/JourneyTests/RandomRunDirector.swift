import Emulation
import EmulationFixtures
import FoundationEssentials
import Operations
import Postgres
import Store

/// What happens to the campaigns while everybody reports on them: communes join late, new ones begin, plans are amended and closed.
struct RandomRunDirector {
    let city: RandomRunCity
    let board: RandomRunBoard
    private var waiting: [(report: UUID, reviewer: UnitID)] = []
    private(set) var done: [String: Int] = [:]

    init(city: RandomRunCity, board: RandomRunBoard) {
        self.city = city
        self.board = board
    }

    /// One thing after every thousand deeds, in this order, again and again.
    mutating func act(_ turn: Int) async {
        do {
            switch turn % 5 {
            // Later than the first acceptances, so that something counts above already.
            case 0 where turn > 0: try await join(city.islanders[turn / 5 - 1])
            case 1 where turn < 15: try await begin(below: [SmallCity.kienThuy, SmallCity.anLao][turn / 5 % 2], turn)
            case 2: try await amend(turn)
            case 3 where turn / 5 < 3: try await close(board.slots[board.slots.count - 1 - turn].author.unit)
            default: break
            }
            try await acceptWhatWaits()
        } catch {
            board.change { $0.surprises.append("director \(turn): \(String(reflecting: error))") }
        }
    }

    private mutating func note(_ what: String) { done[what, default: 0] += 1 }

    /// A commune takes up what its district has answered for until now.
    private mutating func join(_ unit: UnitID) async throws {
        try await city.standings[unit]!.publish(SamplePlan.plan("Thi đua \(unit)"), on: city.app)
        note("joined")
        for period in city.periods {
            try await report(unit, period, as: city.standings[unit]!, RandomRunCity.cityIndicators)
        }
    }

    /// A commune that has begun since is taken in by an amendment, and reports on no time before it.
    private mutating func begin(below district: UnitID, _ turn: Int) async throws {
        let founder = city.city.founder, day = Day("2024-12-20")!
        let line = "N\(turn),Xã Mới \(turn),xa,,\(district == SmallCity.anLao ? 313 : 314)"
        let unit = try await founder.found(line, at: .under(SmallCity.city), from: day)[0]
        let standing = try await founder.leaders(of: [unit], from: day)[unit]!.standing
        try await amend(district, addresses: [SamplePlan.allChildren])
        try await standing.publish(SamplePlan.plan("Thi đua \(unit)"), on: city.app)
        note("begun")
        let own = district == SmallCity.anLao ? RandomRunCity.districtIndicators : RandomRunCity.otherDistrictIndicators
        try await report(unit, city.periods[2], as: standing, RandomRunCity.cityIndicators + own)
        do {
            try await report(unit, city.periods[0], as: standing, RandomRunCity.cityIndicators + own)
            board.change { $0.surprises.append("\(unit) reported on a time before it began") }
        } catch OperationRefusal.unknownPeriod { note("refused before it began") }
    }

    private mutating func amend(_ turn: Int) async throws {
        let indicator = RandomRunCity.cityIndicators[0].id
        try await amend(
            SmallCity.city, targets: [TargetPlan(indicator: indicator, unit: SmallCity.anLao, value: Decimal(1_000 + turn))])
    }

    private mutating func amend(_ unit: UnitID, targets: [TargetPlan] = [], addresses: [AddressRule] = []) async throws {
        try await city.standings[unit]!.amend(targets: targets, addresses: addresses, on: city.app)
        note("amended")
    }

    /// A unit's own campaign, in the middle of whatever is done about its reports.
    private mutating func close(_ unit: UnitID) async throws {
        do {
            try await city.standings[unit]!.close(on: city.app)
            note("closed")
        } catch OperationRefusal.campaignClosed {}
    }

    private mutating func report(_ unit: UnitID, _ period: Period, as standing: Standing, _ asked: [Indicator]) async throws {
        let values = asked.map { indicator in
            ReportValue(
                indicator: indicator.id, figure: indicator.isYesOrNo ? 1 : 4, weight: indicator.takesWeight ? 8 : nil, explanation: nil)
        }
        let report = try await standing.submit(values, period: period.id, on: city.app)
        board.change { $0.committed[.submit, default: 0] += 1 }
        waiting.append((report, unit.parent!))
    }

    /// What counts already above is refused until that was corrected or reopened.
    private mutating func acceptWhatWaits() async throws {
        var still: [(report: UUID, reviewer: UnitID)] = []
        for (report, reviewer) in waiting {
            do {
                _ = try await AcceptReport(
                    report, of: try await city.city.author(of: report), version: 1, decision: .new
                )
                .run(as: city.standings[reviewer]!, on: city.app)
                board.change { $0.committed[.accept, default: 0] += 1 }
                note("accepted")
            } catch OperationRefusal.countedTwice {
                note("counted above already")
                still.append((report, reviewer))
            }
        }
        waiting = still
    }
}
