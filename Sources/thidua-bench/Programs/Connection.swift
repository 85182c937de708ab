import Foundation

/// One connection to a server of this machine that is kept open, as a browser keeps its own; whoever uses it waits on their own thread.
final class Connection {
    struct Answer {
        let status: Int
        let body: String
    }

    private let descriptor: Int32
    private let token: String
    private var waiting: [UInt8] = []

    init(port: Int, token: String) throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        self.descriptor = descriptor
        self.token = token
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard descriptor >= 0, connected == 0 else { throw ProgramFailure(description: "port \(port) is not answered") }
        var (patience, now) = (timeval(tv_sec: 30, tv_usec: 0), Int32(1))
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &now, socklen_t(MemoryLayout<Int32>.size))
    }

    deinit { close(descriptor) }

    /// - Parameter form: what is sent, encoded; nil to read.
    func ask(_ path: String, form: String? = nil) throws -> Answer {
        var lines = ["\(form == nil ? "GET" : "POST") \(path) HTTP/1.1", "Host: 127.0.0.1", "Authorization: Bearer \(token)"]
        if let form { lines += ["Content-Type: application/x-www-form-urlencoded", "Content-Length: \(form.utf8.count)"] }
        let said = Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + (form ?? "")).utf8)
        guard send(descriptor, said, said.count, Int32(MSG_NOSIGNAL)) == said.count else { throw Self.silence(path) }
        let end = Array("\r\n\r\n".utf8)
        while waiting.firstRange(of: end) == nil { try hear(path) }
        let place = waiting.firstRange(of: end)!
        let head = String(decoding: waiting[..<place.lowerBound], as: UTF8.self)
        waiting.removeFirst(place.upperBound)
        let length = head.firstMatch(of: /(?i)content-length: (\d+)/).flatMap { Int($0.1) } ?? 0
        while waiting.count < length { try hear(path) }
        let body = String(decoding: waiting[..<length], as: UTF8.self)
        waiting.removeFirst(length)
        return Answer(status: head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0, body: body)
    }

    private func hear(_ path: String) throws {
        var part = [UInt8](repeating: 0, count: 65536)
        let count = recv(descriptor, &part, part.count, 0)
        guard count > 0 else { throw Self.silence(path) }
        waiting += part[..<count]
    }

    private static func silence(_ path: String) -> ProgramFailure { ProgramFailure(description: "\(path) is not answered") }
}

extension Connection {
    /// The median of what it takes to read all of these, one after another as one browser does, in milliseconds.
    static func latency(of paths: [String], port: Int, token: String, for length: Duration) async throws -> Double {
        try await onThread {
            let connection = try Connection(port: port, token: token)
            let end = ContinuousClock.now + length
            var series = Series()
            repeat {
                let began = ContinuousClock.now
                for path in paths {
                    let status = try connection.ask(path).status
                    guard status == 200 else { throw ProgramFailure(description: "\(path) answered \(status)") }
                }
                series.append((ContinuousClock.now - began).milliseconds)
            } while ContinuousClock.now < end
            return series.median
        }
    }
}

/// Waits on a thread of its own: what blocks would take one from everybody else.
func onThread<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Swift.Result { try body() }) }
    }
}
