import Postgres

extension SQL {
    /// The levels that a unit may have. Keys and partitions begin with root and level, and an id does not say what level its unit is of: where
    /// nobody has asked before, each of the three is named, so that a key is entered at three places, where it would otherwise be read
    /// from the root on and every partition with it.
    static let everyLevel: SQL = "(1, 2, 3)"
}
