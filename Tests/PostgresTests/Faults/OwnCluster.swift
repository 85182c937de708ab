import Foundation
import Glibc

/// A PostgreSQL cluster of a test's own under /tmp, to be stopped, promoted and given certificates.
struct OwnCluster: Sendable {
    let folder: String
    let port: Int

    private static let tools = "/usr/lib/postgresql/15/bin"
    /// PostgreSQL refuses to be run by root.
    private static let account = geteuid() == 0 ? "setpriv --reuid=postgres --regid=postgres --init-groups -- " : ""

    /// Makes and starts one; `prepare` may lay files into its folder first.
    init(settings: [String] = [], access: String? = nil, _ prepare: (OwnCluster) async throws -> Void = { _ in }) async throws {
        (folder, port) = Self.place()
        try await run(
            "\(Self.tools)/initdb --pgdata=\(folder)/data --username=owner --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync")
        try await prepare(self)
        try await configure(settings, access)
        try await start()
    }

    /// Makes and starts a standby that follows another.
    init(following primary: OwnCluster) async throws {
        (folder, port) = Self.place()
        try await run(
            "\(Self.tools)/pg_basebackup --pgdata=\(folder)/data --write-recovery-conf --checkpoint=fast --no-sync "
                + "--dbname='host=127.0.0.1 port=\(primary.port) user=owner application_name=standby'")
        try await configure([], nil)
        try await start()
    }

    func start() async throws { try await control("start --log=\(folder)/log") }
    /// No checkpoint; nobody is told.
    func strike() async throws { try await control("stop --mode=immediate") }
    func promote() async throws { try await control("promote") }

    func remove() async {
        try? await control("stop --mode=immediate")
        try? await run("rm -rf \(folder)")
    }

    /// Runs a command as the cluster's account, in its folder.
    func run(_ command: String) async throws {
        let line =
            "cd / && \(Self.account)env LC_ALL=C.UTF-8 sh -c '\(command.replacing("'", with: #"'\''"#))' </dev/null >>\(folder).out 2>&1"
        let status = await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: system(line)) }
        }
        guard status == 0 else {
            throw Failure(
                description: "\(command) ended with \(status): \((try? String(contentsOfFile: folder + ".out", encoding: .utf8)) ?? "")")
        }
    }

    private func control(_ verb: String) async throws {
        try await run("\(Self.tools)/pg_ctl --pgdata=\(folder)/data --silent --wait --timeout=60 \(verb)")
    }

    private func configure(_ settings: [String], _ access: String?) async throws {
        let all =
            [
                "port = \(port)", "listen_addresses = '127.0.0.1'", "unix_socket_directories = '\(folder)'", "wal_level = replica",
                "max_wal_senders = 5", "hot_standby = on", "shared_buffers = 32MB", "fsync = off",
            ] + settings
        try await run("cat >> \(folder)/data/postgresql.conf <<EOF\n\(all.joined(separator: "\n"))\nEOF")
        if let access { try await run("cat > \(folder)/data/pg_hba.conf <<EOF\n\(access)\nEOF") }
        try await run("echo 'host replication owner 127.0.0.1/32 trust' >> \(folder)/data/pg_hba.conf")
    }

    private static func place() -> (String, Int) {
        let folder = "/tmp/thidua-own-\(UUID().uuidString.prefix(8).lowercased())"
        mkdir(folder, 0o700)
        if geteuid() == 0, let account = getpwnam("postgres") { chown(folder, account.pointee.pw_uid, account.pointee.pw_gid) }
        return (folder, freePort())
    }

    /// A port nobody listens on now.
    private static func freePort() -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                _ = bind(descriptor, pointer, length)
                _ = getsockname(descriptor, pointer, &length)
            }
        }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    struct Failure: Error, CustomStringConvertible { let description: String }
}

/// Lends what was made and clears it away.
func withClusters<Result>(_ clusters: [OwnCluster], _ body: () async throws -> Result) async throws -> Result {
    let result: Swift.Result<Result, any Error>
    do { result = .success(try await body()) } catch { result = .failure(error) }
    for cluster in clusters { await cluster.remove() }
    return try result.get()
}
