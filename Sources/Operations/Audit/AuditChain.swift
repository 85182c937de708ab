import Crypto
package import FoundationEssentials
import Postgres
package import Store

/// The chain of hashes over a root's trail: each entry's hash covers the one before, so none can be changed, moved or taken away alone.
///
/// The hash of an entry is SHA-256 over, in this order and with nothing between:
///
/// 1. the hash of the entry before, 32 bytes; 32 zero bytes before the first,
/// 2. the version of what follows, one byte: 1,
/// 3. these fourteen fields, each as its length in 4 bytes and then its bytes; a length of -1 is null:
///    `root_id` (4 bytes), `seq` (8), `at` (8, microseconds since 1970), `unit_id` (8), `person_id` (16), `roles`, `deputy_for`,
///    `address`, `method`, `path` (UTF-8), `thing` (16), `status` (2), `code` (UTF-8), `said_hash` (32).
///
/// Numbers are big-endian. What was said is covered by its own SHA-256, `said_hash`, over its UTF-8: it can be erased, and the chain holds.
package struct AuditChain: Sendable {
    /// The last entry so far.
    package private(set) var head: AuditHead

    /// Goes on from an entry.
    package init(from head: AuditHead) {
        self.head = head
    }

    /// Takes an entry in after the last one.
    /// - Returns: its hash.
    @discardableResult
    package mutating func append(_ entry: AuditEntry) -> Data {
        head = AuditHead(
            root: head.root, seq: head.seq + 1,
            hash: Self.hash(of: entry, at: head.seq + 1, inRoot: head.root, after: head.hash))
        return head.hash
    }

    /// The hash an entry has to have at its place.
    package static func hash(of entry: AuditEntry, at seq: Int64, inRoot root: Int32, after previous: Data) -> Data {
        var text = Canonical(version: 1, after: previous)
        text.append(number: root)
        text.append(number: seq)
        text.append(number: entry.at.sinceEpoch)
        text.append(number: entry.unit)
        text.append(entry.person)
        text.append(entry.roles)
        text.append(entry.deputyFor)
        text.append(entry.address)
        text.append(entry.method)
        text.append(entry.path)
        text.append(entry.thing)
        text.append(number: entry.status)
        text.append(entry.code)
        text.append(entry.saidHash)
        return Data(SHA256.hash(data: text.bytes))
    }

    /// What `said_hash` has to be.
    package static func hash(ofWhatWasSaid said: String) -> Data { Data(SHA256.hash(data: Data(said.utf8))) }
}

/// Fields one after the other, so that no two entries have the same bytes.
private struct Canonical {
    private(set) var bytes: [UInt8] = []

    init(version: UInt8, after previous: Data) {
        bytes.reserveCapacity(384)
        bytes += previous
        bytes.append(version)
    }

    mutating func append(number: (some FixedWidthInteger)?) {
        guard let number else { return appendNull() }
        appendLength(number.bitWidth / 8)
        withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
    }

    mutating func append(_ text: String?) {
        guard let text else { return appendNull() }
        appendLength(text.utf8.count)
        bytes += text.utf8
    }

    mutating func append(_ id: UUID?) {
        guard let id else { return appendNull() }
        appendLength(16)
        withUnsafeBytes(of: id.uuid) { bytes += $0 }
    }

    mutating func append(_ data: Data?) {
        guard let data else { return appendNull() }
        appendLength(data.count)
        bytes += data
    }

    private mutating func appendNull() { appendLength(-1) }

    private mutating func appendLength(_ length: Int) {
        withUnsafeBytes(of: Int32(length).bigEndian) { bytes += $0 }
    }
}

extension PostgresTimestamp {
    /// Microseconds since 1970; PostgreSQL counts from 2000.
    fileprivate var sinceEpoch: Int64 {
        switch self {
        case .negativeInfinity: Int64.min
        case .infinity: Int64.max
        case .at(let microseconds): microseconds &+ 946_684_800_000_000
        }
    }
}
