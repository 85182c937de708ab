import Emulation
import Foundation
import Operations
import Postgres
import Store

/// What some of the sample people were awarded before, all of it made up: titles year after year, one without a paper, one in words.
struct DemoRecords: Sendable {
    let city: DemoCity
    let keys: DemoKeys
    let app: PostgresClient

    /// The last step, of An Lão's own.
    static let last = decision("last")

    private static func decision(_ step: String) -> UUID { DemoSeed.id("decision record \(step)") }

    /// Each step answers as it did before if it was made before.
    func run() async throws {
        let communes = city.addressees.filter { $0.kind == .authority }
        for number in 0..<6 {
            let unit = communes[number % communes.count]
            for year in (2023 - number % 3)...2023 {
                try await enter("\(number) \(year)", "person \(number)", in: unit, Self.title("LDTT", year))
            }
            if number < 2 { try await enter("\(number) fighter", "person \(number)", in: unit, Self.title("CSTDCS", 2023)) }
        }
        try await enter(
            "claimed", "person 2", in: communes[2],
            .init(form: .code("CSTDCS"), year: 2021, decidedBy: "Chủ tịch UBND huyện An Lão (mẫu)", proof: .claimed))
        try await enter(
            "last", "last", in: city.anLao,
            .init(form: .words("Giấy khen của Hội Khuyến học"), year: 2022, decidedBy: "Hội Khuyến học huyện (mẫu)", proof: .claimed))
        note("khen thưởng đã nhận của 6 cá nhân, 1 tập thể / prior awards of 6 people and a collective")
    }

    private static func title(_ code: String, _ year: Int) -> PriorAward.Told {
        PriorAward.Told(
            form: .code(code), year: year, decidedOn: Day("\(year)-12-15"), symbol: "\(100 + year % 100)/QĐ-UBND",
            decidedBy: "Chủ tịch UBND huyện An Lão (mẫu)", proof: .document, shownBy: "Bản sao quyết định (mẫu)")
    }

    private func enter(_ key: String, _ subject: String, in unit: Emulation.Unit, _ told: PriorAward.Told) async throws {
        let award = DemoSeed.id("prior award \(key)")
        _ = try await WritePriorAward(
            award, of: SubjectReference(unit: unit.id, id: DemoSeed.id("subject \(subject)")), told,
            decision: Decision(id: Self.decision(key), seen: nil, isNew: true)
        ).run(as: keys.standing(in: unit), on: app)
    }
}
