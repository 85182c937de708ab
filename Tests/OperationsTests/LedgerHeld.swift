import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Testing

/// The ledgers of a whole city, to be held against the lists behind them.
struct LedgerHeld {
    let city: SmallCity
    private var owed: [UnitID: [LedgerLine]] = [:]
    private var due: [UnitID: [LedgerLine]] = [:]
    private let today = Day("2024-12-20")!

    init(_ city: SmallCity) async throws {
        self.city = city
        for unit in city.leaders.keys {
            owed[unit] = try await Self.lines(of: unit, as: .debtor, in: city)
            due[unit] = try await Self.lines(of: unit, as: .creditor, in: city)
        }
    }

    private static func lines(of unit: UnitID, as side: LedgerSide, in city: SmallCity) async throws -> [LedgerLine] {
        try await ListLedger(LedgerChoice(side), after: nil, limit: 1000).run(as: city.standing(in: unit), on: city.app).lines.map(\.line)
    }

    var count: Int { owed.values.map(\.count).reduce(0, +) }
    var kindsAndStates: Set<[String]> { Set(owed.values.joined().map { [$0.kind.rawValue, $0.state.rawValue] }) }

    private func isLeft(_ line: LedgerLine) -> Bool { line.state == .open || line.state == .late }

    /// Each line is one for both, and of these two alone; what a unit owes itself stands where it owes.
    func bothSides(_ place: Comment) {
        let (all, other) = (Set(owed.values.joined()), Set(due.values.joined()))
        let own = all.filter { $0.debtor == $0.creditor }
        #expect(all.subtracting(own) == other && all.count == count, place)
        #expect(other.count == due.values.map(\.count).reduce(0, +), place)
        for (unit, lines) in owed { #expect(lines.allSatisfy { $0.debtor == unit }, place) }
        for (unit, lines) in due { #expect(lines.allSatisfy { $0.creditor == unit }, place) }
        #expect(!all.contains { $0.strength == .requested && $0.state == .late }, place)
    }

    /// What is owed, as `duties` lists it; but a correction on the way is on the desk and no debt.
    func duties(of unit: UnitID, _ place: Comment) async throws {
        let standing = city.standing(in: unit)
        let duties = try await ReadDuties().run(as: standing, on: city.app).owed
        let reports = try await ListOwnReports(after: nil, limit: 200).run(as: standing, on: city.app).reports.map(\.report)
        let counting = Set(reports.filter { $0.acceptedVersion != nil }.map { [$0.campaign, $0.period.id] })
        func isDebt(_ one: Owed) -> Bool { one.period.map { !counting.contains([one.campaign, $0.id]) } ?? true }
        func line(_ deed: Owed.Deed, _ id: UUID?, _ to: UnitID, _ dueOn: Day?, _ isLate: Bool) -> String {
            "\(deed) \(id?.uuidString ?? "") \(to) \(dueOn?.description ?? "-") \(isLate)"
        }
        let listed = duties.filter(isDebt).map { line($0.deed, $0.period?.id ?? $0.campaign, $0.to, $0.dueOn, $0.isOverdue) }
        let mine = owed[unit, default: []].filter(isLeft).compactMap { one -> String? in
            guard let deed = Owed.Deed(rawValue: one.kind.rawValue) else { return nil }
            return line(deed, deed == .report ? one.id : one.campaign, one.creditor, one.dueOn, one.state == .late)
        }
        #expect(listed.sorted() == mine.sorted(), "\(unit), \(place)")
        let work = try await CountWork().run(as: standing, on: city.app)
        #expect(work.duties == mine.count + duties.count { !isDebt($0) }, "\(unit), \(place)")
    }

    private struct Told: Hashable {
        let id: UUID
        let state: LedgerLine.State
        let dueOn: Day?
        let doneAt: Date?
    }

    func tasks(of unit: UnitID, _ place: Comment) async throws {
        let (today, listed, _) = try await ListObligations(after: nil, limit: 200).run(as: city.standing(in: unit), on: city.app)
        let told = listed.filter(\.isOpen).map { one -> Told in
            let state: LedgerLine.State =
                one.granted.isExcused ? .excused : one.doneAt != nil ? .done : one.isOverdue(on: today) ? .late : .open
            return Told(id: one.obligation.id, state: state, dueOn: one.dueOn, doneAt: one.doneAt)
        }
        let mine = owed[unit, default: []].filter { $0.kind == .task }.map {
            Told(id: $0.id, state: $0.state, dueOn: $0.until ?? $0.dueOn, doneAt: $0.doneAt)
        }
        #expect(Set(told) == Set(mine), "\(unit), \(place)")
    }

    /// What waits for the unit; of difficulties and reports only where the campaign is open.
    func answers(of unit: UnitID, _ place: Comment) async throws {
        let standing = city.standing(in: unit)
        func ids(_ kind: LedgerLine.Kind) -> Set<UUID> { Set(owed[unit, default: []].filter { $0.kind == kind }.map(\.id)) }
        #expect(try await Set(ListPleas(after: nil, limit: 200).run(as: standing, on: city.app).pleas.map(\.plea.id)) == ids(.plea), place)
        let own = try await city.app.run(under: standing.settings, .campaigns(of: unit))
        var open: Set<UUID> = []
        for campaign in own where try await city.app.run(under: standing.settings, .isOpen(campaign.id, of: unit)) {
            open.insert(campaign.family)
        }
        let difficulties = try await ReadDifficultyDesk(limit: 200).run(as: standing, on: city.app).waiting.map(\.difficulty)
        #expect(Set(difficulties.filter { open.contains($0.family) }.map(\.id)) == ids(.difficulty), place)
        let reviews = try await ListReviews(after: nil, limit: 200).run(as: standing, on: city.app).reports.map(\.filed.report)
        #expect(Set(reviews.filter { open.contains($0.family) }.map(\.id)) == ids(.review), place)
    }

    /// Who never adopted owes no report, nor does who closed its own, however late that makes it for participation.
    private func isReporting(_ unit: ParticipationOfUnit) async throws -> Bool {
        guard let own = unit.adoption else { return false }
        return try await city.app.run(under: city.standing(in: unit.address.unit).settings, .isOpen(own, of: unit.address.unit))
    }

    /// What participation says of each addressee.
    func participation(below unit: UnitID, _ place: Comment) async throws {
        let standing = city.standing(in: unit), lines = due[unit, default: []]
        var late: Set<UnitID> = []
        for campaign in try await city.app.run(under: standing.settings, .campaigns(of: unit)) {
            guard try await city.app.run(under: standing.settings, .isOpen(campaign.id, of: unit)) else { continue }
            let adopting = try await ReadParticipation(in: campaign.id, period: nil).run(as: standing, on: city.app)
            for row in adopting.units {
                let line = try #require(lines.first { $0.kind == .adopt && $0.id == campaign.family && $0.unit == row.unit.address.unit })
                #expect(line.state == (row.unit.adoption != nil ? .done : row.isLate ? .late : .open), "\(unit), \(place)")
                if row.isLate { late.insert(line.unit) }
            }
            for period in adopting.periods where period.span.startsOn <= today {
                let isOver = period.span.dueOn.map { $0 < today } ?? false
                for row in try await ReadParticipation(in: campaign.id, period: period.id).run(as: standing, on: city.app).units {
                    let line = lines.first { $0.kind == .report && $0.id == period.id && $0.unit == row.unit.address.unit }
                    #expect(try await (line != nil) == isReporting(row.unit), "\(unit), \(place)")
                    if row.isMissing, isOver { late.insert(row.unit.address.unit) }
                    guard let line else { continue }
                    #expect(
                        line.state
                            == (row.unit.counts || row.unit.participation == .reported ? .done : row.isMissing && isOver ? .late : .open),
                        "\(unit), \(place)")
                }
            }
        }
        let work = try await CountWork().run(as: standing, on: city.app)
        #expect(work.overdueBelow == late.count, "\(unit), \(place)")
        let behind = Set(lines.filter { $0.state == .late && [.adopt, .report].contains($0.kind) }.map(\.unit))
        #expect(behind.isSubset(of: late), "\(unit), \(place)")
    }
}
