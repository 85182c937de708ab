import Emulation
import EmulationFixtures
import Foundation
import Jobs
import Operations
import Postgres
import SMTP
import Store
import Synchronization
import Wire

extension SmallCity {
    static let pages = "https://thidua.example"

    /// A worker that hands what it sends to whoever is given.
    static func mail(
        _ client: PostgresClient, turns: Turns = Turns(), batch: Int = 20, _ send: @escaping @Sendable (Letter) async -> Relay.Outcome
    ) throws -> MailWorker {
        let settings = MailWorker.Settings(from: try MailAddress("thidua@example.gov.vn"), pages: pages, send: send)
        return MailWorker(client: client, settings: settings, turns: turns, pause: .milliseconds(5), batch: batch)
    }

    /// Tells a mailbox of a unit.
    func tell(_ address: String, in unit: UnitID) async throws -> UUID {
        let decision = Decision(id: UUID.version7(), seen: nil, isNew: true, said: address)
        _ = try await TellMailbox(try MailAddress(address), decision: decision).run(as: standing(in: unit), on: app)
        return decision.id
    }

    func confirm(_ mailbox: UUID, _ code: String, in unit: UnitID) async throws {
        try await ConfirmMailbox(mailbox, code: code).run(as: standing(in: unit), on: app)
    }

    /// The codes that were to be sent, by recipient; nothing leaves this process.
    func codes() async throws -> [String: String] {
        let letters = Kept<Letter>()
        try await Self.mail(worker) {
            letters.add($0)
            return .accepted
        }.drain()
        return Dictionary(
            letters.all.compactMap { letter in Self.code(in: letter).map { (letter.to, $0) } }, uniquingKeysWith: { $1 })
    }

    /// What stands in a letter that carries a code.
    static func code(in letter: Letter) -> String? {
        body(of: letter).firstMatch(of: /Mã xác nhận: (\d{8})\n/).map { String($0.1) }
    }

    static func body(of letter: Letter) -> String {
        let text = String(decoding: letter.bytes, as: UTF8.self).split(separator: "\r\n\r\n", maxSplits: 1)
        let lines = text.last.map { $0.split(separator: "\r\n").joined() } ?? ""
        return Data(base64Encoded: lines).map { String(decoding: $0, as: UTF8.self).replacing("\r\n", with: "\n") } ?? ""
    }

    /// Mailboxes that are in force.
    func mailboxes(_ addresses: [UnitID: String]) async throws {
        var told: [(UUID, String, UnitID)] = []
        for (unit, address) in addresses { told.append((try await tell(address, in: unit), address, unit)) }
        let codes = try await codes()
        for (id, address, unit) in told { try await confirm(id, codes[address] ?? "", in: unit) }
    }

    /// Reminds these units of a task that they have, past the operations: of what is sent it is of no matter why.
    func remind(_ units: [UnitID], times: Int = 1) async throws {
        try await owner.execute(
            script: """
                insert into thidua.delivery (root_id, level, unit_id, delivery_id, from_unit, family_id, obligation_id, at)
                select o.root_id, o.level, o.unit_id, gen_random_uuid(), o.from_unit, o.family_id, o.obligation_id, thidua.now()
                from thidua.obligation o cross join generate_series(1, \(times))
                where o.unit_id in (\(units.map { "\($0.rawValue)" }.joined(separator: ", ")));
                """)
    }

    /// Has what waits be due.
    func hurry() async throws {
        try await owner.execute(
            script: "update thidua.message set next_at = thidua.now() - interval '1 minute' where state = 'waiting'")
    }
}

/// What was seen, from wherever it was seen.
final class Kept<Value: Sendable>: Sendable {
    private let values = Mutex<[Value]>([])

    var all: [Value] { values.withLock { $0 } }
    func add(_ value: Value) { values.withLock { $0.append(value) } }
}
