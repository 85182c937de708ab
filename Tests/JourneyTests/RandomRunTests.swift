import Emulation
import EmulationFixtures
import FoundationEssentials
import Jobs
import Operations
import Postgres
import PostgresTesting
import Store
import Synchronization
import TestTraits
import Testing

/// It shows 4: whatever many people do at once, every total is what was accepted, at every moment.
@Suite("Thirty-two writers at once", .slow, .timeLimit(.minutes(20)))
struct RandomRunTests {
    static let seed: UInt64 = 20_241_220
    static let writers = 32
    static let committed = 20_000
    static let ofEach = 2_000

    @Test("twenty thousand random deeds, two fold workers and recounts in between leave every total exact")
    func totalsStayExact() async throws {
        try await SmallCity.with { small in
            let city = try await RandomRunCity(small, connections: Self.writers / 2)
            let board = RandomRunBoard(authors: city.authors, periods: city.periods)
            print(
                "random run: seed \(Self.seed), \(Self.writers) writers, \(city.authors.count) authors × \(city.periods.count) periods, \(RandomRunCity.cityIndicators.count + 4) indicators"
            )

            let clock = ContinuousClock()
            let start = clock.now
            let inBetween = try await work(city, board)
            let took = clock.now - start
            let tally = board.now
            print(
                "random run: \(tally.all) committed in \(took): "
                    + RandomRunBoard.Deed.allCases.map { "\($0) \(tally.committed[$0] ?? 0)" }.joined(separator: ", "))
            print(
                "random run: \(tally.saves) drafts saved, \(tally.duels) duels (\(tally.duelsWonOnce) with one winner), \(tally.bursts) bursts over all periods of a unit, \(tally.twins) decisions sent twice at once (\(tally.twinsTogether) answered twice), \(tally.replays) sent again later"
            )
            print(
                "random run: refused " + tally.refusals.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
            print(
                "random run: folded \(inBetween.folded) rows with two workers, \(inBetween.recounts) recounts in between over \(inBetween.pending) pending rows"
            )

            #expect(tally.surprises.isEmpty, "\(tally.surprises.count) surprises: \(tally.surprises.prefix(10))")
            #expect(tally.all >= Self.committed)
            for deed in RandomRunBoard.Deed.allCases { #expect(tally.committed[deed, default: 0] >= Self.ofEach, "\(deed)") }
            #expect(tally.twinsTogether > 100 && tally.replays > 100 && tally.duelsWonOnce > 100)
            #expect(inBetween.differences.isEmpty, "\(inBetween.differences)")
            #expect(inBetween.recounts > 0 && inBetween.pending > 0)

            try await everyDeedIsRecordedOnce(city, tally)
            try await totalsAreExact(city)
            await city.app.close()
        }
    }

    /// What happened beside the writers.
    struct InBetween: Sendable {
        var folded = 0
        var recounts = 0
        var pending = 0
        var differences: [FigureDifference] = []
    }

    private final class Notebook: Sendable {
        private let inBetween = Mutex(InBetween())

        func noteFolded(_ rows: Int) { inBetween.withLock { $0.folded += rows } }

        func note(_ report: RecountReport) {
            inBetween.withLock {
                $0.recounts += 1
                $0.pending += report.pendingRows
                $0.differences += report.differences.prefix(5)
            }
        }

        var all: InBetween { inBetween.withLock { $0 } }
    }

    /// Lets everybody work; the fold stops a little earlier, so that something is left pending.
    private func work(_ city: RandomRunCity, _ board: RandomRunBoard) async throws -> InBetween {
        let isEnough = { @Sendable (tally: RandomRunBoard.Tally) in
            tally.all >= Self.committed && RandomRunBoard.Deed.allCases.allSatisfy { tally.committed[$0, default: 0] >= Self.ofEach }
                || tally.surprises.count > 20
        }
        let notebook = Notebook()
        try await withThrowingTaskGroup { group in
            for writer in 0..<Self.writers {
                group.addTask {
                    var writer = RandomRunWriter(
                        city: city, board: board, random: SeededGenerator(seed: Self.seed &+ UInt64(writer) &* 7_919))
                    while !isEnough(board.now) {
                        await writer.act()
                        if board.isRecountDue(every: 2_000) { notebook.note(try await city.recount()) }
                    }
                }
            }
            group.addTask {
                var director = RandomRunDirector(city: city, board: board)
                for turn in 0..<20 {
                    while board.now.all < turn * 900, !isEnough(board.now) { try await ContinuousClock().sleep(for: .milliseconds(20)) }
                    await director.act(turn)
                }
                let done = director.done
                print("random run: " + done.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
                for what in ["joined", "begun", "amended", "closed", "refused before it began", "accepted"] {
                    #expect(done[what, default: 0] > 0, "\(what)")
                }
            }
            for _ in 0..<2 {
                group.addTask {
                    let client = try city.city.client(.worker)
                    let worker = FoldWorker(client: client, batch: 200)
                    while board.now.all < Self.committed - 400, !isEnough(board.now) {
                        let folded = try await worker.once()
                        notebook.noteFolded(folded)
                        // What a worker rests when it has nothing to do; `run` would keep its errors to itself.
                        if folded == 0 { try await ContinuousClock().sleep(for: .milliseconds(50)) }
                    }
                    await client.close()
                }
            }
            try await group.waitForAll()
        }
        return notebook.all
    }

    /// As many events and versions as deeds, whatever was sent twice.
    private func everyDeedIsRecordedOnce(_ city: RandomRunCity, _ tally: RandomRunBoard.Tally) async throws {
        let recorded = try await city.city.owner.run(
            Statement<[(String, Int)]>(
                "events by kind", "select kind, count(*) from thidua.event where kind like 'report.%' group by kind",
                each: { row in (try row.next(String.self), Int(try row.next(Int64.self))) }))
        let events = Dictionary(uniqueKeysWithValues: recorded)
        for deed in RandomRunBoard.Deed.allCases {
            #expect(events[deed.kind.rawValue] == tally.committed[deed], "\(deed)")
        }
        let versions = try await city.city.owner.run(
            Statement<Int>(
                "versions", "select count(*) from thidua.report_version", exactlyOne: { row in Int(try row.next(Int64.self)) }))
        #expect(versions == tally.committed[.submit])
        let plain = try await city.city.owner.run(
            Statement<Int>(
                "acceptances of reports without values to date",
                """
                select count(*) from thidua.event e join thidua.report r on r.root_id = e.root_id and r.unit_id = e.unit_id and r.report_id = e.subject_id
                where e.kind = 'report.accepted' and not r.to_date
                """, exactlyOne: { row in Int(try row.next(Int64.self)) }))
        #expect(plain > 500)
        print("random run: \(plain) of the acceptances without values to date")
        print("random run: \(events.values.reduce(0, +)) events and \(versions) versions in the database")
    }

    /// Before and after folding what is left; and a recount that finds nothing is worth something only if it finds what was spoiled.
    private func totalsAreExact(_ city: RandomRunCity) async throws {
        let pending = try await city.recount()
        #expect(pending.isClean, "\(pending.differences.prefix(10))")
        #expect(pending.pendingRows > 0)
        let shown = try await city.shown()

        let doubled = try await spoiled(
            city,
            """
            with one as (
              select * from thidua.figure_pending where period_id <> \(UUID.toDate) and unit_id & 65535 = 0 and unit_id & 4294967295 <> 0
              order by queued_at desc limit 1)
            insert into thidua.figure_pending (root_id, level, unit_id, report_id, family_id, reviewer_id, report_period, period_id, sign,
                                               indicators, homes, figures, weights)
            select root_id, level, unit_id, report_id, family_id, reviewer_id, report_period, period_id, sign, indicators, homes, figures, weights from one
            returning unit_id, period_id, pending_id
            """)
        let twice = try await city.recount()
        #expect(
            !twice.isClean && twice.differences.allSatisfy { $0.unit.isAbove(doubled.unit) && $0.period == doubled.period },
            "\(twice.differences.prefix(10))")
        #expect(Set(twice.differences.map(\.unit)) == Set(doubled.unit.ancestors))
        try await city.city.owner.execute(script: "delete from thidua.figure_pending where pending_id = '\(doubled.third)'")

        try await FoldWorker(client: city.city.worker).drain()
        let folded = try await city.recount()
        #expect(folded.isClean, "\(folded.differences.prefix(10))")
        #expect(folded.pendingRows == 0)
        #expect(try await city.shown() == shown)

        let cell = try await spoiled(
            city,
            """
            update thidua.figure set total = total + 0.001
            where (unit_id, period_id, indicator_id) = (
              select unit_id, period_id, indicator_id from thidua.figure
              where n > 3 order by md5(unit_id || period_id::text || indicator_id) limit 1)
            returning unit_id, period_id, indicator_id
            """)
        let wrong = try await city.recount()
        #expect(wrong.differenceCount == 1)
        let found = wrong.differences.first
        #expect(found?.unit == cell.unit && found?.period == cell.period && found?.indicator == cell.third && found?.aspect == .total)
        print(
            "random run: recounted \(folded.cells) cells and \(folded.extremes) extremes from \(folded.versions) versions with \(folded.values) values, "
                + "\(pending.pendingRows) rows pending before folding; \(shown.count) shown numbers the same before and after; "
                + "a doubled row made \(twice.differenceCount) differences, a spoiled cell \(wrong.differenceCount)")
    }

    /// Changes one row behind everybody's back and says which.
    private func spoiled(_ city: RandomRunCity, _ sql: SQL) async throws -> (unit: UnitID, period: UUID, third: UUID) {
        try await city.city.owner.run(
            Statement<(unit: UnitID, period: UUID, third: UUID)>(
                "spoil", sql, exactlyOne: { row in (try row.next(UnitID.self), try row.next(UUID.self), try row.next(UUID.self)) }))
    }
}
