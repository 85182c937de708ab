package import Postgres
import Store

/// Proves the totals: adds up what was accepted once more and compares every cell with what readers are shown. And the tasks: looks up once
/// more whom each clause names, and folds what happened to each. And the pleas about them: holds each against its task and its events. And
/// what units were sent: each has its event, and was opened by one of them. And the registers: counts every one through from its first number
/// to its last. And the ledgers: counts what each unit owes once more, by another way than people read it.
/// And how far tasks were on three days that are past. And difficulties: each is what the last of its events says.
/// to its last. And what plans rest on: looks each document up as it was when the plan was published.
/// to its last. And the texts that plans were made of: each is all there, and none was published with a piece that nobody answered.
///
/// Each city is looked at in one snapshot, so people may go on working.
package struct Recount: Sendable {
    /// The most differences that are listed of a city, of each sort.
    private static let listed = 1_000
    /// Yesterday, a week and a month ago.
    private static let daysAgo = [1, 7, 30]

    private let client: PostgresClient

    /// The client's role must be thidua_auditor.
    package init(client: PostgresClient) {
        self.client = client
    }

    /// Reads every accepted version three times: a few seconds for 2.5 million values.
    /// - Throws: `PostgresError`.
    package func run() async throws -> RecountReport {
        var report = RecountReport()
        for root in try await client.run(.rootsToRecount()) {
            let (
                (_, scope, figures, extremes, doubles, obligations, pleas, deliveries, documents, ledger, bases, transcripts, difficulties),
                days
            ) =
                try await client.transaction(isolation: .repeatableRead) { transaction in
                    let found = try await transaction.run(
                        .workMemory(), .recountScope(root: root), .recountFigures(root: root, listing: Self.listed),
                        .recountExtremes(root: root, listing: Self.listed), .recountDoubles(root: root, listing: Self.listed),
                        .recountObligations(root: root, listing: Self.listed), .recountPleas(root: root, listing: Self.listed),
                        .recountDeliveries(root: root, listing: Self.listed), .recountDocuments(root: root, listing: Self.listed),
                        .recountLedger(root: root, listing: Self.listed), .recountBases(root: root, listing: Self.listed),
                        .recountTranscripts(root: root, listing: Self.listed),
                        .recountDifficulties(root: root, listing: Self.listed))
                    var days: [RecountedCoverage] = []
                    for day in Self.daysAgo {
                        days.append(try await transaction.run(.recountCoverage(root: root, daysAgo: day, listing: Self.listed)))
                    }
                    return (found, days)
                }
            report.add(scope, figures, extremes, doubles)
            days.forEach { report.add($0) }
            report.add(obligations)
            report.add(pleas)
            report.add(deliveries)
            report.add(documents)
            report.add(ledger)
            report.add(bases)
            report.add(transcripts)
            report.add(difficulties)
        }
        return report
    }
}
