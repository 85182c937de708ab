import Emulation
import EmulationFixtures
import Foundation
import Jobs
import Operations
import Postgres
import SMTP
import Store
import Synchronization
import TestTraits
import Testing

@Suite("Messages whose senders are struck down", .timeLimit(.minutes(10)), .enabled(if: MailServer.isInstalled))
struct MailStrikesTests {
    private static let units = [SmallCity.batTrang, SmallCity.quangTrung, SmallCity.thaiSon]

    @Test("have one id and the same bytes however often they are sent, and each delivery is told of by one", .slow)
    func struckDown() async throws {
        try await MailServer.with { server in
            try await SmallCity.with { city in
                let strikes = try await strike(500, city, server) { $0 }
                let faults = try await city.mailFaults(server)
                #expect(faults == [])
                let taken = try server.taken
                let often = Dictionary(grouping: taken, by: \.id).values.count { $0.count > 1 }
                #expect(often > 0 && strikes.before > 0 && strikes.after > 0)
                print(
                    "mail: \(strikes.all) strikes, \(strikes.before) between insert and mail, \(strikes.after) between mail and mark, "
                        + "\(strikes.lost) connections lost; \(taken.count) messages taken, \(often) of them more than once")
                #expect(try await city.recountMail() == [])
            }
        }
    }

    @Test("are missed where their id is made anew each time")
    func planted() async throws {
        try await MailServer.with { server in
            try await SmallCity.with { city in
                _ = try await strike(20, city, server) { letter in
                    let text = String(decoding: letter.bytes, as: UTF8.self)
                        .replacing(/Message-ID: <[0-9a-f-]+/, with: "Message-ID: <\(UUID().uuidString.lowercased())")
                    return Letter(from: letter.from, to: letter.to, bytes: Array(text.utf8))
                }
                let faults = try await city.mailFaults(server)
                #expect(faults.contains { $0.hasPrefix("told of by") } && faults.contains { $0.hasPrefix("unknown") }, "\(faults)")
            }
        }
    }

    private struct Strikes: Sendable {
        var before = 0
        var after = 0
        var lost = 0
        var all: Int { before + after + lost }
    }

    private final class Tally: Sendable {
        private let strikes = Mutex(Strikes())

        var soFar: Strikes { strikes.withLock { $0 } }
        func isBefore() { strikes.withLock { $0.before += 1 } }
        func isAfter() { strikes.withLock { $0.after += 1 } }
        func isLost() { strikes.withLock { $0.lost += 1 } }
    }

    /// Sends to three units with three workers, each as in a process of its own, until they were struck down so often; then once in peace.
    private func strike(
        _ often: Int, _ city: SmallCity, _ server: MailServer, _ spoil: @escaping @Sendable (Letter) -> Letter
    ) async throws -> Strikes {
        try await city.cascade(clauses: [SamplePlan.task(67, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2025-01-10")!)])
        try await city.mailboxes(Dictionary(uniqueKeysWithValues: Self.units.map { ($0, "ok.\($0.rawValue)@example.gov.vn") }))
        let client = try city.client(.worker, connections: 6)
        let relay = server.relay()
        let tally = Tally()
        // Each is cancelled as if its process had ended: what it does next it does not.
        let workers = try (1...3).map { _ in
            try SmallCity.mail(client, batch: 3) { letter in
                switch Int.random(in: 0..<10) {
                case 0..<4:
                    tally.isBefore()
                    withUnsafeCurrentTask { $0?.cancel() }
                    return .later(nil)
                case 4..<8:
                    let outcome = await relay.send(spoil(letter))
                    tally.isAfter()
                    withUnsafeCurrentTask { $0?.cancel() }
                    return outcome
                default: return await relay.send(spoil(letter))
                }
            }
        }
        while tally.soFar.all < often {
            try await city.remind(Self.units)
            try await city.hurry()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for worker in workers {
                    group.addTask {
                        // As a process that is started again.
                        do { _ = try await worker.work(on: 1) } catch is PostgresError { tally.isLost() } catch {}
                    }
                }
                group.addTask {
                    _ = try await city.owner.run(
                        Statement(
                            "strike a connection",
                            """
                            select count(pg_terminate_backend(pid)) from (
                              select pid from pg_stat_activity
                              where datname = current_database() and pid <> pg_backend_pid() and query like '%thidua.message%'
                                and random() < 0.3 limit 1) one
                            """, exactlyOne: { row in try row.next(Int.self) }))
                }
                try await group.waitForAll()
            }
        }
        try await city.hurry()
        try await SmallCity.mail(client) { await relay.send(spoil($0)) }.drain()
        await client.close()
        return tally.soFar
    }
}
