import CLibPQ
import Glibc

/// One libpq connection: it is finished when its owner goes, and every call on it is checked.
///
/// Sendable because it is owned, not because libpq locks: what changes it is `mutating`, so whoever calls is alone with it.
package struct Connection: ~Copyable, @unchecked Sendable {
    let raw: OpaquePointer
    /// The key to cancel what it runs.
    package let canceller: Canceller

    /// Opens a connection. Blocks the calling thread until the server has answered: for threads nobody else waits for.
    ///
    /// The first `dbname` may be a whole connection string or URI; later keywords override what it says.
    package init(opening parameters: [(keyword: String, value: String)]) throws(Failure) {
        let keywords = CStrings(parameters.map(\.keyword))
        let values = CStrings(parameters.map(\.value))
        let connection = keywords.withPointers { keywords in
            values.withPointers { values in PQconnectdbParams(keywords, values, 1) }
        }
        guard let raw = connection else { throw Failure("out of memory") }
        guard PQstatus(raw) == CONNECTION_OK else {
            let failure = Failure(String(cString: PQerrorMessage(raw)))
            PQfinish(raw)
            throw failure
        }
        guard let key = PQgetCancel(raw) else {
            PQfinish(raw)
            throw Failure("out of memory")
        }
        canceller = Canceller(key)
        // Otherwise libpq prints every NOTICE to stderr.
        PQsetNoticeProcessor(raw, { _, _ in }, nil)
        self.raw = raw
    }

    deinit { PQfinish(raw) }

    /// What libpq says about the last call that failed.
    package var failure: Failure { Failure(String(cString: PQerrorMessage(raw))) }

    /// The socket to watch; it never changes, because a broken connection is replaced and never reset.
    package var socket: Int32 { PQsocket(raw) }

    /// The process id of the server's backend, for the log and for `pg_terminate_backend`.
    package var backend: Int32 { PQbackendPID(raw) }

    /// Where the session stands between transactions. Current as of the last result read.
    package var transactionStatus: TransactionStatus {
        switch PQtransactionStatus(raw) {
        case PQTRANS_IDLE: .idle
        case PQTRANS_ACTIVE: .active
        case PQTRANS_INTRANS: .inTransaction
        case PQTRANS_INERROR: .inFailedTransaction
        default: .unknown
        }
    }

    /// Makes sends return at once instead of waiting for the kernel's buffer.
    package mutating func becomeNonblocking() throws(Failure) {
        guard PQsetnonblocking(raw, 1) == 0 else { throw failure }
    }

    /// Reads what the socket holds into libpq's buffer; throws when the connection is gone.
    package mutating func consumeInput() throws(Failure) {
        guard PQconsumeInput(raw) == 1 else { throw failure }
    }

    /// Writes as much as the kernel takes; false means some is left and the socket must become writable first.
    package mutating func flush() throws(Failure) -> Bool {
        switch PQflush(raw) {
        case 0: return true
        case 1: return false
        default: throw failure
        }
    }

    /// Has the kernel gather what is written into full packets, or send at once what it has gathered. False where the socket knows no such thing.
    package mutating func gatherPackets(_ gathers: Bool) -> Bool {
        var value: Int32 = gathers ? 1 : 0
        return setsockopt(socket, Int32(IPPROTO_TCP), TCP_CORK, &value, socklen_t(MemoryLayout<Int32>.size)) == 0
    }

    /// Whether the next result is not complete yet. Ask before `nextResult`, which would otherwise wait.
    package var isBusy: Bool { PQisBusy(raw) == 1 }

    /// The next result, or nil: in a pipeline nil separates statements, outside one it ends the query.
    package mutating func nextResult() -> Result? { PQgetResult(raw).map(Result.init) }
}

/// Where a session stands between transactions.
package enum TransactionStatus: Sendable {
    /// Outside any transaction.
    case idle
    /// A command is running.
    case active
    /// Inside a transaction that can go on.
    case inTransaction
    /// Inside a transaction that can only be rolled back.
    case inFailedTransaction
    /// The connection is bad.
    case unknown
}
