import Postgres

extension Statement<Void> {
    /// A change of exactly one row that fails with `hasMoved` where there was none to change: what is sent with it is undone too, and so it
    /// can travel with what it decides, up to the commit.
    init(moving name: StaticString, _ change: SQL) {
        self.init(
            name,
            """
            with moved as (\(change) returning 1)
            select thidua.all_or_nothing(n, n, n) from (select count(*) as n from moved) counted
            """)
    }
}
