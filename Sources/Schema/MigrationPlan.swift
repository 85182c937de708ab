/// Which migrations are left to do.
package struct MigrationPlan: Sendable {
    /// In the order they are to be applied.
    package let pending: [SQLFile]

    /// Compares what is known with what is applied.
    ///
    /// The applied list has to be a prefix of the known one, text for text; throws `SchemaError.edited`, `.unknown` or
    /// `.passedOver` and names the first file that breaks the rule.
    package init(known: [SQLFile], applied: [AppliedMigration]) throws(SchemaError) {
        let names = Set(known.map(\.name))
        if let stranger = applied.first(where: { !names.contains($0.name) }) { throw .unknown(migration: stranger.name) }
        for (file, done) in zip(known, applied) {
            guard file.name == done.name else { throw .passedOver(migration: file.name, appliedInstead: done.name) }
            guard file.sha256 == done.sha256 else { throw .edited(migration: file.name) }
        }
        pending = Array(known.dropFirst(applied.count))
    }
}
