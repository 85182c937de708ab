import Emulation
import Foundation
import Operations
import Postgres
import Store

/// The register of plans that An Lão goes on with from its paper book, with one number given up and one kept. All of it is made up and
/// says so.
///
/// Opened after An Lão's plan was published, whose number is blank in the source: that one stays as it is printed.
struct DemoRegisters: Sendable {
    let city: DemoCity
    let keys: DemoKeys
    let app: PostgresClient

    /// The last step: one number is cancelled.
    static let last = DemoSeed.id("decision document cancel")

    private static let register = DemoSeed.id("register of plans")
    private static let (cancelled, kept) = (DemoSeed.id("document cancelled"), DemoSeed.id("document kept"))

    /// Each step answers as it did before if it was made before.
    func run() async throws {
        let standing = try keys.standing(in: city.anLao)
        let settings = OpenRegister.Settings(form: .state, types: [.plan], suffix: "UBND", office: nil, endsOn: nil, first: 201)
        _ = try await OpenRegister(Self.register, settings, decision: new(Self.register)).run(as: standing, on: app)
        for (document, purpose) in [
            (Self.cancelled, "Kế hoạch tổ chức hội thi tuyên truyền phong trào."),
            (Self.kept, "Kế hoạch tổ chức Đại hội Thi đua yêu nước huyện."),
        ] {
            _ = try await ReserveNumber(document, in: Self.register, .plan, purpose: sample(purpose), decision: new(document))
                .run(as: standing, on: app)
        }
        _ = try await CancelNumber(
            Self.cancelled, reason: sample("Hội thi được đưa vào kế hoạch của Phòng Văn hóa và Thông tin."),
            decision: Decision(id: Self.last, seen: nil)
        ).run(as: standing, on: app)
    }

    /// What is new lends its id to the decision that makes it.
    private func new(_ id: UUID) -> Decision { Decision(id: id, seen: nil, isNew: true) }

    private func sample(_ words: String) -> String { "Dữ liệu mẫu. \(words)" }
}
