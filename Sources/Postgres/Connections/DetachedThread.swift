import Glibc
import PQ

/// A thread of its own for work that blocks, which the cooperative pool must never do.
enum DetachedThread {
    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Starts a thread and lets it go; throws when the process may have no more.
    static func start(_ body: @escaping @Sendable () -> Void) throws(PQ.Failure) {
        var thread = pthread_t()
        let work = Unmanaged.passRetained(Work(body))
        let code = pthread_create(
            &thread, nil,
            { work in
                Unmanaged<Work>.fromOpaque(work!).takeRetainedValue().body()
                return nil
            }, work.toOpaque())
        guard code == 0 else {
            work.release()
            throw PQ.Failure("pthread_create: \(String(cString: strerror(code)))")
        }
        pthread_detach(thread)
    }
}
