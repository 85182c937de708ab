import Postgres

extension Statement where Output == Void {
    /// Waits until no other migrator is at work on this database; held until the transaction ends.
    static var migrationLock: Statement {
        // The number means nothing; it has to be the same in every version of this program.
        Statement("migration lock", "select pg_advisory_xact_lock(7418829004)")
    }
}
