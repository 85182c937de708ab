import Emulation
import Foundation
import Operations
import Postgres
import Store

/// Bát Trang's Giấy khen of 2024, all made up and called so: three people and a household, nominated, appraised and decided on in the commune
/// under its own authority; one of them is taken back, so that a certificate can be checked that does not stand any more.
///
/// Only where the server has keys of certificates.
struct DemoAwards: Sendable {
    let city: DemoCity
    let keys: DemoKeys
    let app: PostgresClient
    let certificateKeys: CertificateKeys

    /// The last step: one line is cancelled.
    static let last = decision("cancel")

    private static func decision(_ step: String) -> UUID { DemoSeed.id("decision award \(step)") }

    private static let deeds = [
        "person 1": "Vận động 14 hộ hiến 1.200 m² đất mở rộng đường trục thôn; tự hiến 180 m².",
        "person 18": "Chủ trì phong trào “Nhà sạch, vườn đẹp”, 62 hộ tham gia; đường hoa thôn dài 1,4 km.",
        "person 35": "Quyên góp, đứng ra sửa 2 nhà dột nát trước Tết cho hộ nghèo trong xã.",
        "household 1": "Hiến 320 m² đất vườn làm đường liên thôn, không nhận đền bù.",
    ]

    /// Makes the first key of the city known; changes nothing where it is.
    func knowKey(_ owner: PostgresClient) async throws {
        do {
            _ = try await AddCertificateKey(client: owner).run(1, of: city.city.id, from: Day("2024-01-01")!, in: certificateKeys)
        } catch CertificateKeyRefusal.keyThere {}
    }

    /// Each step answers as it did before if it was made before.
    func run() async throws {
        let unit = city.addressees.filter { $0.kind == .authority }[1]
        let standing = try keys.standing(in: unit)
        let register = DemoSeed.id("register of decisions \(unit.code)")
        _ = try await OpenRegister(
            register, .init(form: .state, types: [.decision], suffix: "UBND", office: nil, endsOn: nil, first: 87),
            decision: Decision(id: register, seen: nil, isNew: true)
        ).run(as: standing, on: app)
        var nominations: [UUID] = []
        for (subject, achievements) in Self.deeds.sorted(by: { $0.key > $1.key }) {
            nominations.append(try await nominate(subject, achievements, in: unit, as: standing))
        }
        let id = DemoSeed.id("commendation \(unit.code)")
        let signature = Signature(name: DemoCity.person(in: unit).name, capacity: .onBehalf)
        _ = try await IssueCommendation(
            id, for: nominations,
            .init(
                summary: "Về việc tặng Giấy khen phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” năm 2024 (dữ liệu mẫu)",
                budget: "Quỹ thi đua, khen thưởng của xã năm 2024 (mẫu)", bases: [], signedBy: signature,
                despite: "Dữ liệu mẫu: điều kiện chưa tra cứu đủ trên hệ thống, Hội đồng thi đua - khen thưởng xã đã xem xét."),
            signingWith: certificateKeys, decision: Decision(id: id, seen: nil, isNew: true)
        ).run(as: standing, on: app)
        let given = try await ReadCommendation(id, of: unit.id).run(as: standing, on: app).awards
        _ = try await CancelAwards(
            of: id,
            .init(
                awards: given.suffix(1).map(\.award.id),
                back: .init(ground: .a, reason: "Dữ liệu mẫu: diện tích đất kê khai không đúng thực tế."),
                summary: "Về việc hủy bỏ khen thưởng (dữ liệu mẫu)", signedBy: signature),
            decision: Decision(id: Self.last, seen: nil)
        ).run(as: standing, on: app)
        note("\(given.count) giấy khen của \(unit.name), hủy bỏ 1 / awards of a commune, one cancelled")
    }

    private func nominate(_ subject: String, _ achievements: String, in unit: Emulation.Unit, as standing: Standing) async throws -> UUID {
        let id = DemoSeed.id("awarded nomination \(subject)")
        if try await app.run(under: standing.settings, .nomination(id, of: unit.id)) == nil {
            if try await app.run(under: standing.settings, .nominationDraft(id, of: unit.id)) == nil {
                _ = try await SaveNominationDraft(
                    NominationDraft(
                        id: id, subject: SubjectReference(unit: unit.id, id: DemoSeed.id("subject \(subject)")), form: "GK-X",
                        from: Day("2024-01-01"), until: Day("2024-12-15"), achievements: "\(achievements) (dữ liệu mẫu)")
                ).run(as: standing, on: app)
            }
            _ = try await SendNomination(
                id, to: unit.id, because: "Dữ liệu mẫu.", decision: Decision(id: Self.decision("send \(subject)"), seen: nil)
            ).run(as: standing, on: app)
        }
        _ = try await ReceiveNomination(id, of: unit.id, decision: Decision(id: Self.decision("receive \(subject)"), seen: nil))
            .run(as: standing, on: app)
        _ = try await AppraiseNomination(
            id, of: unit.id, opinion: "Dữ liệu mẫu: thành tích rõ, đủ hồ sơ.", checks: NominationReview.Check.allCases,
            decision: Decision(id: Self.decision("appraise \(subject)"), seen: nil)
        ).run(as: standing, on: app)
        return id
    }
}
