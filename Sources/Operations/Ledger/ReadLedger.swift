package import Emulation
package import Postgres
package import Store

/// A page of a ledger.
package struct LedgerPage: Sendable {
    package let today: Day
    package let lines: [ListedLine]
    /// The last of a full page; ask for what comes after it.
    package let next: LedgerPlace?

    init(_ lines: [ListedLine], limit: Int, on today: Day) {
        self.today = today
        self.lines = lines
        next = lines.count == limit ? lines.last?.place : nil
    }
}

/// What a unit owes, or what it is owed: what is due first comes first, what has no day last.
package struct ListLedger: Sendable {
    let choice: LedgerChoice
    let after: LedgerPlace?
    let limit: Int

    package init(_ choice: LedgerChoice, after: LedgerPlace?, limit: Int) {
        (self.choice, self.after, self.limit) = (choice, after, limit)
    }

    /// One round trip. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> LedgerPage {
        let lines = Statement.ledger(of: standing.unit, choice, after: after, limit: limit)
        // Who issued a plan to a whole city is owed tens of thousands of lines.
        let (listed, clock) =
            try await
            (choice.side == .debtor
            ? client.read(under: standing.settings, lines, .clock()) : client.readLong(under: standing.settings, lines, .clock()))
        return LedgerPage(listed, limit: limit, on: clock.today)
    }
}

/// A page of a ledger, and how many lines there are of each kind in each state.
package struct ReadLedger: Sendable {
    let choice: LedgerChoice
    let after: LedgerPlace?
    let limit: Int

    package init(_ choice: LedgerChoice, after: LedgerPlace?, limit: Int) {
        (self.choice, self.after, self.limit) = (choice, after, limit)
    }

    /// One round trip. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> (page: LedgerPage, counts: [LedgerCount]) {
        let lines = Statement.ledger(of: standing.unit, choice, after: after, limit: limit)
        let numbers = Statement.ledgerCounts(of: standing.unit, choice)
        let (listed, counts, clock) =
            try await
            (choice.side == .debtor
            ? client.read(under: standing.settings, lines, numbers, .clock())
            : client.readLong(under: standing.settings, lines, numbers, .clock()))
        return (LedgerPage(listed, limit: limit, on: clock.today), counts)
    }
}
