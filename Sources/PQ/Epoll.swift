import CLibPQ
import Glibc

/// One epoll instance with an eventfd beside it: wait for many sockets, wake the waiter from any thread.
///
/// Level-triggered. Every method may be called from any thread; the kernel does the locking.
package struct Epoll: ~Copyable, Sendable {
    private let epoll: Int32
    private let alarm: Int32

    /// The key `wait` never reports: it belongs to the alarm.
    private static let alarmKey = UInt64.max

    /// Opens both descriptors; throws when the process has none left.
    package init() throws(Failure) {
        epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
        alarm = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard epoll >= 0, alarm >= 0 else { throw Self.failure("epoll_create1") }
        try control(EPOLL_CTL_ADD, alarm, key: Self.alarmKey, EPOLLIN.rawValue)
    }

    deinit {
        close(epoll)
        close(alarm)
    }

    /// Starts to watch a socket for reading; `key` comes back with each event.
    ///
    /// Through a descriptor of its own, since libpq closes the socket's when the server has gone, and the kernel gives that number to
    /// whoever opens something next: to take it out of the set then would make the newcomer deaf.
    /// - Returns: the descriptor to name the watch by; it is closed by `forget` alone.
    package func watch(_ socket: Int32, key: UInt64) throws(Failure) -> Int32 {
        let descriptor = fcntl(socket, F_DUPFD_CLOEXEC, 0)
        guard descriptor >= 0 else { throw Self.failure("fcntl") }
        do throws(Failure) {
            try control(EPOLL_CTL_ADD, descriptor, key: key, EPOLLIN.rawValue)
        } catch {
            close(descriptor)
            throw error
        }
        return descriptor
    }

    /// Changes what is watched for; with neither, only the socket's end is reported.
    package func watch(_ descriptor: Int32, key: UInt64, forReading: Bool, forWriting: Bool) throws(Failure) {
        try control(EPOLL_CTL_MOD, descriptor, key: key, (forReading ? EPOLLIN.rawValue : 0) | (forWriting ? EPOLLOUT.rawValue : 0))
    }

    /// Stops watching.
    package func forget(_ descriptor: Int32) {
        _ = epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, nil)
        close(descriptor)
    }

    /// Ends a `wait` that is going on, or the next one.
    package func wake() { _ = eventfd_write(alarm, 1) }

    /// Blocks until something is ready, someone wakes it or `timeout` milliseconds pass (-1: for ever), then reports each ready key.
    package func wait(timeout: Int32, _ report: (_ key: UInt64, _ isWritable: Bool) -> Void) {
        withUnsafeTemporaryAllocation(of: epoll_event.self, capacity: 64) { events in
            let count = Int(epoll_wait(epoll, events.baseAddress, 64, timeout))
            // -1 is EINTR: the caller's loop comes straight back.
            for index in 0..<max(count, 0) {
                let event = events[index]
                guard event.data.u64 != Self.alarmKey else {
                    var count: eventfd_t = 0
                    _ = eventfd_read(alarm, &count)
                    continue
                }
                report(event.data.u64, event.events & EPOLLOUT.rawValue != 0)
            }
        }
    }

    private func control(_ operation: Int32, _ descriptor: Int32, key: UInt64, _ events: UInt32) throws(Failure) {
        var event = epoll_event(events: events, data: epoll_data_t(u64: key))
        guard epoll_ctl(epoll, operation, descriptor, &event) == 0 else { throw Self.failure("epoll_ctl") }
    }

    private static func failure(_ call: String) -> Failure { Failure("\(call): \(String(cString: strerror(errno)))") }
}
