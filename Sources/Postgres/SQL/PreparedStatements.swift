/// Which statements one connection's server has prepared, least recently used first to go.
struct PreparedStatements {
    /// What makes two statements one: text and parameter types.
    private struct Key: Hashable {
        let sql: SQL

        static func == (one: Key, other: Key) -> Bool {
            one.sql.text == other.sql.text
                && one.sql.parameters.slots.elementsEqual(other.sql.parameters.slots) { $0.type == $1.type }
        }

        func hash(into hasher: inout Hasher) { hasher.combine(sql.text) }
    }

    private struct Entry {
        let name: String
        var lastUse: UInt64
    }

    /// The most statements kept per connection.
    let capacity: Int
    private var entries: [Key: Entry] = [:]
    private var uses: UInt64 = 0
    private var names: UInt64 = 0

    init(capacity: Int) { self.capacity = capacity }

    /// The name a statement is prepared under, nil when it is not.
    mutating func name(of sql: SQL) -> String? {
        let key = Key(sql: sql)
        guard let position = entries.index(forKey: key) else { return nil }
        uses += 1
        entries.values[position].lastUse = uses
        return entries.values[position].name
    }

    /// Gives a statement a new name, and says which old one it displaces.
    mutating func insert(_ sql: SQL) -> (name: String, displaced: String?) {
        let displaced = entries.count < capacity ? nil : removeLeastRecentlyUsed()
        uses += 1
        names += 1
        let name = "s\(names)"
        entries[Key(sql: sql.shape)] = Entry(name: name, lastUse: uses)
        return (name, displaced)
    }

    /// Forgets a statement; returns the name it had.
    @discardableResult
    mutating func remove(_ sql: SQL) -> String? { entries.removeValue(forKey: Key(sql: sql))?.name }

    /// Forgets all: the server has.
    mutating func removeAll() { entries.removeAll() }

    // A scan, since it happens once per new statement beyond `capacity`, beside a round trip's worth of parsing.
    private mutating func removeLeastRecentlyUsed() -> String? {
        guard let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) else { return nil }
        entries[oldest.key] = nil
        return oldest.value.name
    }
}
