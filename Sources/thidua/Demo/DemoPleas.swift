import Emulation
import Foundation
import Operations
import Postgres
import Store

/// Who of those whom An Lão's plan told to spread the word asks for more time, or to be excused, and what is answered. All of it is made up
/// and says so; so is the day that is due.
struct DemoPleas: Sendable {
    let city: DemoCity
    let plans: DemoPlans
    let keys: DemoKeys
    let app: PostgresClient

    /// The last step.
    static let last = decision("excuse")

    private static func decision(_ step: String) -> UUID { DemoSeed.id("decision plea \(step)") }
    private static func plea(_ code: String) -> UUID { DemoSeed.id("plea \(code)") }

    private static let later = Plea.Wish.later(until: Day("2024-12-31")!)

    /// Each step answers as it did before if it was made before.
    func run() async throws {
        // The storm of September 2024.
        try await ask(
            "11635", Self.later, "Xã còn khắc phục hậu quả cơn bão số 3 (Yagi), hệ thống loa truyền thanh của 05 thôn chưa sửa xong.")
        try await decide("11635", .grant(answer: sample("Đồng ý; đề nghị xã tuyên truyền bằng hình thức khác trong khi chờ.")), "storm")
        try await ask("11638", Self.later, "Xã chưa bố trí được người.")
        try await decide(
            "11638", .refuse(answer: sample("Đề nghị xã phân công công chức văn hóa kiêm nhiệm và hoàn thành ngay.")), "nobody there")
        try await ask("AL-QS", .excuse, "Đơn vị tham gia diễn tập đến hết tháng 12.")
        try await decide("AL-QS", .grant(answer: sample("Đồng ý miễn.")), nil)
    }

    private func ask(_ code: String, _ wish: Plea.Wish, _ reason: String) async throws {
        guard let unit = unit(code) else { return }
        let standing = try keys.standing(in: unit)
        let told = try await ListObligations(after: nil, limit: 100).run(as: standing, on: app).obligations
        guard let task = told.first(where: { $0.obligation.clause == plans.clause(DemoObligations.spreading) })?.obligation.id else {
            return
        }
        _ = try await AskPlea(
            Self.plea(code), about: task, wish, reason: sample(reason),
            decision: Decision(id: Self.decision("ask \(code)"), seen: nil, isNew: true)
        ).run(as: standing, on: app)
    }

    /// The district answers.
    /// - Parameter step: nil for the last.
    private func decide(_ code: String, _ answer: DecidePlea.Step, _ step: String?) async throws {
        guard let unit = unit(code) else { return }
        let decision = Decision(id: step.map(Self.decision) ?? Self.last, seen: nil)
        _ = try await DecidePlea(Self.plea(code), of: unit.id, answer, decision: decision).run(as: keys.standing(in: city.anLao), on: app)
    }

    private func unit(_ code: String) -> Emulation.Unit? { city.addressees.first { $0.code == code } }

    private func sample(_ words: String) -> String { "Dữ liệu mẫu. \(words)" }
}
