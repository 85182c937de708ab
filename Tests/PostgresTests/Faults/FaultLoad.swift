import Foundation
import Postgres
import Synchronization

/// Writers and readers that never stop, whatever happens to the server, and remember what they were told.
final class FaultLoad: Sendable {
    struct Tally: Sendable {
        /// The writes that were acknowledged.
        var written: [UUID] = []
        /// The answers that came, each the one that was asked for.
        var read = 0
        /// What nothing that is done to a server may lead to.
        var wrong: [String] = []
        /// The failures that are honest.
        var failures: [String: Int] = [:]
        var isOver = false

        var failed: Int { failures.values.reduce(0, +) }
    }

    let client: PostgresClient
    private let tally = Mutex(Tally())
    private let news: AsyncStream<Void>
    private let herald: AsyncStream<Void>.Continuation

    init(on client: PostgresClient) {
        self.client = client
        (news, herald) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    var now: Tally { tally.withLock { $0 } }

    /// Returns when enough has happened.
    func until(_ isEnough: (Tally) -> Bool) async {
        if isEnough(now) { return }
        for await _ in news where isEnough(now) { return }
    }

    /// So many more writes and answers, whatever fails meanwhile.
    func goesOn(by count: Int = 300) async {
        let before = now
        await until { $0.written.count >= before.written.count + count && $0.read >= before.read + count }
    }

    private var isOver: Bool { tally.withLock(\.isOver) }

    func end() { tally.withLock { $0.isOver = true } }

    /// Works until `end`.
    func run() async {
        await withTaskGroup { group in
            for _ in 0..<8 {
                group.addTask { [self] in
                    while !isOver { await write() }
                }
                // On the reactor, where what one turn asks leaves in one packet.
                group.addTask(executorPreference: PostgresClient.executor) { [self] in
                    while !isOver { await read() }
                }
            }
        }
    }

    private func write() async {
        let id = UUID()
        await attempt {
            try await client.insist { transaction in
                try await transaction.run(Statement<Void>("write", "insert into written values (\(id)) on conflict do nothing"))
            }
            return { $0.written.append(id) }
        }
    }

    private func read() async {
        let number = Int.random(in: 0..<1_000_000)
        await attempt {
            let (one, other) = try await client.read(value("select \(number)", as: Int.self), value("select \(number + 1)", as: Int.self))
            return {
                $0.wrong += one == number && other == number + 1 ? [] : ["\(number) became \(one), \(other)"]; $0.read += 1
            }
        }
    }

    private func attempt(_ work: () async throws -> ((inout Tally) -> Void)) async {
        do {
            let note = try await work()
            tally.withLock { note(&$0) }
        } catch {
            let what = Self.honest(error)
            tally.withLock { tally in
                if let what { tally.failures[what, default: 0] += 1 } else { tally.wrong.append(String(reflecting: error)) }
            }
        }
        herald.yield()
    }

    /// What a server that is gone or does not answer may cost those who ask it.
    private static func honest(_ error: any Error) -> String? {
        switch (error as? PostgresError)?.kind {
        case .connection: "connection lost"
        case .deadline: "no connection in time"
        case .timedOut: "no answer in time"
        // Its own limit, set to the same deadline, was the faster one; or it was stopped while it ran.
        case .server(let report) where report.sqlState == .queryCanceled: "stopped"
        default: nil
        }
    }
}
