package import Postgres
import Store

/// Works out once more, by another way, what people are shown and what was done, and says what differs:
///
/// totals from what was accepted; tasks from whom each clause names, and from what happened to each; how far they were on three days that are
/// past; pleas, difficulties, deliveries, numbers, bases, texts and evidence from their events, registers, plans
/// and bytes; mail from whose mailbox it went to; ledgers from what each unit owes; subjects from what was said of who is whom; what
/// they were awarded before and nominations from their events, and verdicts by the same law; awards from their nominations, decisions and
/// quotas, by the law of their day, and by their papers; targets of adopters from what was given to them.
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
    /// - Throws: `PostgresError`, or `LawFaults` for a pack of law that cannot be read.
    package func run() async throws -> RecountReport {
        var report = RecountReport()
        // A client of one connection reads nothing beside its transaction.
        let law = try await ReadLaw().run(on: client)
        for root in try await client.run(.rootsToRecount()) {
            report = try await client.transaction(isolation: .repeatableRead) { [report] transaction in
                try await Self.add(root, to: report, by: law, transaction)
            }
        }
        return report
    }

    private static func add(
        _ root: Int32, to report: RecountReport, by law: ReadLaw.Kept, _ transaction: Transaction
    ) async throws -> RecountReport {
        var report = report
        let (_, scope, figures, extremes, doubles) = try await transaction.run(
            .workMemory(), .recountScope(root: root), .recountFigures(root: root, listing: listed),
            .recountExtremes(root: root, listing: listed), .recountDoubles(root: root, listing: listed))
        report.add(scope, figures, extremes, doubles)
        report.add(try await transaction.run(.recountObligations(root: root, listing: listed)))
        for day in daysAgo { report.add(try await transaction.run(.recountCoverage(root: root, daysAgo: day, listing: listed))) }
        report.add(try await transaction.run(.recountPleas(root: root, listing: listed)))
        report.add(try await transaction.run(.recountDifficulties(root: root, listing: listed)))
        report.add(try await transaction.run(.recountDeliveries(root: root, listing: listed)))
        report.add(try await transaction.run(.recountDocuments(root: root, listing: listed)))
        report.add(try await transaction.run(.recountLedger(root: root, listing: listed)))
        report.add(try await transaction.run(.recountBases(root: root, listing: listed)))
        report.add(try await transaction.run(.recountTranscripts(root: root, listing: listed)))
        report.add(try await transaction.run(.recountEvidence(root: root, listing: listed)))
        report.add(try await transaction.run(.recountMail(root: root, listing: listed)))
        report.add(try await transaction.run(.recountSubjects(root: root, listing: listed)))
        report.add(try await transaction.run(.recountNominations(root: root, listing: listed)))
        report.add(try await RecountVerdicts(law: law).run(root: root, transaction))
        report.add(try await transaction.run(.recountPriorAwards(root: root, listing: listed)))
        report.add(try await transaction.run(.recountTargets(root: root, listing: listed)))
        let (counted, awards, keys) = try await transaction.run(
            .recountAwards(root: root, listing: listed), .awardsToJudge(root: root), .certificateKeys())
        report.add(awards: awards.count, counted + awards.flatMap { $0.differences(by: law.book, keys) })
        return report
    }
}
