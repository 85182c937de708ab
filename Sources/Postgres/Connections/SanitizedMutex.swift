#if THREAD_SANITIZER
    import Glibc

    /// Takes the place of `Synchronization.Mutex` where the thread sanitizer watches (`-Xswiftc -DTHREAD_SANITIZER`).
    ///
    /// It knows the lock of pthreads, but not the futex of Swift's own on Linux (6.3.1), and would call all that is done under that a race.
    package final class PthreadMutex<Value: ~Copyable>: @unchecked Sendable {
        private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        private let value = UnsafeMutablePointer<Value>.allocate(capacity: 1)

        package init(_ initial: consuming sending Value) {
            pthread_mutex_init(lock, nil)
            value.initialize(to: initial)
        }

        deinit {
            value.deinitialize(count: 1).deallocate()
            pthread_mutex_destroy(lock)
            lock.deallocate()
        }

        package func withLock<Result: ~Copyable, Failure: Error>(
            _ body: (inout Value) throws(Failure) -> Result
        ) throws(Failure) -> Result {
            pthread_mutex_lock(lock)
            defer { pthread_mutex_unlock(lock) }
            return try body(&value.pointee)
        }
    }

    typealias Mutex = PthreadMutex
#endif
