/// How a transaction sees what others commit meanwhile.
package enum Isolation: Sendable {
    /// Each statement sees what was committed before it.
    case readCommitted
    /// All statements see one snapshot.
    case repeatableRead
    /// As if transactions ran one after the other; be ready to retry.
    case serializable

    var begin: SQL {
        switch self {
        case .readCommitted: "begin isolation level read committed"
        case .repeatableRead: "begin isolation level repeatable read"
        case .serializable: "begin isolation level serializable"
        }
    }
}
