import Emulation
import EmulationFixtures
import Foundation
import Logging
import Postgres
import PostgresTesting
import SMTP
import Store
import Synchronization
import TestTraits
import Testing
import Wire

@testable import Jobs
@testable import Operations

@Suite("Mail and the relay", .timeLimit(.minutes(10)))
struct MailRelayTests {
    private static let task = SamplePlan.task(67, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2025-01-10")!)
    private static let (a, b, c) = (SmallCity.batTrang, SmallCity.quangTrung, SmallCity.thaiSon)

    private func messages(_ city: SmallCity, _ unit: UnitID) async throws -> [ListedMessage] {
        try await ReadMailbox().run(as: city.standing(in: unit), on: city.app).messages
    }

    @Test(
        "a real server takes it, takes it later, refuses it, hangs, closes, or is not there",
        .enabled(if: MailServer.isInstalled, "no mail server: deploy/test fetches it"))
    func server() async throws {
        try await MailServer.with { server in
            try await SmallCity.with { city in
                try await city.cascade(clauses: [Self.task])
                let (a, b, c) = (Self.a, Self.b, Self.c)
                try await city.mailboxes([a: "later2@example.gov.vn", b: "never@example.gov.vn", c: "ok@example.gov.vn"])
                try await city.remind([a, b, c])
                let relay = server.relay()
                let worker = try SmallCity.mail(city.worker) { await relay.send($0) }
                try await worker.drain()
                #expect(try server.taken.map(\.to) == ["ok@example.gov.vn"])
                let failed = try #require(try await messages(city, b).first)
                #expect(failed.state == .failed && failed.reply == 550 && failed.tries == 1)
                var waiting = try #require(try await messages(city, a).first)
                #expect(
                    waiting.state == .waiting && waiting.reply == 451 && abs(waiting.nextAt.timeIntervalSince(waiting.madeAt) - 300) < 60)
                // What comes meanwhile is told of by a message of its own; both come, each once.
                try await city.remind([a])
                for _ in 1...2 {
                    try await city.hurry()
                    try await worker.drain()
                }
                waiting = try #require(try await messages(city, a).last { $0.carries == .news })
                #expect(waiting.state == .sent && waiting.tries > 1)
                let taken = try server.taken
                #expect(taken.count == 3 && Set(taken.map(\.id)).count == 3)
                let one = try #require(taken.first)
                #expect(one.subject.contains("Huyện An Lão") && one.body.contains("Thư gửi tự động") && one.longest <= 998)
                #expect(one.headers.contains("Auto-Submitted") && one.from == "thidua@example.gov.vn")
            }
            func send(_ name: String) async -> Relay.Outcome {
                await server.relay(deadline: .milliseconds(500)).send(
                    Letter(from: "a@example.vn", to: "\(name)@example.vn", id: .version7(), subject: "S", body: "B", at: Date()))
            }
            let clock = ContinuousClock()
            for name in ["hang", "slow", "close"] {
                let took = await clock.measure { #expect(await send(name) == .later(nil)) }
                #expect(took < .seconds(5), "\(name) took \(took)")
            }
            #expect(await send("ok") == .accepted)
            #expect(await send("drop") == .later(nil))
            #expect(
                await Relay(host: "127.0.0.1", port: 1, deadline: .seconds(5)).send(
                    Letter(from: "a@b.vn", to: "c@d.vn", id: .version7(), subject: "", body: "", at: Date())) == .later(nil))
        }
    }

    @Test("a message is tried eight times within a day, and a relay that does not answer is an error of the worker")
    func tries() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: [Self.task])
            try await city.mailboxes([Self.a: "ok@example.gov.vn"])
            try await city.remind([Self.a])
            let worker = try SmallCity.mail(city.worker) { _ in .later(nil) }
            var waits: [Int] = []
            for _ in 1...8 {
                await #expect(throws: (any Error).self) { _ = try await worker.work(on: 1) }
                #expect(try await worker.work(on: 1) == 0, "it was tried again at once")
                let wait = try await city.owner.run(
                    Statement(
                        "wait", "select extract(epoch from next_at - thidua.now())::int from thidua.message where carries = 'news'",
                        exactlyOne: { row in try row.next(Int.self) }))
                waits.append((wait + 30) / 60)
                try await city.hurry()
            }
            #expect(waits.dropLast() == [5, 15, 60, 240, 240, 240, 240])
            let failed = try #require(try await messages(city, Self.a).first)
            #expect(failed.state == .failed && failed.tries == 8 && failed.reply == nil)
            // What is a day old is sent no more.
            try await city.remind([Self.a])
            await #expect(throws: (any Error).self) { _ = try await worker.work(on: 1) }
            try await city.owner.execute(
                script: """
                    update thidua.message set next_at = thidua.now() - interval '1 minute', made_at = made_at - interval '25 hours'
                    where state = 'waiting'
                    """)
            let letters = Kept<Letter>()
            try await SmallCity.mail(city.worker) {
                letters.add($0)
                return .accepted
            }.drain()
            #expect(letters.all.isEmpty)
            #expect(try await messages(city, Self.a).allSatisfy { $0.state != .waiting })
        }
    }

    @Test(
        "a server that answers a byte a minute for one city delays no other",
        .enabled(if: MailServer.isInstalled, "no mail server: deploy/test fetches it"))
    func slow() async throws {
        try await MailServer.with { server in
            try await SmallCity.with { city in
                // Messages with codes are messages too; of two cities.
                _ = try await city.tell("slow@example.gov.vn", in: SmallCity.coTo)
                let client = try city.client(.worker, connections: 4)
                let relay = server.relay()
                let turns = Turns()
                let (heard, ears) = AsyncStream.makeStream(of: String.self)
                await withTaskGroup(of: Void.self) { group in
                    for _ in 0..<MailWorker.atOnce {
                        group.addTask {
                            guard
                                let worker = try? SmallCity.mail(
                                    client, turns: turns,
                                    { letter in
                                        ears.yield("to \(letter.to)")
                                        let outcome = await relay.send(letter)
                                        if outcome == .accepted { ears.yield("accepted \(letter.to)") }
                                        return outcome
                                    })
                            else { return }
                            await WorkerLoop(worker, logger: .quiet).run()
                        }
                    }
                    group.addTask {
                        var begun: ContinuousClock.Instant?
                        for await word in heard {
                            switch word {
                            case "to slow@example.gov.vn":
                                // Now that one hangs, something comes for another city.
                                _ = try? await city.tell("ok@example.gov.vn", in: Self.a)
                                begun = .now
                            case "accepted ok@example.gov.vn":
                                let took = begun.map { $0.duration(to: .now) } ?? .zero
                                #expect(took < .seconds(10), "it was delayed by \(took)")
                                return
                            default: #expect(word == "to ok@example.gov.vn")
                            }
                        }
                    }
                    // Whoever listens ends first.
                    _ = await group.next()
                    group.cancelAll()
                }
                await client.close()
                #expect(try server.taken.map(\.to) == ["ok@example.gov.vn"])
            }
        }
    }
}
