import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// Somebody who listens to a stream of events on a connection of their own, as a browser does.
///
/// Reads on a thread of its own, and not on Dispatch's: it has few, and the server under test may run on them.
final class LiveStream: Sendable {
    struct Word: Sendable {
        let id: String
        let data: String
        let at: ContinuousClock.Instant
    }

    /// How the stream went on or ended.
    enum Event: Sendable {
        case word(Word)
        /// With its last chunk, or without a word.
        case ended(well: Bool)
    }

    let status: Int
    let head: String
    private let connection: Int32
    private let events: AsyncStream<Event>
    private let heard = Mutex("")

    /// The id that was heard last.
    var lastID: String { heard.withLock(\.self) }

    /// Begins to listen; returns once there is an answer.
    static func open(_ path: String, token: String, lastID: String? = nil, port: Int) async throws -> LiveStream {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try LiveStream(path, token, lastID, port) }) }
        }
    }

    private init(_ path: String, _ token: String, _ lastID: String?, _ port: Int) throws {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard connection >= 0 else { throw Wire.Failure(step: "socket", code: errno) }
        var patience = timeval(tv_sec: 90, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard connected == 0 else {
            Glibc.close(connection)
            throw Wire.Failure(step: "connect", code: errno)
        }
        let asked = Array(
            ("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nAccept: text/event-stream\r\nAuthorization: Bearer \(token)\r\n"
                + (lastID.map { "Last-Event-ID: \($0)\r\n" } ?? "") + "\r\n").utf8)
        guard send(connection, asked, asked.count, Int32(MSG_NOSIGNAL)) == asked.count else {
            throw Wire.Failure(step: "send", code: errno)
        }

        self.connection = connection
        var bytes = Bytes(connection: connection)
        head = String(decoding: bytes.through("\r\n\r\n") ?? [], as: UTF8.self)
        status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        let (events, event) = AsyncStream.makeStream(of: Event.self)
        self.events = events
        guard head.lowercased().contains("content-type: text/event-stream") else {
            event.finish()
            return
        }
        let rest = bytes
        Thread.detachNewThread { [self] in
            event.yield(.ended(well: read(rest) { event.yield(.word($0)) }))
            event.finish()
        }
    }

    deinit { Glibc.close(connection) }

    /// What comes next; nil after the end.
    func next() async -> Event? { await events.first { _ in true } }

    /// The next word. Throws where the stream ends instead.
    func word() async throws -> Word {
        guard case .word(let word)? = await next() else { throw Silence() }
        return word
    }

    struct Silence: Error {}

    /// Hangs up.
    func close() { shutdown(connection, Int32(SHUT_RDWR)) }

    /// Chunk by chunk; whether there was a last one.
    private func read(_ source: Bytes, _ said: (Word) -> Void) -> Bool {
        var bytes = source
        var text = ""
        while let line = bytes.through("\r\n"), let size = Int(String(decoding: line.dropLast(2), as: UTF8.self), radix: 16) {
            guard size > 0 else { return true }
            guard let chunk = bytes.next(size + 2) else { return false }
            text += String(decoding: chunk.dropLast(2), as: UTF8.self)
            while let end = text.range(of: "\n\n") {
                let fields = text[..<end.lowerBound].split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1) }
                text = String(text[end.upperBound...])
                func field(_ name: String) -> String? { fields.first { $0[0] == "\(name):" }.map { String($0.last ?? "") } }
                if let id = field("id") { heard.withLock { $0 = id } }
                if let data = field("data") { said(Word(id: lastID, data: data, at: .now)) }
            }
        }
        return false
    }

    /// What a connection says.
    private struct Bytes {
        let connection: Int32
        var waiting: [UInt8] = []

        mutating func through(_ end: String) -> [UInt8]? {
            let end = Array(end.utf8)
            while true {
                if let place = waiting.firstRange(of: end) { return take(place.upperBound) }
                guard more() else { return nil }
            }
        }

        mutating func next(_ count: Int) -> [UInt8]? {
            while waiting.count < count { guard more() else { return nil } }
            return take(count)
        }

        private mutating func take(_ count: Int) -> [UInt8] {
            defer { waiting.removeFirst(count) }
            return Array(waiting.prefix(count))
        }

        private mutating func more() -> Bool {
            var part = [UInt8](repeating: 0, count: 4096)
            let count = recv(connection, &part, part.count, 0)
            guard count > 0 else { return false }
            waiting += part[..<count]
            return true
        }
    }
}
