import Emulation
import Foundation
import Logging
import Operations
import Postgres
import Store

/// Whom An Lão reminds of the third task of V.4 by the demo's day, one of them twice and three by an official letter, and who has opened
/// that. All of it is made up and says so.
struct DemoReminders: Sendable {
    let city: DemoCity
    let plans: DemoPlans
    let keys: DemoKeys
    let app: PostgresClient

    /// The last that is sent, on the demo's day.
    static let last = DemoSeed.id("reminder of five")
    private static let first = DemoSeed.id("reminder of one")
    private static let firstDay = Day("2024-12-18")!

    private static let task = UUID(uuidString: "0193dfdc-a680-7000-8000-000000000320")!
    private static let twice = "11629"
    private static let letter = DemoSeed.id("letter to three")
    private static let letters = DemoSeed.id("register of letters")
    private static let urged = ["11641", "11644", "11653"]
    private static let others = ["11635", "11638", "11656", "AL-CA"]

    /// Each step answers as it did before if it was made before.
    func run(_ owner: PostgresClient) async throws {
        // Before the clock moves: what is connected until then stays on the demo's day, on which every plan was published.
        let told = try await ListDebtors(plans.clause(Self.task), after: nil, limit: 200).run(as: keys.standing(in: city.anLao), on: app)
            .obligations
        func tasks(of codes: [String]) -> [UUID] {
            told.filter { one in codes.contains { unit($0)?.id == one.obligation.unit } }.map(\.obligation.id)
        }
        try await onDayBefore(owner) { earlier in
            try await remind(Self.first, tasks(of: [Self.twice]), "Đề nghị báo kết quả trước ngày 20/12/2024.", on: earlier)
        }
        try await open(of: Self.twice)
        try await DemoSigners(city: city, app: app).run(owner)
        try await urge(tasks(of: Self.urged))
        try await open(of: Self.urged[0])
        try await remind(
            Self.last, tasks(of: [Self.twice] + Self.others), "Đến nay chưa nhận được kết quả; đề nghị khẩn trương thực hiện.", on: app)
        try await open(of: Self.others[0])
    }

    /// By a letter under the next number of the register that goes on with the paper book.
    private func urge(_ tasks: [UUID]) async throws {
        let standing = try keys.standing(in: city.anLao)
        let settings = OpenRegister.Settings(form: .state, types: [.letter], suffix: "UBND", office: "NV", endsOn: nil, first: 57)
        _ = try await OpenRegister(Self.letters, settings, decision: Decision(id: Self.letters, seen: nil, isNew: true))
            .run(as: standing, on: app)
        _ = try await SendReminders(
            Self.letter, of: plans.clause(Self.task), to: .some(tasks),
            words: "Dữ liệu mẫu. Đề nghị báo cáo kết quả trước ngày 25/12/2024.",
            letter: .init(
                summary: "Dữ liệu mẫu. V/v đôn đốc thực hiện nhiệm vụ của phong trào thi đua",
                signedBy: Signature(membership: DemoSigners.deputyHead, capacity: .deputy)),
            decision: Decision(id: Self.letter, seen: nil, isNew: true)
        ).run(as: standing, on: app)
    }

    /// - Parameter client: on whose day.
    private func remind(_ id: UUID, _ tasks: [UUID], _ words: String, on client: PostgresClient) async throws {
        _ = try await SendReminders(
            id, of: plans.clause(Self.task), to: .some(tasks), words: "Dữ liệu mẫu. \(words)",
            decision: Decision(id: id, seen: nil, isNew: true)
        ).run(as: keys.standing(in: city.anLao), on: client)
    }

    /// Opens what a unit has not.
    private func open(of code: String) async throws {
        guard let unit = unit(code) else { return }
        let standing = try keys.standing(in: unit)
        for one in try await ListDeliveries(opened: false, before: nil, limit: 10).run(as: standing, on: app) {
            _ = try await OpenDelivery(one.delivery.id).run(as: standing, on: app)
        }
    }

    private func unit(_ code: String) -> Emulation.Unit? { city.addressees.first { $0.code == code } }

    /// Lends a client that came two days before; whoever comes later comes on the demo's day again.
    private func onDayBefore(_ owner: PostgresClient, _ work: (PostgresClient) async throws -> Void) async throws {
        var logger = Logger(label: "thidua demo") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .critical
        try await DemoCity.stopClock(at: Self.firstDay, owner)
        let earlier = try Database.app(.actor, connections: 1, logger)
        let ended: Result<Void, any Error>
        do {
            ended = .success(try await work(earlier))
        } catch {
            ended = .failure(error)
        }
        await earlier.close()
        try await DemoCity.stopClock(at: DemoCity.today, owner)
        try ended.get()
    }
}
