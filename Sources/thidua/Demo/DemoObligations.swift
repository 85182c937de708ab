import Emulation
import Foundation
import Operations
import Postgres
import Store

/// What some of those whom An Lão's plan told a task say they have done by the demo's day. All of it is made up and says so.
struct DemoObligations: Sendable {
    let city: DemoCity
    let plans: DemoPlans
    let keys: DemoKeys
    let app: PostgresClient

    /// The last step: the district sends one back.
    static let last = decision("send back")

    private static func decision(_ step: String) -> UUID { DemoSeed.id("decision obligation \(step)") }

    /// The second task of V.4: to spread the word in many forms.
    static let spreading = UUID(uuidString: "0193dfdc-a680-7000-8000-000000000319")!

    /// The first requirement of I.2: to hold something fit for the occasion.
    private static let holding = UUID(uuidString: "0193dfdc-a680-7000-8000-000000000310")!
    /// Who has held nothing yet.
    private static let idle: Set = ["11635", "11638", "11641", "11644", "11656", "AL-QS", "AL-TTr", "AL-CCB"]
    private static let held = [
        "Đã tổ chức lễ phát động ngày 10/10/2024, 120 người dự.", "Đã tổ chức giải bóng chuyền chào mừng Đại hội, 08 đội tham gia.",
        "Đã tổ chức ra quân vệ sinh môi trường, trồng 300 cây xanh.", "Đã tổ chức hội nghị biểu dương 15 gương người tốt, việc tốt.",
    ]
    /// Who works with the Front so far.
    private static let helping = ["AL-HND", "AL-HPN"]
    private static let helpingFront = UUID(uuidString: "0193dfdc-a680-7000-8000-000000000325")!

    private static let accounts: [(code: String, words: String)] = [
        ("11629", "Đã tuyên truyền trên hệ thống loa truyền thanh 02 buổi mỗi tuần và treo 12 băng rôn, khẩu hiệu tại trung tâm xã."),
        ("11632", "Đã mở chuyên mục về phong trào trên trang thông tin điện tử của xã; giới thiệu 03 gương điển hình."),
        ("11647", "Đã lồng ghép tuyên truyền tại hội nghị của 08/08 thôn."),
        ("AL-VHTT", "Đã hướng dẫn các xã, thị trấn nội dung, hình thức tuyên truyền và kiểm tra việc cổ động trực quan."),
        ("11656", "Đã tuyên truyền."),
    ]

    /// Each step answers as it did before if it was made before.
    func run() async throws {
        for (place, unit) in city.addressees.filter({ !Self.idle.contains($0.code) }).enumerated() {
            guard let task = try await task(Self.holding, of: unit) else { continue }
            try await decide(
                task, of: unit, .complete(account: sample(Self.held[place % Self.held.count])), step: "holding \(unit.code)", as: unit)
        }
        for unit in city.addressees where Self.helping.contains(unit.code) {
            guard let task = try await task(Self.helpingFront, of: unit) else { continue }
            try await decide(
                task, of: unit, .complete(account: sample("Đã phối hợp tuyên truyền trong đoàn viên, hội viên.")),
                step: "helping \(unit.code)", as: unit)
        }
        for (code, words) in Self.accounts {
            guard let unit = city.addressees.first(where: { $0.code == code }), let task = try await spreading(of: unit) else { continue }
            if code == Self.accounts[0].code { try await show(task, of: unit) }
            try await decide(task, of: unit, .complete(account: sample(words)), step: code, as: unit)
        }
        guard let unit = city.addressees.first(where: { $0.code == "11656" }), let task = try await spreading(of: unit) else { return }
        let reason = sample("Đề nghị nêu rõ hình thức, số buổi và địa bàn đã tuyên truyền.")
        try await decide(task, of: unit, .return(reason: reason), step: nil, as: city.anLao)
    }

    /// What one of them puts to it before it says so.
    private func show(_ task: UUID, of unit: Emulation.Unit) async throws {
        let hours = """
            Dữ liệu mẫu. LỊCH PHÁT THANH tháng 11/2024
            Thứ Ba và thứ Sáu hằng tuần, từ 17 giờ 00 đến 17 giờ 15: nội dung phong trào, gương người tốt, việc tốt.

            """
        let pieces: [(AddEvidence.Sent, String)] = [
            (.file(name: "Lịch phát thanh tháng 11.txt", bytes: Array(hours.utf8)[...]), sample("Lịch phát thanh của xã")),
            (.link("https://example.vn/xa/tin-tuc/phong-trao-thi-dua"), sample("Tin trên trang thông tin điện tử của xã")),
        ]
        for (place, (sent, words)) in pieces.enumerated() {
            try await AddEvidence(DemoSeed.id("evidence \(place) of \(unit.code)"), to: task, sent, words: words)
                .run(as: keys.standing(in: unit), on: app)
        }
    }

    private func spreading(of unit: Emulation.Unit) async throws -> UUID? { try await task(Self.spreading, of: unit) }

    private func task(_ clause: UUID, of unit: Emulation.Unit) async throws -> UUID? {
        let told = try await ListObligations(after: nil, limit: 100).run(as: keys.standing(in: unit), on: app)
        return told.obligations.first { $0.obligation.clause == plans.clause(clause) }?.obligation.id
    }

    /// - Parameter step: nil for the last.
    private func decide(
        _ task: UUID, of owner: Emulation.Unit, _ deed: DecideObligation.Step, step: String?, as unit: Emulation.Unit
    ) async throws {
        let decision = Decision(id: step.map(Self.decision) ?? Self.last, seen: nil)
        _ = try await DecideObligation(task, of: owner.id, deed, decision: decision).run(as: keys.standing(in: unit), on: app)
    }

    private func sample(_ words: String) -> String { "Dữ liệu mẫu. \(words)" }
}
