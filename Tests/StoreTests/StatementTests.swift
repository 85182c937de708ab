import Emulation
import EmulationFixtures
import Foundation
import Postgres
import PostgresTesting
import Store
import Testing

/// The SQL is text to the compiler; here the database reads it.
@Suite("The statements", .timeLimit(.minutes(20)))
struct StatementTests {
    @Test("are planned as the role that runs them, and answer what their readers ask for")
    func fitTheSchema() async throws {
        try await StatementTests.withRunners { city, runners in
            let samples = try await StatementWorld(city).samples()
            var faults: [String] = []
            for sample in samples { faults += await sample.faults(on: runners[sample.runner]!) }
            #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")

            let columns = samples.reduce(0) { $0 + $1.expected.count }
            let roles = StatementSample.Runner.allCases.map { runner in "\(runner) \(samples.count { $0.runner == runner })" }
            print(
                "statements: \(Set(samples.map(\.name)).count) in \(samples.count) forms, \(columns) columns; "
                    + roles.joined(separator: ", "))
        }
    }

    @Test("at the head of a batch do what they say")
    func settings() async throws {
        try await StatementTests.withRunners { city, runners in
            let here = Statement<[String]>(
                "here", "select coalesce(thidua.me()::text, '') union all select current_user order by 1",
                each: { row in try row.next(String.self) })
            let stood = try await runners[.actor]!.run(under: city.standing(in: SmallCity.anLao).settings, here)
            #expect(stood == ["\(SmallCity.anLao.rawValue)", "thidua_actor"])
            #expect(try await runners[.actor]!.run(under: city.standing(in: SmallCity.anLao).recording, here) == stood)
            #expect(try await city.owner.run(under: .registrar, here).contains("thidua_registrar"))
        }
    }

    @Test("are all known here, and each has a name of its own")
    func noneIsForgotten() async throws {
        let named = try StatementTests.namesInSources()
        let samples = try await SmallCity.with { city in try await StatementWorld(city).samples().map(\.name) }
        #expect(StatementTests.missing(of: named, in: samples + StatementTests.heads).isEmpty)
        #expect(Set(named).count == named.count, "\(named.filter { name in named.count { $0 == name } > 1 })")
        #expect(Set(samples).subtracting(named).isEmpty)

        // The fault to be found: a statement nobody listed.
        let forgetful = samples.filter { $0 != "fold figures" }
        #expect(StatementTests.missing(of: named, in: forgetful + StatementTests.heads) == ["fold figures"])
        print("statements: \(named.count) names in Sources/Store")
    }

    @Test("with a wrong type, a column too few or a table out of reach are found")
    func faultsAreFound() async throws {
        try await StatementTests.withRunners { _, runners in
            let faulty: [(StatementSample, String)] = try [
                (
                    .init(
                        .actor,
                        Statement<[Day]>("a name read as a day", "select name from thidua.unit_name", each: { try $0.next(Day.self) })),
                    "reads column 1"
                ),
                (
                    .init(
                        .actor,
                        Statement<[String]>(
                            "a number read as text", "select 1, 'x'",
                            each: {
                                $0.skip(1); return try $0.next(String.self)
                            })), ""
                ),
                (
                    .init(
                        .actor,
                        Statement<[String]>("a level read as text", "select level from thidua.unit", each: { try $0.next(String.self) })),
                    "reads column 1"
                ),
                (
                    .init(
                        .actor,
                        Statement<[Int64]>(
                            "one column of two", "select unit_id from thidua.unit", each: { try $0.next(Int64.self) + $0.next(Int64.self) })
                    ), "answers 1 columns and reads 2"
                ),
                (
                    .init(
                        .actor,
                        Statement<[Int64]>(
                            "two columns for one", "select unit_id, level from thidua.unit", each: { try $0.next(Int64.self) })),
                    "answers 2 columns and reads 1"
                ),
                (
                    .init(
                        .actor,
                        Statement<[Int64]>("no such column", "select sibling_id from thidua.unit", each: { try $0.next(Int64.self) })),
                    "sibling_id"
                ),
                (
                    .init(.actor, Statement<[String]>("people", "select name from thidua.person", each: { try $0.next(String.self) })),
                    "permission denied"
                ),
                (
                    .init(.worker, Statement<Void>("a version rewritten", "update thidua.report_version set note = 'x'")),
                    "permission denied"
                ),
                (.init(.auditor, Statement<Void>("a figure rewritten", "update thidua.figure set total = 0")), "permission denied"),
            ]
            for (sample, reason) in faulty {
                let faults = await sample.faults(on: runners[sample.runner]!)
                if reason.isEmpty {
                    #expect(faults.isEmpty)
                } else {
                    #expect(faults.count == 1 && faults.allSatisfy { $0.contains(reason) }, "\(sample): \(faults)")
                }
            }
            print("statements: \(faulty.count { !$0.1.isEmpty }) planted faults found")
        }
    }

    // MARK: Helpers

    /// Statements that settings put at the head of a batch; see `settings`.
    static let heads = ["stand", "stand and record", "become registrar", "become auditor"]

    /// The names that statements are given in the sources of the layer.
    static func namesInSources() throws -> [String] {
        let store = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Store").standardizedFileURL
        let files = try #require(FileManager.default.enumerator(at: store, includingPropertiesForKeys: nil))
        var names: [String] = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            names += text.matches(of: /\bStatement(?:<.*>)?\(\s*(?:affected:|moving:|rows:)?\s*"([^"]+)"/).map { String($0.output.1) }
        }
        try #require(names.count > 50)
        return names
    }

    static func missing(of names: [String], in samples: [String]) -> [String] {
        Set(names).subtracting(samples).sorted()
    }

    /// Lends a small city with a client for each role.
    static func withRunners(_ body: (SmallCity, [StatementSample.Runner: PostgresClient]) async throws -> Void) async throws {
        try await SmallCity.with { city in
            let login = try TestServer.login(to: city.database)
            let runners = Dictionary(
                uniqueKeysWithValues: StatementSample.Runner.allCases.map { runner in
                    let url = runner == .registrar ? city.database.url : login
                    return (
                        runner,
                        PostgresClient(PostgresConfiguration(url: url, role: "thidua_\(runner.rawValue)", connections: 1), logger: .quiet)
                    )
                })
            let result: Swift.Result<Void, any Error>
            do { result = .success(try await body(city, runners)) } catch { result = .failure(error) }
            for client in runners.values { await client.close() }
            try result.get()
        }
    }
}
