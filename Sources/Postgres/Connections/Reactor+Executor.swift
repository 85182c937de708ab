import Glibc
import Synchronization

/// Runs tasks between two looks at the sockets, on the thread that reads them: an answer reaches its task without a switch of threads.
///
/// For short work that mostly waits for the database. Whatever blocks or computes long here holds up every query of the process.
extension Reactor: TaskExecutor {
    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        if isCurrent {
            jobs.append(job)
        } else {
            arrivals.withLock { $0.append(job) }
            wakeIfAsleep()
        }
    }

    /// Runs what was waiting when it began; what it adds waits for the next turn, so that sockets are heard in between.
    func runJobs() {
        let arrived = arrivals.withLock { arrivals in
            defer { arrivals.removeAll(keepingCapacity: true) }
            return arrivals
        }
        for job in arrived { jobs.append(job) }
        jobs.runAll(on: asUnownedTaskExecutor())
    }

    /// Runs an action before the next wait for sockets; only for the reactor's own thread.
    func atEndOfTurn(_ action: @escaping () -> Void) { jobs.last.append(action) }

    func endTurn() {
        guard !jobs.last.isEmpty else { return }
        for action in jobs.last { action() }
        jobs.last.removeAll(keepingCapacity: true)
    }

    /// Whether a job waits; asked after `isAsleep` was set, so that whoever comes later wakes us.
    var hasJobs: Bool { !jobs.isEmpty || arrivals.withLock { !$0.isEmpty } }

    /// The jobs that this thread put off until its next turn. Only the reactor's thread touches them.
    final class Jobs: @unchecked Sendable {
        private var waiting: [UnownedJob] = []
        private var running: [UnownedJob] = []
        /// What is to be done after them.
        var last: [() -> Void] = []

        var isEmpty: Bool { waiting.isEmpty }

        func append(_ job: UnownedJob) { waiting.append(job) }

        func runAll(on executor: UnownedTaskExecutor) {
            swap(&waiting, &running)
            for job in running { job.runSynchronously(on: executor) }
            running.removeAll(keepingCapacity: true)
        }
    }
}

extension PostgresClient {
    /// Where tasks may run that do little but ask the database: `withTaskExecutorPreference(PostgresClient.executor)`.
    ///
    /// Measured with 32 tasks on two cores: see the article on this module.
    package static var executor: any TaskExecutor { Reactor.shared }
}
