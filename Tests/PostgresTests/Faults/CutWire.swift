import Foundation
import Glibc
import Postgres
import Synchronization

/// A wire between a client and a server on loopback that can be cut, or swallow whatever is sent.
final class CutWire: Sendable {
    /// Where to connect instead of to the server.
    let port: Int
    private let target: Int
    private let listener: Int32
    private let state = Mutex(State())

    private struct State {
        var links: [Link] = []
        var swallows = false
    }

    /// Both ends of one connection; the last of its two pumps closes them.
    private final class Link: Sendable {
        let ends: (Int32, Int32)
        private let pumps = Atomic<Int>(2)

        init(_ ends: (Int32, Int32)) { self.ends = ends }

        func cut() {
            shutdown(ends.0, Int32(SHUT_RDWR))
            shutdown(ends.1, Int32(SHUT_RDWR))
        }

        func pumpEnded() -> Bool { pumps.wrappingSubtract(1, ordering: .sequentiallyConsistent).newValue == 0 }
    }

    init(to target: Int) throws {
        self.target = target
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Self.loopback(0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { [listener] pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(listener, pointer, length) == 0 && listen(listener, 64) == 0 && getsockname(listener, pointer, &length) == 0
            }
        }
        guard isListening else { throw OwnCluster.Failure(description: "no port to listen on") }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [self] in acceptAll() }
    }

    deinit { Glibc.close(listener) }

    /// Ends every connection that goes through it; new ones pass.
    func cut() {
        // Under the lock: a link that is closed meanwhile leaves the numbers of its sockets to somebody else's.
        state.withLock { for link in $0.links { link.cut() } }
    }

    /// From now on nothing arrives anywhere, and nobody is told.
    func swallow() { state.withLock { $0.swallows = true } }

    /// Lets new connections pass again. Those that missed something are cut.
    func mend() {
        state.withLock { $0.swallows = false }
        cut()
    }

    func close() {
        shutdown(listener, Int32(SHUT_RDWR))
        cut()
    }

    private func acceptAll() {
        while true {
            let client = accept(listener, nil, nil)
            guard client >= 0 else { break }
            let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = Self.loopback(target)
            let isConnected = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(server, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
                }
            }
            guard isConnected else {
                _ = (Glibc.close(client), Glibc.close(server))
                continue
            }
            let link = Link((client, server))
            state.withLock { $0.links.append(link) }
            Thread.detachNewThread { [self] in pump(link, from: client, to: server) }
            Thread.detachNewThread { [self] in pump(link, from: server, to: client) }
        }
    }

    private func pump(_ link: Link, from source: Int32, to sink: Int32) {
        var bytes = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = recv(source, &bytes, bytes.count, 0)
            guard count > 0 else { break }
            guard !state.withLock(\.swallows) else { continue }
            guard bytes.withUnsafeBytes({ sendAll($0.prefix(count), to: sink) }) else { break }
        }
        link.cut()
        guard link.pumpEnded() else { return }
        state.withLock { $0.links.removeAll { $0 === link } }
        _ = (Glibc.close(link.ends.0), Glibc.close(link.ends.1))
    }

    private func sendAll(_ bytes: Slice<UnsafeRawBufferPointer>, to sink: Int32) -> Bool {
        var rest = UnsafeRawBufferPointer(rebasing: bytes)
        while !rest.isEmpty {
            let sent = send(sink, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
            guard sent > 0 else { return false }
            rest = UnsafeRawBufferPointer(rebasing: rest[sent...])
        }
        return true
    }

    private static func loopback(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        address.sin_port = UInt16(port).bigEndian
        return address
    }
}
