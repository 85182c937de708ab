import Foundation
import Postgres
import PostgresTesting
import Synchronization
import TestTraits
import Testing

/// Two clusters on loopback: the primary dies under load, the standby is promoted, and the client goes on without a restart.
@Suite("A failover", .slow, .serialized, .timeLimit(.minutes(20))) struct FailoverTests {
    private final class Tally: Sendable {
        let acknowledged = Mutex<[UUID]>([])
        let isOver = Mutex(false)
        var count: Int { acknowledged.withLock(\.count) }
    }

    @Test(
        "to a synchronous standby loses no acknowledged write and doubles none; to one that lagged behind it does, and that is found",
        arguments: [true, false])
    func failover(isSynchronous: Bool) async throws {
        let primary = try await OwnCluster()
        let standby = try await OwnCluster(following: primary)
        try await withClusters([primary, standby]) {
            func client(_ hosts: String, _ ports: String, _ connections: Int) -> PostgresClient {
                PostgresClient(
                    PostgresConfiguration(
                        url: "host=\(hosts) port=\(ports) user=owner dbname=postgres target_session_attrs=read-write connect_timeout=2",
                        connections: connections, deadline: .seconds(60)), logger: .quiet)
            }
            let admin = client("127.0.0.1", "\(primary.port)", 1)
            try await admin.execute(script: "create table written (id uuid primary key)")
            if isSynchronous {
                try await admin.run(Statement<Void>("be synchronous", "alter system set synchronous_standby_names = 'standby'"))
                try await admin.run(Statement<Void>("reload", "select pg_reload_conf()"))
                while try await admin.run(value("select count(*) from pg_stat_replication where sync_state = 'sync'", as: Int.self)) == 0 {}
            } else {
                // A standby that hears nothing any more: what is written from here on is the primary's alone.
                while try await admin.run(value("select count(*) from pg_stat_replication where replay_lsn = sent_lsn", as: Int.self)) == 0
                {}
                try await standby.run(
                    "/usr/lib/postgresql/15/bin/psql -X -q -h 127.0.0.1 -p \(standby.port) -U owner -d postgres "
                        + "-c \"alter system set primary_conninfo = ''\" -c \"select pg_reload_conf()\"")
                while try await admin.run(value("select count(*) from pg_stat_replication", as: Int.self)) > 0 {}
            }
            await admin.close()

            let both = client("127.0.0.1,127.0.0.1", "\(primary.port),\(standby.port)", 4)
            let tally = Tally()
            let (marks, mark) = AsyncStream.makeStream(of: Int.self)
            var passed = marks.makeAsyncIterator()
            let load = Task {
                try await withThrowingTaskGroup { group in
                    for _ in 0..<8 {
                        group.addTask {
                            while !tally.isOver.withLock({ $0 }) {
                                let id = UUID()
                                do {
                                    try await both.insist { transaction in
                                        try await transaction.run(
                                            Statement<Void>("write", "insert into written values (\(id)) on conflict do nothing"))
                                    }
                                    let count = tally.acknowledged.withLock { all in
                                        all.append(id)
                                        return all.count
                                    }
                                    if count.isMultiple(of: 250) { mark.yield(count) }
                                } catch let error as PostgresError where error.server?.sqlState.rawValue == "25006" {
                                    // The role changed under the session: it is a standby's now, and is replaced.
                                }
                            }
                        }
                    }
                    try await group.waitForAll()
                }
            }
            while let count = await passed.next(), count < 500 {}
            try await primary.strike()
            try await standby.promote()
            let before = tally.count
            while let count = await passed.next(), count < before + 500 {}
            tally.isOver.withLock { $0 = true }
            try await load.value

            let all = tally.acknowledged.withLock { $0 }
            let there = try await both.run(value("select array_agg(id) from written", as: [UUID].self))
            let lost = Set(all).subtracting(there).count
            print(
                "failover, \(isSynchronous ? "synchronous" : "a standby behind"): \(all.count) acknowledged, \(before) before, \(lost) lost, \(there.count - Set(there).count) twice"
            )
            #expect(isSynchronous ? lost == 0 : lost > 0)
            #expect(Set(there).count == there.count)
            await both.close()
        }
    }

    @Test("with TLS: the server is who its certificate says, or there is no connection; a password is asked and checked")
    func tls() async throws {
        let cluster = try await OwnCluster(
            settings: [
                "ssl = on", "ssl_cert_file = 'server.crt'", "ssl_key_file = 'server.key'", "password_encryption = 'scram-sha-256'",
            ],
            access: "local all all trust\nhostssl all owner 127.0.0.1/32 trust\nhostssl all guarded 127.0.0.1/32 scram-sha-256"
        ) { cluster in
            let openssl =
                "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=%1 -keyout %2.key -out %2.crt -addext subjectAltName=DNS:%1"
            func certificate(_ name: String, _ file: String) async throws {
                try await cluster.run(openssl.replacing("%1", with: name).replacing("%2", with: "\(cluster.folder)/data/\(file)"))
            }
            try await certificate("localhost", "server")
            try await certificate("localhost", "stranger")
            try await cluster.run(
                "chmod 600 \(cluster.folder)/data/*.key; chmod 755 \(cluster.folder) \(cluster.folder)/data; cp \(cluster.folder)/data/*.crt \(cluster.folder)/; chmod 644 \(cluster.folder)/*.crt; chmod 700 \(cluster.folder)/data"
            )
        }
        try await withClusters([cluster]) {
            func ask(_ rest: String) async throws -> String {
                let client = PostgresClient(
                    PostgresConfiguration(url: "port=\(cluster.port) dbname=postgres connect_timeout=5 \(rest)", connections: 1),
                    logger: .quiet)
                let answer: Result<String, PostgresError>
                do throws(PostgresError) {
                    answer = .success(
                        try await client.run(
                            value("select coalesce(max(version), 'none') from pg_stat_ssl where pid = pg_backend_pid()", as: String.self)))
                } catch {
                    answer = .failure(error)
                }
                await client.close()
                return try answer.get()
            }
            func refusal(_ rest: String) async -> String {
                do {
                    return "no refusal: \(try await ask(rest))"
                } catch {
                    return String(reflecting: error)
                }
            }
            let verified = "host=localhost hostaddr=127.0.0.1 user=owner sslmode=verify-full sslrootcert=\(cluster.folder)"
            #expect(try await ask("\(verified)/server.crt").hasPrefix("TLSv1."))
            #expect(await refusal("\(verified)/stranger.crt").contains("certificate verify failed"))
            #expect(
                await refusal("\(verified.replacing("host=localhost", with: "host=elsewhere.example"))/server.crt").contains(
                    "does not match host name"))
            #expect(await refusal("host=127.0.0.1 user=owner sslmode=disable").contains("pg_hba.conf"))

            let owner = PostgresClient(
                PostgresConfiguration(url: "host=127.0.0.1 port=\(cluster.port) user=owner dbname=postgres", connections: 1), logger: .quiet
            )
            try await owner.execute(script: "create role guarded login password 'right'")
            await owner.close()
            let guarded = "host=127.0.0.1 user=guarded sslmode=require"
            #expect(try await ask("\(guarded) password=right").hasPrefix("TLSv1."))
            #expect(await refusal("\(guarded) password=wrong").contains("password authentication failed"))
            let file = FileManager.default.temporaryDirectory.appending(path: "thidua-passfile-\(UUID().uuidString)").path
            try "127.0.0.1:*:postgres:guarded:right\n".write(toFile: file, atomically: true, encoding: .utf8)
            chmod(file, 0o600)
            #expect(try await ask("\(guarded) passfile=\(file)").hasPrefix("TLSv1."))
            let service = file + ".service"
            try "[the_service]\nhost=127.0.0.1\nuser=guarded\npassword=right\n".write(toFile: service, atomically: true, encoding: .utf8)
            setenv("PGSERVICEFILE", service, 1)
            #expect(try await ask("service=the_service").hasPrefix("TLSv1."))
            unsetenv("PGSERVICEFILE")
            try? FileManager.default.removeItem(atPath: file)
            try? FileManager.default.removeItem(atPath: service)
        }
    }
}
