import Postgres
import PostgresTesting
import TestTraits
import Testing

@Suite("The catalogue keeps the rules of the architecture", .timeLimit(.minutes(20)))
struct CatalogueLintTests {
    @Test("nothing breaks a rule but what is listed with a reason, and everything listed is needed")
    func clean() async throws {
        try await lint { client in
            try await client.rollingBack { tx in
                let result = try await inspect(tx)
                let unwanted = result.findings.filter { finding in !LintException.all.contains { $0.covers(finding) } }
                for finding in unwanted { Issue.record("\(finding)") }
                for exception in LintException.all {
                    let used = result.findings.filter { $0.rule == exception.rule }.map(\.subject)
                    let unused = exception.subjects.subtracting(used)
                    #expect(unused.isEmpty, "no longer needed: \(exception.rule)")
                }
                for (rule, count) in zip(CatalogueRule.all, result.checked) { #expect(count > 0, "looked at nothing: \(rule.name)") }
                print(
                    "catalogue lint: \(CatalogueRule.all.count) rules on \(result.tables) tables, \(result.checked.reduce(0, +)) things looked at,",
                    "\(result.findings.count) exceptions by \(LintException.all.count) reasons")
            }
        }
    }

    @Test("every rule finds the fault planted for it, and no other rule does", .slow)
    func planted() async throws {
        try await lint { client in
            var clean: Set<Finding> = []
            try await client.rollingBack { tx in clean = try await Set(inspect(tx).findings) }
            var proved = 0
            for rule in CatalogueRule.all {
                try await client.rollingBack { tx in
                    try await tx.execute(script: rule.fault)
                    let found = try await Set(inspect(tx).findings).subtracting(clean)
                    #expect(Set(found.map(\.rule)) == [rule.name], "planted “\(rule.fault)”, found \(found)")
                    if Set(found.map(\.rule)) == [rule.name] { proved += 1 }
                }
            }
            print("catalogue lint: \(proved) of \(CatalogueRule.all.count) planted faults found, each by its own rule and no other")
        }
    }

    @Test("a table that somebody forgot to protect is found")
    func forgotten() async throws {
        try await lint { client in
            try await client.rollingBack { tx in
                try await tx.execute(
                    script: "create table thidua.forgotten (id uuid primary key); grant select on thidua.forgotten to thidua_actor")
                let found = try await inspect(tx).findings.filter { $0.subject.contains("forgotten") }
                #expect(Set(found.map(\.rule)).count >= 5, "\(found)")
            }
        }
    }

    private struct Inspection {
        var findings: [Finding] = []
        var checked: [Int] = []
        var tables = 0
    }

    /// Runs every rule in the transaction.
    private func inspect(_ tx: Transaction) async throws -> Inspection {
        try await tx.execute(script: CatalogueRule.prelude)
        var result = Inspection()
        for rule in CatalogueRule.all {
            let statement = Statement<[(String, String?)]>(
                "rule", SQL(stringLiteral: "select subject::text, fault::text from (\(rule.sql)) seen order by 1"),
                each: { row in (try row.next(String.self), try row.next(String?.self)) })
            let seen = try await tx.run(statement)
            result.checked.append(seen.count)
            result.findings += seen.compactMap { subject, fault in fault.map { Finding(rule: rule.name, subject: subject, fault: $0) } }
        }
        result.tables = try await tx.run(
            Statement("tables", "select count(*) from lint_table where not is_partition", exactlyOne: { row in try row.next(Int.self) }))
        return result
    }

    nonisolated(nonsending) private func lint(_ body: (PostgresClient) async throws -> Void) async throws {
        try await MigratedDatabase.with { database in try await database.asOwner(body) }
    }
}
