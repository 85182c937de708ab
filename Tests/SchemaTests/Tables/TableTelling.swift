/// A table told a second time, in Swift: who sees its rows, who may what with them, and how rows of it are planted.
///
/// Whatever is not said here nobody may. What the catalogue says otherwise fails the proof.
struct TableTelling: Sendable {
    /// What a request may do with it.
    enum Requests: Sendable {
        /// Rows of units, behind the wall.
        case rows(Sight, TableRule)
        /// Rows that everybody reads and no request writes.
        case publicToAll
        /// Nothing at all.
        case closed
    }

    /// How rows come into it.
    enum Planting: Sendable {
        /// By a statement for each unit `u` of the tree, whose parent is `above` and whose city is `city`; see `SmallTree`.
        case inEachUnit(String)
        /// By a script that runs once, when all units have theirs.
        case once(String)
        /// With the tree itself: units, people and definitions bring them.
        case withTheTree
    }

    let name: String
    let requests: Requests
    /// What roles that are no request may do to it, to every row.
    var servers: [ServerRole: [Right]] = [:]
    let planted: Planting
    /// Whether row security binds the owner of the table too.
    var isForced: Bool
    /// What is put into a copy of a row so that it breaks no key but the foreign key in question.
    var apart: [String: String] = [:]

    /// A table with rows of units.
    init(
        _ name: String, seenBy sight: Sight, _ rule: TableRule = TableRule(), servers: [ServerRole: [Right]] = [:], planted: Planting,
        apart: [String: String] = [:]
    ) {
        self.name = name
        self.apart = apart
        requests = .rows(sight, rule)
        self.servers = servers
        self.planted = planted
        isForced = true
    }

    /// A table that everybody reads, servers too.
    static func publicToAll(
        _ name: String, registrar: [Right] = [], planted: Planting = .withTheTree, apart: [String: String] = [:]
    ) -> TableTelling {
        var telling = TableTelling(
            name: name, requests: .publicToAll,
            servers: [.gate: [.read], .registrar: [.read] + registrar, .worker: [.read], .auditor: [.read]],
            planted: planted, isForced: false)
        telling.apart = apart
        return telling
    }

    /// A table that no request reaches.
    static func closed(
        _ name: String, servers: [ServerRole: [Right]], planted: Planting = .withTheTree, isForced: Bool = true
    ) -> TableTelling {
        TableTelling(name: name, requests: .closed, servers: servers, planted: planted, isForced: isForced)
    }

    private init(name: String, requests: Requests, servers: [ServerRole: [Right]], planted: Planting, isForced: Bool) {
        self.name = name
        self.requests = requests
        self.servers = servers
        self.planted = planted
        self.isForced = isForced
    }

    var isPublic: Bool { if case .publicToAll = requests { true } else { false } }
    var isClosed: Bool { if case .closed = requests { true } else { false } }
    var sight: Sight? { if case .rows(let sight, _) = requests { sight } else { nil } }
    var rule: TableRule? { if case .rows(_, let rule) = requests { rule } else { nil } }
}

/// The roles of the cluster that are no request.
enum ServerRole: String, Sendable, CaseIterable {
    case gate, registrar, worker, auditor
    /// Bypasses row security, and what it may write is nothing.
    case backup
}

/// What such a role may do to every row of a table.
enum Right: Hashable, Sendable {
    case read, insert, delete
    /// Inserts rows in which these columns are null, and no other.
    case insertWithout(Set<String>)
    /// Inserts rows in which these columns are not null, and no other.
    case insertWith(Set<String>)
    /// Changes these columns of rows in which one of them is among these, so that they become what is set, and nothing else.
    case turn(Set<String>, to: String, of: String, among: [String])
    /// Reads these columns and no others.
    case readOnly(Set<String>)
    /// Changes these columns.
    case update(Set<String>)
    case updateAnything
    /// Makes these columns null, and nothing else of them.
    case blank(Set<String>)
}
