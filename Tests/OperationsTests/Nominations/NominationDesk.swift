import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Testing
import Wire

/// Whoever nominates, and whoever reviews, in a small city under the law that is shipped.
struct NominationDesk {
    let city: SmallCity

    static func with(_ body: (NominationDesk) async throws -> Void) async throws {
        try await SmallCity.with { city in
            for name in ShippedLaw.names { _ = try await ImportLaw(client: city.owner).run(try ShippedLaw.text(name)) }
            try await body(NominationDesk(city: city))
        }
    }

    func subject(_ name: String = "Hộ ông Phạm Văn Sáu", _ kind: Subject.Kind = .household, in unit: UnitID) async throws
        -> SubjectReference
    {
        let id = UUID.version7()
        _ = try await WriteSubject(id, kind, .init(name: name), isAnother: true, decision: Decision(id: id, seen: nil, isNew: true))
            .run(as: city.standing(in: unit), on: city.app)
        return SubjectReference(unit: unit, id: id)
    }

    @discardableResult
    func draft(_ subject: SubjectReference, form: String = "GK-X", in unit: UnitID, _ id: UUID = .version7()) async throws -> UUID {
        let draft = NominationDraft(
            id: id, subject: subject, form: form, from: Day("2024-01-01"), until: Day("2024-12-10"), achievements: "Hiến 200 m² đất")
        _ = try await SaveNominationDraft(draft).run(as: city.standing(in: unit), on: city.app)
        return id
    }

    /// A household of Bát Trang, nominated by it.
    func sent(from unit: UnitID = SmallCity.batTrang, to reviewer: UnitID = SmallCity.anLao, form: String = "GK-H") async throws -> UUID {
        let id = try await draft(try await subject(in: unit), form: form, in: unit)
        try await send(id, from: unit, to: reviewer)
        return id
    }

    func send(_ id: UUID, from unit: UnitID = SmallCity.batTrang, to reviewer: UnitID = SmallCity.anLao, because: String? = nil)
        async throws
    {
        _ = try await SendNomination(id, to: reviewer, because: because, decision: decision())
            .run(as: city.standing(in: unit), on: city.app)
    }

    func receive(_ id: UUID, of owner: UnitID = SmallCity.batTrang, by unit: UnitID = SmallCity.anLao, as standing: Standing? = nil)
        async throws
    {
        _ = try await ReceiveNomination(id, of: owner, decision: decision()).run(as: standing ?? city.standing(in: unit), on: city.app)
    }

    func giveBack(_ id: UUID, of owner: UnitID = SmallCity.batTrang, by unit: UnitID = SmallCity.anLao) async throws {
        _ = try await ReturnNomination(id, of: owner, because: "Thiếu biên bản", decision: decision())
            .run(as: city.standing(in: unit), on: city.app)
    }

    func appraise(
        _ id: UUID, of owner: UnitID = SmallCity.batTrang, by unit: UnitID = SmallCity.anLao, _ opinion: String = "Đủ điều kiện"
    ) async throws {
        _ = try await AppraiseNomination(id, of: owner, opinion: opinion, checks: [.dossier], decision: decision())
            .run(as: city.standing(in: unit), on: city.app)
    }

    func refuse(_ id: UUID, of owner: UnitID = SmallCity.batTrang, by unit: UnitID = SmallCity.anLao) async throws {
        _ = try await RefuseNomination(id, of: owner, because: "Không rõ", by: "khoản 1 Điều 28", decision: decision())
            .run(as: city.standing(in: unit), on: city.app)
    }

    func withdraw(_ id: UUID, by unit: UnitID = SmallCity.batTrang) async throws {
        _ = try await WithdrawNomination(id, decision: decision()).run(as: city.standing(in: unit), on: city.app)
    }

    func read(_ id: UUID, of owner: UnitID = SmallCity.batTrang, from unit: UnitID) async throws -> NominationInFull {
        try await ReadNomination(id, of: owner).run(as: city.standing(in: unit), on: city.app)
    }

    private func decision() -> Decision { Decision(id: .version7(), seen: nil) }

    func outcome(_ work: () async throws -> Void) async -> String {
        do {
            try await work()
            return "done"
        } catch {
            if let refusals = error as? Refusals { return refusals.all.map { $0.saying.code }.joined(separator: " ") }
            if let error = error as? PostgresError { return error.constraint ?? "\(error.sqlState.map { $0.rawValue } ?? "")" }
            return (error as? any Refusal)?.saying.code ?? "\(error)"
        }
    }

    /// Whoever stands in a unit and writes past the operations.
    func write(_ sql: String, as unit: UnitID) async -> String {
        await outcome {
            try await city.app.run(
                under: city.standing(in: unit).recording,
                Statement<Void>("attack", SQL(stringLiteral: sql)))
        }
    }
}
