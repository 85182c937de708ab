import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store

@testable import Operations

/// What a decision needs: law, a key and a register of decisions.
extension SmallCity {
    func readyToCommend(_ units: [UnitID] = [SmallCity.batTrang]) async throws {
        for name in ShippedLaw.names { _ = try await ImportLaw(client: owner).run(try ShippedLaw.text(name)) }
        _ = try await AddCertificateKey(client: owner).run(1, of: Self.city, from: Day("2024-01-01")!, in: .sample)
        for unit in units {
            let settings = OpenRegister.Settings(form: .state, types: [.decision], suffix: "UBND", office: nil, endsOn: nil, first: 1)
            let id = UUID()
            _ = try await OpenRegister(id, settings, decision: Decision(id: id, seen: nil, isNew: true))
                .run(as: standing(in: unit), on: app)
        }
    }

    func said(
        in unit: UnitID = SmallCity.batTrang, bases: [UUID] = [], despite: String? = nil
    ) -> IssueCommendation.Said {
        IssueCommendation.Said(
            summary: "Về việc tặng Giấy khen", budget: "Quỹ thi đua, khen thưởng của xã", bases: bases,
            signedBy: Signature(name: "Lãnh đạo \(unit)", capacity: .onBehalf), despite: despite)
    }

    @discardableResult
    func issue(
        _ nominations: [UUID], in unit: UnitID = SmallCity.batTrang, _ said: IssueCommendation.Said? = nil, id: UUID = UUID(),
        on client: PostgresClient? = nil
    ) async throws -> UUID {
        _ = try await IssueCommendation(
            id, for: nominations, said ?? self.said(in: unit), signingWith: .sample, decision: Decision(id: id, seen: nil, isNew: true)
        ).run(as: standing(in: unit), on: client ?? app)
        return id
    }

    @discardableResult
    func cancel(_ awards: [UUID], of commendation: UUID, in unit: UnitID = SmallCity.batTrang) async throws -> UUID {
        let id = UUID()
        let said = CancelAwards.Said(
            awards: awards, back: Commendation.Back(ground: .a, reason: "Kê khai gian dối thành tích (mẫu)"),
            summary: "Về việc hủy bỏ Quyết định tặng Giấy khen", signedBy: Signature(name: "Lãnh đạo \(unit)", capacity: .onBehalf))
        _ = try await CancelAwards(of: commendation, said, decision: Decision(id: id, seen: nil)).run(as: standing(in: unit), on: app)
        return id
    }

    func read(_ commendation: UUID, of owner: UnitID = SmallCity.batTrang, as reader: UnitID? = nil) async throws -> ReadCommendation.Read {
        try await ReadCommendation(commendation, of: owner).run(as: standing(in: reader ?? owner), on: app)
    }
}
