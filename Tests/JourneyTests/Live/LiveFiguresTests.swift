import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import TestTraits
import Testing

@testable import Operations
@testable import Pages

/// Who hears that figures have moved, and who does not; over a socket, at a pace at which nobody has to wait.
@Suite("Figures as they stand", .timeLimit(.minutes(5)))
struct LiveFiguresTests {
    private static var quick: FiguresWatch.Pace {
        var pace = FiguresWatch.Pace()
        (pace.look, pace.rest, pace.word, pace.standing) = (.milliseconds(20), .milliseconds(200), .milliseconds(200), .zero)
        return pace
    }

    private static func address(of unit: UnitID, _ campaign: UUID? = nil) -> String {
        "/\(unit)/phong-trao/\((campaign ?? SmallCity.campaign(of: unit)).text)/so-lieu/moi"
    }

    /// Opened, with its first word heard.
    private static func open(_ unit: UnitID, _ site: Site, lastID: String? = nil) async throws -> LiveStream {
        let stream = try await LiveStream.open(
            address(of: unit), token: try #require(site.officer(in: unit).token), lastID: lastID, port: site.port)
        try #require(stream.status == 200, "\(stream.head)")
        return stream
    }

    @Test(
        "an acceptance is heard by those above and by its author, and by nobody beside them or elsewhere; no waiting person is told what",
        .slow)
    func whoHears() async throws {
        let watch = FiguresWatch(pace: Self.quick)
        try await Site.open(watch: watch) { site in
            try await site.city.cascade()
            // Beside it in the same family, and elsewhere.
            try await site.city.publish(SamplePlan.plan("Thi đua Kiến Thụy"), of: SmallCity.kienThuy)
            try await site.city.publish(
                SamplePlan.plan(
                    "Thi đua nơi khác", indicators: [SamplePlan.indicator(41, "Chỉ tiêu khác", over: .sum, time: .sum)],
                    schedule: SamplePlan.months),
                of: SmallCity.elsewhere)
            let period = try await site.city.periods()[0].id
            let report = try await site.city.submit(
                SamplePlan.values(houses: 3, score: 2, online: 3, dossiers: 4, criteria: 5), from: SmallCity.batTrang, period: period)
            let above = [SmallCity.city, SmallCity.anLao, SmallCity.batTrang],
                beside = [SmallCity.kienThuy, SmallCity.thaiSon, SmallCity.elsewhere]
            var streams: [UnitID: LiveStream] = [:]
            for unit in above + beside {
                let stream = try await Self.open(unit, site)
                #expect(stream.head.contains("X-Accel-Buffering: no") && stream.head.lowercased().contains("cache-control: no-store"))
                let first = try await stream.word()
                #expect(first.data == "still" && first.id.wholeMatch(of: /\d+-\d+/) != nil)
                streams[unit] = stream
            }
            _ = try await site.city.accept(report)
            // All are asked for in one question: once those above have heard, the others would have.
            for unit in above { while try await streams[unit]!.word().data != "moved" {} }
            var silent = 0
            for unit in beside {
                #expect(try await !Self.hears(streams[unit]!, by: .now), "\(unit) hears what is not theirs")
                silent += 1
            }
            // Planted: whose sight is not held to where they stand.
            let theirs = try await WatchFigures(campaign: SmallCity.anLaoCampaign, known: nil)
                .run(as: site.city.standing(in: SmallCity.anLao), on: site.city.app)
            let unfiltered = try watch.wait(
                FiguresReader(
                    person: site.city.leaders[SmallCity.elsewhere]!.person, sight: theirs.sight, mark: theirs.mark, hasMoved: false))
            _ = try await ReopenReport(report, of: SmallCity.batTrang, reason: "Số liệu chưa khớp", decision: .new)
                .run(as: site.city.standing(in: SmallCity.anLao), on: site.city.app)
            let isTold = await unfiltered.wakes.contains { _ in unfiltered.word()?.hasMoved == true }
            #expect(isTold, "a filter taken out is not found")
            #expect(try await !Self.hears(streams[SmallCity.elsewhere]!, by: .now))
            print("live: \(silent) who stand beside heard nothing; a sight that is not one's own was found")
            for stream in streams.values { stream.close() }
        }
    }

    /// Whether something is told until two words after that moment say that nothing is.
    private static func hears(_ stream: LiveStream, by moment: ContinuousClock.Instant) async throws -> Bool {
        var still = 0
        while still < 2 {
            let word = try await stream.word()
            if word.data == "moved" { return true }
            if word.at > moment { still += 1 }
        }
        return false
    }

    @Test("whoever comes back hears at once what they missed, also what began before and was committed after what they heard")
    func nothingIsMissed() async throws {
        try await Site.open(watch: FiguresWatch(pace: Self.quick)) { site in
            try await site.city.cascade()
            let period = try await site.city.periods()[0].id
            var missed = 0
            let first = try await Self.open(SmallCity.anLao, site)
            var id = try await first.word().id
            first.close()
            for unit in [SmallCity.batTrang, SmallCity.quangTrung] {
                let quiet = try await Self.open(SmallCity.anLao, site, lastID: id)
                #expect(try await quiet.word().data == "still")
                quiet.close()
                let report = try await site.city.submit(
                    SamplePlan.values(houses: 3, score: 2, online: 3, dossiers: 4, criteria: 5), from: unit, period: period)
                _ = try await site.city.accept(report)
                let again = try await Self.open(SmallCity.anLao, site, lastID: id)
                let word = try await again.word()
                #expect(word.data == "moved")
                (id, missed) = (word.id, missed + 1)
                again.close()
            }
            // As if a decision had begun a minute ago and were committed only now: the newest that is known is newer.
            let newest = try await site.city.newestAcceptance()
            try await site.city.owner.execute(
                script: """
                    insert into thidua.event (root_id, level, unit_id, event_id, at, by_unit, by_person, by_role, kind, audience, family_id,
                                              campaign_id, subject_id, fingerprint, particulars)
                    select root_id, level, unit_id, gen_random_uuid(), at - interval '1 minute', by_unit, by_person, by_role, kind,
                           audience, family_id, campaign_id, subject_id, fingerprint, particulars
                    from thidua.event where kind = 'report.accepted' order by at limit 1
                    """)
            let late = try await Self.open(SmallCity.anLao, site, lastID: id)
            #expect(try await late.word().data == "moved")
            late.close()
            // What we never wrote.
            let odd = try await Self.open(SmallCity.anLao, site, lastID: "x")
            #expect(try await odd.word().data == "moved")
            odd.close()
            // Older than an hour, and with the number of all that ever moved: it is not counted, and so nobody knows.
            let ancient = try await Self.open(SmallCity.anLao, site, lastID: "0-\(try await site.city.countOfMoves())")
            #expect(try await ancient.word().data == "moved")
            ancient.close()
            // Planted: whoever goes by the newest they know is told nothing of it.
            #expect(try await site.city.newestAcceptance() == newest)
            print("live: \(missed) missed and heard at once")
        }
    }

    @Test("while a look waits for the database everybody goes on hearing that nothing is said", .slow)
    func nobodyIsSilenced() async throws {
        var pace = Self.quick
        pace.standing = .seconds(3600)
        try await Site.open(watch: FiguresWatch(pace: pace)) { site in
            try await site.city.cascade()
            let stream = try await Self.open(SmallCity.anLao, site)
            let heard = try await site.city.owner.transaction { transaction in
                try await transaction.run(Statement<Void>("lock", "lock table thidua.event in access exclusive mode"))
                // Heard while a look waits for the lock.
                var heard = 0
                while heard < 5 {
                    #expect(try await stream.word().data == "still")
                    if try await transaction.run(Self.waiting) > 0 { heard += 1 }
                }
                return heard
            }
            stream.close()
            print("live: \(heard) words while a look waited")
        }
    }

    private static let waiting = Statement<Int>(
        "waiting", "select count(*) from pg_locks where not granted and relation = 'thidua.event'::regclass",
        exactlyOne: { row in try row.next(Int.self) })

    @Test("who does not stand there any more is let go, four streams are a person's share, and what is hidden is not there")
    func ends() async throws {
        let watch = FiguresWatch(pace: Self.quick)
        try await Site.open(watch: watch) { site in
            try await site.city.cascade()
            let newcomer = try await site.city.founder.appoint("Trần Thị Lan", in: [SmallCity.anLao], as: .officer)
            let (token, path) = (newcomer.token.text, Self.address(of: SmallCity.anLao))
            var streams: [LiveStream] = []
            for _ in 1...FiguresWatch.ofOnePerson {
                streams.append(try await LiveStream.open(path, token: token, port: site.port))
                #expect(try await streams.last!.word().data == "still")
            }
            let fifth = try await LiveStream.open(path, token: token, port: site.port)
            #expect(fifth.status == 429 && fifth.head.lowercased().contains("retry-after:"))
            let other = try await Self.open(SmallCity.anLao, site)
            #expect(try await other.word().data == "still")
            // Whoever hangs up has room again, as soon as the server hears of it.
            streams.removeLast().close()
            while watch.count > FiguresWatch.ofOnePerson { await Task.yield() }
            let again = try await LiveStream.open(path, token: token, port: site.port)
            #expect(again.status == 200)
            streams.append(again)
            try await RevokeToken(client: site.city.owner).run(newcomer.token)
            var ended = 0
            for stream in streams {
                while let event = await stream.next() {
                    if case .ended(let well) = event {
                        #expect(well)
                        ended += 1
                    }
                }
            }
            #expect(ended == streams.count)
            // The other person's goes on.
            #expect(try await other.word().data == "still")
            for (unit, campaign) in [(SmallCity.anLao, SmallCity.cityCampaign), (SmallCity.elsewhere, SmallCity.anLaoCampaign)] {
                let hidden = try await LiveStream.open(
                    Self.address(of: unit, campaign), token: try #require(site.officer(in: unit).token), port: site.port)
                #expect(hidden.status == 404)
            }
            other.close()
            print("live: \(ended) let go with the token")
        }
    }
}

extension SmallCity {
    /// How many decisions ever moved the figures of An Lão and of those below it.
    fileprivate func countOfMoves() async throws -> Int {
        try await owner.run(
            Statement<Int>(
                "moves",
                """
                select count(*) from thidua.event e join thidua.campaign c using (root_id, family_id)
                where c.campaign_id = \(SmallCity.anLaoCampaign) and e.unit_id between \(SmallCity.anLao) and \(SmallCity.anLao.lastBelow)
                  and e.kind in ('campaign.amended', 'campaign.acknowledged', 'report.accepted', 'report.reopened')
                """,
                exactlyOne: { row in try row.next(Int.self) }))
    }

    fileprivate func newestAcceptance() async throws -> Date {
        try await owner.run(
            Statement<Date>(
                "newest", "select max(at) from thidua.event where kind = 'report.accepted'",
                exactlyOne: { row in try row.next(Date.self) }))
    }
}
