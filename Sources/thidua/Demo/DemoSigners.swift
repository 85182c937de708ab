import Emulation
import Foundation
import Operations
import Postgres
import Store

/// Who signs for An Lão's chairman: a deputy chairman that an administrator appoints. Both are made up and say so.
struct DemoSigners: Sendable {
    let city: DemoCity
    let app: PostgresClient

    /// By which post the deputy chairman signs.
    static let name = "Đào Văn Phú (mẫu)"
    static let deputyHead = DemoSeed.id("post of the deputy chairman")
    private static let administrator = DemoSeed.id("administrator of posts")

    /// Answers as it did before if it was made before.
    func run(_ owner: PostgresClient) async throws {
        let unit = city.anLao
        let token = try await IssueToken(client: owner).run(
            for: .known(Self.administrator, name: "Quản trị chức vụ (mẫu)"), in: unit.id, role: .administrator, label: "demo (mẫu)",
            from: unit.beganOn, days: 1
        ).token
        try await AppointPerson(
            Self.deputyHead, .new(name: Self.name), role: .leader, post: "Phó Chủ tịch", signsAs: .deputyHead, from: unit.beganOn,
            until: nil
        ).run(as: Standing(tokenHash: token.hash, unit: unit.id, attempt: .run), on: app)
        _ = try await RevokeToken(client: owner).run(allOf: Self.administrator)
    }
}
