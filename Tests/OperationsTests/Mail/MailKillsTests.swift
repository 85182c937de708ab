import Emulation
import EmulationFixtures
import Foundation
import Postgres
import PostgresTesting
import Store
import TestTraits
import Testing

/// `thidua work`, three at once, each a process that is killed.
@Suite("Programs that send mail and are killed", .timeLimit(.minutes(5)), .enabled(if: MailServer.isInstalled))
struct MailKillsTests {
    private static let unit = SmallCity.batTrang
    private static let (rounds, programs) = (7, 3)

    @Test("with kill -9 between insert and mail, or mail and mark, send the same bytes under one id, and everything in the end", .slow)
    func killed() async throws {
        try await MailServer.with { server in
            try await SmallCity.with { city in
                try await city.cascade(clauses: [SamplePlan.task(68, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2025-01-10")!)])
                try await city.mailboxes([Self.unit: "pause@example.gov.vn"])
                var (before, after) = (0, 0)
                for round in 0..<Self.rounds {
                    try await city.remind([Self.unit], times: 2)
                    try await city.hurry()
                    let (known, taken) = (Set(try await waiting(city)), try server.taken.count)
                    let running = try (0..<Self.programs).map { _ in try MailProgram(city, server) }
                    try await until("a message is written, or taken") {
                        round % 2 == 0 ? try await !known.isSuperset(of: waiting(city)) : try server.taken.count > taken
                    }
                    for program in running { program.kill() }
                    // Of what was not marked, what the server has went between mail and mark.
                    let (left, ids) = (try await waiting(city), Set(try server.taken.map { String($0.id.dropFirst().prefix(36)) }))
                    after += left.count(where: ids.contains)
                    before += left.count { !ids.contains($0) }
                }
                try await city.hurry()
                let last = try MailProgram(city, server)
                try await until("all of it is sent") {
                    let (waiting, unwritten) = (try await waiting(city), try await unwritten(city))
                    return waiting.isEmpty && unwritten == 0
                }
                last.kill()
                #expect(try await city.mailFaults(server) == [])
                #expect(try await city.recountMail() == [])
                #expect(before > 0 && after > 0)
                let twice = Dictionary(grouping: try server.taken, by: \.id).values.count { $0.count > 1 }
                print(
                    "mail: \(Self.rounds * Self.programs + 1) programs killed with -9, \(before) messages between insert and mail, "
                        + "\(after) between mail and mark; \(try server.taken.count) taken, \(twice) of them more than once")
            }
        }
    }

    /// Asks again and again, for at most a minute.
    private func until(_ what: Comment, _ holds: () async throws -> Bool) async throws {
        let (clock, patience) = (ContinuousClock(), ContinuousClock.now + .seconds(60))
        while try await !holds() { try #require(clock.now < patience, what) }
    }

    /// The messages that are written and not marked as sent.
    private func waiting(_ city: SmallCity) async throws -> [String] {
        try await city.owner.run(
            Statement(
                "messages that wait", "select message_id::text from thidua.message where state = 'waiting' and carries = 'news'",
                each: { row in try row.next(String.self) }))
    }

    /// How many deliveries no message tells of, of the unit that has a mailbox.
    private func unwritten(_ city: SmallCity) async throws -> Int {
        try await city.owner.run(
            Statement(
                "deliveries without a message",
                "select count(*) from thidua.delivery where unit_id = \(Self.unit) and message_id is null",
                exactlyOne: { row in try row.next(Int.self) }))
    }
}

/// `thidua work` as a process of its own.
private struct MailProgram {
    private let process = Process()

    init(_ city: SmallCity, _ server: MailServer) throws {
        process.executableURL = try Program.thidua
        process.arguments = ["work"]
        process.environment = [
            "APP_DATABASE_URL": try TestServer.login(to: city.database), "SMTP_RELAY": "127.0.0.1:\(server.port)",
            "MAIL_FROM": "thidua@example.gov.vn", "PUBLIC_ADDRESS": SmallCity.pages, "PATH": "/usr/bin:/bin",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    /// `kill -9`: nothing is finished, nothing is said.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
