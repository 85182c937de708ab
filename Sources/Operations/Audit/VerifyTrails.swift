import FoundationEssentials
package import Postgres
import Store

/// What a proof of the trails looked at and found.
package struct TrailReport: Sendable {
    /// The most findings that are listed.
    private static let listed = 1_000

    package fileprivate(set) var roots: [Int32] = []
    package fileprivate(set) var entries = 0
    /// How many of them have lost what was said, by an erasure that was recorded.
    package fileprivate(set) var erased = 0
    package fileprivate(set) var seals = 0
    /// How many wait for their place for longer than a minute: nothing proves anything about them yet.
    package fileprivate(set) var leftBehind = 0
    /// In the order of the trails, the first thousand.
    package private(set) var findings: [TrailFinding] = []
    package private(set) var findingCount = 0

    package var isClean: Bool { findingCount == 0 }

    fileprivate mutating func add(_ finding: TrailFinding) {
        findingCount += 1
        if findings.count < Self.listed { findings.append(finding) }
    }
}

/// Proves the trails: reads every entry, makes its hash again, and holds the chain against its head and against seals given before.
package struct VerifyTrails: Sendable {
    /// How many entries are read at once.
    private static let page = 2_000

    private let root: Int32?
    private let seals: [Seal]

    /// - Parameters:
    ///   - root: the only one to look at; nil for all.
    ///   - seals: of any day. Without them a trail that was made anew from its beginning cannot be told from a true one.
    package init(root: Int32? = nil, seals: [Seal] = []) {
        self.root = root
        self.seals = seals
    }

    /// Looks at all in one moment, so people may go on working. The client's role must be thidua_auditor.
    package func run(on client: PostgresClient) async throws -> TrailReport {
        try await client.transaction(isolation: .repeatableRead, access: .readOnly) { transaction in try await run(in: transaction) }
    }

    /// As many as fit a page are held at a time, however long the trail.
    package func run(in transaction: Transaction) async throws -> TrailReport {
        let (heads, found, leftBehind) = try await transaction.run(.auditHeads(), .rootsWithEntries(), .entriesLeftBehind())
        var report = TrailReport()
        report.leftBehind = leftBehind
        let roots = Set(heads.map(\.root)).union(found).union(seals.map(\.head.root)).filter { root == nil || $0 == root }
        for root in roots.sorted() {
            var proof = Proof(of: root, seals: seals.map(\.head).filter { $0.root == root })
            var last: Int64 = 0
            while true {
                let entries = try await transaction.run(.chainedEntries(ofRoot: root, after: last, limit: Self.page))
                for entry in entries { proof.take(entry) }
                guard entries.count == Self.page else { break }
                last = entries.last?.seq ?? last
            }
            proof.end(at: heads.first { $0.root == root })
            report.roots.append(root)
            report.entries += proof.entries
            report.erased += proof.erased.count
            report.seals += proof.sealsKept
            for finding in proof.findings.sorted(by: { ($0.seq, $0.order) < ($1.seq, $1.order) }) { report.add(finding) }
        }
        return report
    }
}

/// Goes along one trail from its beginning.
private struct Proof {
    let root: Int32
    private(set) var findings: [TrailFinding] = []
    private(set) var entries = 0
    private(set) var sealsKept = 0
    /// Those that have lost what was said.
    private(set) var erased: [Int64: PostgresTimestamp] = [:]
    /// Those of which an entry says that it was erased.
    private var erasures: Set<Int64> = []
    private var seals: [Int64: Set<Data>]
    private var last = (seq: Int64(0), hash: Data(count: 32), at: PostgresTimestamp?.none)
    /// The hash the last entry ought to have, where it has another: what comes next tells which of the two is right.
    private var doubt: Data?
    /// Whether nothing is known of the last entry, so that the next one cannot be held against it.
    private var isBroken = false

    init(of root: Int32, seals: [AuditHead]) {
        self.root = root
        self.seals = Dictionary(grouping: seals, by: \.seq).mapValues { Set($0.map(\.hash)) }
    }

    mutating func take(_ chained: ChainedEntry) {
        let (seq, entry) = (chained.seq, chained.entry)
        entries += 1
        if seq > last.seq + 1 {
            settle(next: nil)
            report(.missing(through: seq - 1), at: last.seq + 1, nil)
            // What its hash follows is gone: the next one is held against it as it stands.
            isBroken = false
        } else {
            let expected = AuditChain.hash(of: entry, at: seq, inRoot: root, after: last.hash)
            if expected == chained.hash {
                settle(next: last.hash)
                isBroken = false
            } else if let doubt, AuditChain.hash(of: entry, at: seq, inRoot: root, after: doubt) == chained.hash {
                settle(next: doubt)
                isBroken = false
            } else if doubt != nil || isBroken {
                settle(next: nil)
                report(.doesNotFollow, at: seq, entry.at)
                isBroken = true
            } else {
                doubt = expected
            }
        }
        look(atWhatWasSaid: chained)
        if let sealed = seals.removeValue(forKey: seq) {
            sealsKept += sealed.count
            if sealed != [chained.hash] { report(.breaksASeal, at: seq, entry.at) }
        }
        last = (seq, chained.hash, entry.at)
    }

    mutating func end(at head: AuditHead?) {
        settle(next: head?.seq == last.seq ? head?.hash : nil)
        if let head {
            if head.seq > last.seq { report(.endsBeforeItsHead(head.seq), at: last.seq + 1, nil) }
            if head.seq < last.seq { report(.goesBeyondItsHead(head.seq), at: last.seq, last.at) }
            if head.seq == last.seq, head.hash != last.hash, !findings.contains(where: { $0.seq == last.seq && $0.fault == .hashChanged }) {
                report(.headHasAnotherHash, at: last.seq, last.at)
            }
        } else if last.seq > 0 {
            report(.headIsMissing, at: last.seq, last.at)
        }
        for (seq, hashes) in seals {
            sealsKept += hashes.count
            report(.endsBeforeASeal, at: seq, nil)
        }
        for (seq, at) in erased where !erasures.contains(seq) {
            erased[seq] = nil
            report(.erasedWithoutRecord, at: seq, at)
        }
    }

    /// Decides about the last entry where its hash was not that of its content: the one that what comes next follows is the true one.
    private mutating func settle(next: Data?) {
        guard let doubt else { return }
        report(next == doubt ? .hashChanged : .contentChanged, at: last.seq, last.at)
        self.doubt = nil
    }

    private mutating func look(atWhatWasSaid chained: ChainedEntry) {
        if let said = chained.said {
            if chained.entry.saidHash != AuditChain.hash(ofWhatWasSaid: said) { report(.saidChanged, at: chained.seq, chained.entry.at) }
        } else if chained.entry.saidHash != nil {
            erased[chained.seq] = chained.entry.at
        }
        if let seq = Erasure(chained.entry)?.seq { erasures.insert(seq) }
    }

    private mutating func report(_ fault: TrailFinding.Fault, at seq: Int64, _ at: PostgresTimestamp?) {
        findings.append(TrailFinding(root: root, seq: seq, at: at, fault: fault))
    }
}

/// That what was said in an entry was erased; itself an entry of the same trail: `cli`, `audit erase 17`.
private struct Erasure {
    let seq: Int64

    init?(_ entry: AuditEntry) {
        guard entry.method == "cli", entry.path.hasPrefix("audit erase "), entry.status == nil,
            let seq = Int64(entry.path.dropFirst("audit erase ".count))
        else { return nil }
        self.seq = seq
    }
}

extension TrailFinding {
    /// Of several at one place, what is wrong with the entry comes before what is wrong with the head.
    fileprivate var order: Int {
        switch fault {
        case .contentChanged, .hashChanged, .doesNotFollow, .missing: 0
        case .saidChanged, .erasedWithoutRecord: 1
        case .endsBeforeItsHead, .goesBeyondItsHead, .headHasAnotherHash, .headIsMissing: 2
        case .breaksASeal, .endsBeforeASeal: 3
        }
    }
}
