import Emulation
import Foundation
import Operations
import Postgres
import Store

/// What stands in the way of four of An Lão's communes, and what has come of it by the demo's day. All of it is made up and says so.
struct DemoDifficulties: Sendable {
    let city: DemoCity
    let keys: DemoKeys
    let app: PostgresClient

    /// The last step: the district tells the city what it put together.
    static let raisingOn = decision("raise on")

    private static func decision(_ step: String) -> UUID { DemoSeed.id("decision difficulty \(step)") }
    private static func difficulty(_ name: String) -> UUID { DemoSeed.id("difficulty \(name)") }

    private static let raised: [(code: String, field: String, words: String)] = [
        (
            code: "11647", field: "Nhà tạm, nhà dột nát",
            words: "Danh sách hộ được hỗ trợ sửa nhà chưa được phê duyệt, xã chưa có căn cứ để báo cáo số nhà hoàn thành."
        ),
        ("11656", "Nhà tạm, nhà dột nát", "Vốn hỗ trợ xây nhà chuyển về chậm; 02 hộ đã tháo dỡ nhà cũ nhưng chưa khởi công được."),
        ("11632", "Kinh phí", "Xã chưa bố trí được kinh phí tuyên truyền cho phong trào."),
        ("11629", "Dịch vụ công", "Người dân không nhận được mã xác nhận khi nộp hồ sơ trực tuyến vào cuối ngày."),
    ]

    /// Each step answers as it did before if it was made before.
    func run() async throws {
        for one in Self.raised {
            guard let unit = city.addressees.first(where: { $0.code == one.code }) else { continue }
            try await raise(one.code, one.words, field: one.field, in: unit)
        }
        try await decide("11632", .return(question: sample("Đề nghị xã nêu rõ còn thiếu bao nhiêu, cho nội dung nào.")))
        try await decide(
            "11629", .answer(sample("Hệ thống đã được khắc phục; đề nghị xã hướng dẫn người dân nộp lại hồ sơ."), isPublished: true))
        let words =
            "Một số xã vướng về danh sách và vốn hỗ trợ xây, sửa nhà. Đề nghị thành phố phê duyệt danh sách và chuyển vốn trong tháng."
        try await raise("together", words, field: "Nhà tạm, nhà dột nát", in: city.anLao, isGathering: true)
        try await decide("11647", .merge(into: Self.difficulty("together")))
        try await decide("11656", .merge(into: Self.difficulty("together")))
        _ = try await RaiseDifficulty(
            Self.difficulty("together"), in: DemoCity.campaign(of: city.city), field: "Nhà tạm, nhà dột nát", words: sample(words),
            isGathering: false, decision: Decision(id: Self.raisingOn, seen: nil)
        ).run(as: keys.standing(in: city.anLao), on: app)
    }

    private func raise(_ name: String, _ words: String, field: String, in unit: Emulation.Unit, isGathering: Bool = false) async throws {
        _ = try await RaiseDifficulty(
            Self.difficulty(name), in: DemoCity.campaign(of: city.city), field: field, words: sample(words), isGathering: isGathering,
            decision: Decision(id: Self.decision("raise \(name)"), seen: nil, isNew: true)
        ).run(as: keys.standing(in: unit), on: app)
    }

    /// The district decides what a commune raised.
    private func decide(_ code: String, _ step: DecideDifficulty.Step) async throws {
        guard let unit = city.addressees.first(where: { $0.code == code }) else { return }
        _ = try await DecideDifficulty(
            Self.difficulty(code), of: unit.id, step, decision: Decision(id: Self.decision("decide \(code)"), seen: nil)
        ).run(as: keys.standing(in: city.anLao), on: app)
    }

    private func sample(_ words: String) -> String { "Dữ liệu mẫu. \(words)" }
}
