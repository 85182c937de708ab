import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// One request on a connection of its own, byte for byte: no client library tidies up on the way.
enum Wire {
    /// Sends a request that asks for the connection to be closed, and returns everything that comes back.
    ///
    /// Waits on a thread of its own, and not on Dispatch's: it has few, and the server under test runs on them.
    static func exchange(_ request: [UInt8], port: Int) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try talk(request, port: port) }) }
        }
    }

    private static func talk(_ request: [UInt8], port: Int) throws -> [UInt8] {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard connection >= 0 else { throw Failure(step: "socket", code: errno) }
        defer { close(connection) }
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))

        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard connected == 0 else { throw Failure(step: "connect", code: errno) }

        var sent = 0
        while sent < request.count {
            let count = request[sent...].withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            // Who refuses a body need not read it to its end.
            guard count > 0 else { break }
            sent += count
        }
        var received: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = recv(connection, &part, part.count, 0)
            guard count >= 0 else { throw Failure(step: "recv", code: errno) }
            guard count > 0 else { return received }
            received += part[..<count]
            // What tells of changes as they come has no end.
            let head = String(decoding: received.prefix(1024), as: UTF8.self)
            if head.contains("text/event-stream"), head.contains("\r\n\r\n") { return received }
        }
    }

    struct Failure: Error {
        let step: String
        let code: Int32
    }
}
