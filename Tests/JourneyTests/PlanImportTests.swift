import Emulation
import EmulationFixtures
import Foundation
import Operations
import PostgresTesting
import Store
import Testing
import Wire

@Suite("thidua plan import", .timeLimit(.minutes(10))) struct PlanImportTests {
    private static let seed = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../deploy/data/an-lao-plan-2024.txt").standardizedFileURL.path

    private func run(_ arguments: [String], in city: SmallCity, token: String?) async throws -> (lines: [String], status: Int32) {
        var environment = [
            "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "APP_DATABASE_URL": try TestServer.login(to: city.database),
        ]
        environment["THIDUA_TOKEN"] = token
        let process = try KillProcess(
            "/bin/sh", ["-c", #"exec "$0" plan import "$@" 2>&1 </dev/null"#, try KillProcess.thidua] + arguments, environment: environment)
        var lines: [String] = []
        while let line = try? await process.line() { lines.append(line) }
        return (lines, await process.wait())
    }

    @Test("lays An Lão's plan on its desk, once, with 71 pieces to be answered; and nothing for who is nobody there or brings no plan")
    func seed() async throws {
        try await SmallCity.with { city in
            let token = try #require(city.leaders[SmallCity.anLao]).token.text
            let id = UUID.version7().uuidString.lowercased()
            let whole = [Self.seed, "--unit", "1.1", "--start", "2024-09-30", "--end", "2025-12-31", "--id", id]
            for _ in 1...2 {
                let (lines, status) = try await run(whole, in: city, token: token)
                #expect(status == 0 && lines.last == id, "\(lines)")
                #expect(lines.contains { $0.contains("71 đoạn chờ trả lời") && $0.contains("/1.1/phong-trao/\(id)/doc") })
            }
            let standing = city.standing(in: SmallCity.anLao)
            let desk = try await ReadTextOnDesk(try #require(UUID(uuidString: id))).run(as: standing, on: city.app)
            #expect(desk.kept.transcript.pieces.count == 71 && desk.kept.transcript.leftovers.isEmpty && desk.answers.isEmpty)
            #expect(desk.draft.plan.movements.count == 8 && desk.draft.plan.signer == "Hà Thế Vinh")
            #expect(desk.draft.plan.addresses.map(\.who) == [.units([SmallCity.phongNoiVu])])

            for (arguments, token, words) in [
                (whole, nil, "THIDUA_TOKEN"), (whole, "thd_nonsense", "THIDUA_TOKEN"),
                ([Self.seed, "--unit", "1.2", "--start", "2024-09-30", "--end", "2025-12-31"], token, "It does not exist"),
                ([Self.seed, "--unit", "1.1", "--start", "2024-09-30"], token, "please write the day"),
                (["/bin/sh", "--unit", "1.1"], token, "not Unicode"), (["/dev/null", "--unit", "1.1"], token, "no word"),
            ] as [([String], String?, String)] {
                let (lines, status) = try await run(arguments, in: city, token: token)
                #expect(status == 1 && lines.joined().contains(words), "\(arguments): \(lines)")
            }
            let drafts = try await ListCampaigns().run(as: standing, on: city.app).drafts
            #expect(drafts.count == 1)
        }
    }

    @Test("lays a plan that takes up one from above beside it; nothing where that one does not address the unit")
    func adoption() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            let token = try #require(city.leaders[SmallCity.batTrang]).token.text
            let id = UUID.version7().uuidString.lowercased()
            let arguments = [Self.seed, "--unit", "1.1.1", "--start", "2024-09-30", "--end", "2025-12-31", "--id", id]
            let (refused, failed) = try await run(arguments + ["--above", "1.2/\(SmallCity.anLaoCampaign)"], in: city, token: token)
            #expect(failed == 1 && refused.joined().contains("does not address"), "\(refused)")
            let (lines, status) = try await run(arguments + ["--above", "1.1/\(SmallCity.anLaoCampaign)"], in: city, token: token)
            #expect(status == 0 && lines.last == id, "\(lines)")
            let draft = try await ReadCampaignDraft(try #require(UUID(uuidString: id)))
                .run(as: city.standing(in: SmallCity.batTrang), on: city.app)
            #expect(draft.above?.id == SmallCity.anLaoCampaign)
        }
    }
}
