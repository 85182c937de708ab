import Emulation
import Foundation
import Operations
import Postgres
import Store

/// Whom An Lão's awards may be for: 40 people, 12 collectives and 6 households, all made up and called so. Two of them may be the same:
/// Thủy and Thuỷ, whom two communes registered, so that nobody but the district sees both.
struct DemoSubjects: Sendable {
    let city: DemoCity
    let keys: DemoKeys
    let app: PostgresClient

    /// The last step, of An Lão's own.
    static let last = decision("last")

    private static func decision(_ step: String) -> UUID { DemoSeed.id("decision subject \(step)") }

    private static let families = ["Phạm", "Vũ", "Nguyễn", "Bùi", "Đỗ", "Lê", "Trần", "Hoàng", "Ngô", "Đặng"]
    private static let women = ["Thị Hòa", "Thị Năm", "Thị Hiền", "Thu Hương", "Thị Lý"]
    private static let men = ["Văn Sáu", "Đức Bình", "Văn Quý", "Hữu Toàn", "Minh Tuấn"]
    private static let work = ["Nông dân", "Công chức", "Giáo viên", "Trưởng thôn", "Bộ đội"]

    /// Each step answers as it did before if it was made before.
    func run() async throws {
        let communes = city.addressees.filter { $0.kind == .authority }
        var seed = DemoSeed("subjects")
        for number in 0..<38 {
            let unit = communes[number % communes.count], isWoman = number.isMultiple(of: 2)
            let given = isWoman ? Self.women[number / 2 % 5] : Self.men[number / 2 % 5]
            let work = Self.work[seed.whole(0...4)]
            try await person(
                "\(number)", "\(Self.families[(number + number / 10) % 10]) \(given)", born: seed.whole(1955...1999), isWoman, work,
                in: unit)
        }
        try await person("thuy", "Phạm Thị Thủy", born: 1980, true, "Giáo viên", in: communes[0])
        try await person("thuy again", "Phạm Thị Thuỷ", born: 1980, true, "Giáo viên", in: communes[1])
        for (number, unit) in communes.prefix(3).enumerated() {
            try await register("commune \(number)", .collective, "\(unit.name)", .init(name: "", names: unit.id), in: unit)
        }
        for number in 0..<7 {
            let name = number == 0 ? "Hợp tác xã nông nghiệp" : "Tổ nông dân số \(number)"
            let traits: [Subject.Trait] = number == 0 ? [.enterprise] : []
            try await register("group \(number)", .collective, name, .init(name: "", traits: traits), in: communes[number + 3])
        }
        for number in 0..<6 {
            try await register(
                "household \(number)", .household, "Hộ ông \(Self.families[number]) \(Self.men[number % 5])", .init(name: ""),
                in: communes[number])
        }
        try await register("office", .collective, "Phòng Tài chính – Kế hoạch", .init(name: ""), in: city.anLao)
        try await register("last", .collective, "Đội văn nghệ quần chúng huyện An Lão", .init(name: ""), in: city.anLao)
        note("40 cá nhân, 12 tập thể, 6 hộ gia đình / people, collectives, households")
    }

    private func person(
        _ key: String, _ name: String, born: Int, _ isWoman: Bool, _ work: String, in unit: Emulation.Unit
    ) async throws {
        let traits: [Subject.Trait] = (isWoman ? [.woman] : []) + (work == "Bộ đội" ? [.armedForces] : [])
        let told = Subject.Told(name: "", birthYear: born, category: .directWorker, traits: traits)
        let subject = try await register("person \(key)", .person, name, told, in: unit)
        let placement = DemoSeed.id("placement \(key)")
        _ = try await PlaceSubject(
            placement, of: SubjectReference(unit: unit.id, id: subject),
            .init(asWhat: work, from: Day("\(born + 22)-09-01")!, until: nil),
            decision: Decision(id: Self.decision("placement \(key)"), seen: nil, isNew: true)
        ).run(as: keys.standing(in: unit), on: app)
    }

    @discardableResult
    private func register(
        _ key: String, _ kind: Subject.Kind, _ name: String, _ told: Subject.Told, in unit: Emulation.Unit
    ) async throws -> UUID {
        let id = DemoSeed.id("subject \(key)")
        var told = told
        told.name = "\(name) (dữ liệu mẫu)"
        _ = try await WriteSubject(
            id, kind, told, isAnother: true, decision: Decision(id: Self.decision(key), seen: nil, isNew: true)
        ).run(as: keys.standing(in: unit), on: app)
        return id
    }
}
