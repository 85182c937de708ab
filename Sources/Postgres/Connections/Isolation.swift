/// How a transaction sees what others commit meanwhile.
package enum Isolation: Sendable {
    /// Each statement sees what was committed before it.
    case readCommitted
    /// All statements see one snapshot.
    case repeatableRead
    /// As if transactions ran one after the other; be ready to retry.
    case serializable

    fileprivate var words: StaticString {
        switch self {
        case .readCommitted: "read committed"
        case .repeatableRead: "repeatable read"
        case .serializable: "serializable"
        }
    }
}

/// What a transaction may do.
package enum Access: Sendable {
    case readWrite
    case readOnly
    /// Reads only, and where it is serializable waits for a snapshot on which it can never fail.
    case readOnlyDeferrable

    fileprivate var words: StaticString {
        switch self {
        case .readWrite: "read write"
        case .readOnly: "read only"
        case .readOnlyDeferrable: "read only deferrable"
        }
    }
}

extension SQL {
    static func begin(_ isolation: Isolation, _ access: Access) -> SQL {
        "begin isolation level \(unescaped: isolation.words) \(unescaped: access.words)"
    }
}
