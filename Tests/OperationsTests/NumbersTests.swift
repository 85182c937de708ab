import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import TestTraits
import Testing

@testable import Operations

/// Numbers on paper: who comes at once, who fails in between, and the turn of the year.
@Suite("Numbers of a register", .timeLimit(.minutes(20)))
struct NumbersTests {
    private let unit = SmallCity.anLao

    private struct Failing: Error {}

    @Test(
        "64 issuers at once, a fifth of whom fail between number and commit, leave no gap, take none twice, and time rises with number",
        .slow)
    func atOnce() async throws {
        try await SmallCity.with { city in
            let register = try await city.open(first: 201, in: unit)
            // Beside other suites the last of them stands in line for long.
            let issuers = try city.client(.actor, connections: 64, deadline: .seconds(300)), standing = city.standing(in: unit)
            let taken = try await withThrowingTaskGroup(of: Int.self) { group in
                for issuer in 0..<64 {
                    group.addTask {
                        var taken = 0
                        for attempt in 0..<10 {
                            do {
                                try await issuers.transaction(under: standing.recording) { transaction in
                                    try await transaction.run(
                                        .takeNumber(of: register, for: UUID(), .plan, family: nil, purpose: "Kế hoạch", nil))
                                    if (issuer + attempt).isMultiple(of: 5) { throw Failing() }
                                }
                                taken += 1
                            } catch is Failing {}
                        }
                        return taken
                    }
                }
                return try await group.reduce(0, +)
            }
            await issuers.close()
            let (kept, documents) = try await ReadRegister(register.id, after: nil, limit: 1_000).run(as: standing, on: city.app)
            #expect(taken == 512 && documents.map(\.document.number) == Array(201..<201 + taken) && kept.last == 200 + taken)
            let moments = documents.map(\.document.givenAt)
            #expect(zip(moments, moments.dropFirst()).allSatisfy { $0 <= $1 })
            #expect(documents.allSatisfy { $0.document.symbol == "\($0.document.number)/KH-UBND" })
            let recount = try await city.recount()
            #expect(recount.isClean && recount.numbers == taken, "\(recount.documentDifferences)")
            print(
                "numbers: 640 attempts by 64 issuers, \(640 - taken) rolled back, \(taken) numbers without a gap, none twice, in order of time"
            )
        }
    }

    @Test("plans published at once by one unit take one number each; those refused after they took one leave none behind", .slow)
    func published() async throws {
        try await SmallCity.with { city in
            let register = try await city.open(first: 201, in: unit), standing = city.standing(in: unit)
            let plans = (0..<20).map {
                (id: SamplePlan.id(7000 + $0), plan: city.signed(7000 + $0, clause: $0.isMultiple(of: 5) ? 1 : 100 + $0))
            }
            for one in plans {
                _ = try await SaveCampaignDraft(one.id, plan: one.plan, above: nil, revision: nil).run(as: standing, on: city.app)
            }
            let symbols = try await withThrowingTaskGroup(of: Bool.self) { group in
                for one in plans {
                    group.addTask {
                        do {
                            _ = try await PublishCampaign(one.id, decision: .new).run(as: standing, on: city.app)
                            return true
                        } catch OperationRefusal.idTaken { return false }
                    }
                }
                var published = 0
                for try await isPublished in group where isPublished { published += 1 }
                return published
            }
            // Of the four that define one clause under one id the first alone is published.
            #expect(symbols == 17)
            let (_, documents) = try await ReadRegister(register.id, after: nil, limit: 100).run(as: standing, on: city.app)
            #expect(documents.map(\.document.number) == Array(201...217))
            for document in documents {
                let campaign = try await ReadCampaign(try #require(document.campaign), of: unit).run(as: standing, on: city.app).campaign
                #expect(campaign.symbol == document.document.symbol && campaign.issuedOn == document.document.print?.issuedOn)
                #expect(document.document.print?.issuedOn == Day("2024-12-20")! && document.document.print?.signer == "Lãnh đạo 1.1")
            }
            #expect(try await city.recount().isClean)
            print(
                "numbers: 20 plans at once, \(symbols) published under 201 to \(200 + symbols), \(20 - symbols) refused after they had a number"
            )
        }
    }

    @Test(
        "at the turn of the year a thousand issues a second before midnight and at it each stand in their own year, and both series are whole",
        .slow
    )
    func turn() async throws {
        try await SmallCity.with { city in
            try await city.owner.execute(script: Self.movableClock)
            let register = try await city.open(first: 201, in: unit), standing = city.standing(in: unit)
            let unit = unit
            try await withThrowingTaskGroup(of: Void.self) { group in
                for issue in 0..<1_000 {
                    if issue >= 8 { try await group.next() }
                    group.addTask {
                        let moment = issue.isMultiple(of: 2) ? "2024-12-31 23:59:59+07" : "2025-01-01 00:00:00+07"
                        try await city.app.transaction(under: standing.recording) { transaction in
                            try await transaction.execute(script: "select set_config('thidua.moment', '\(moment)', true)")
                            let (registers, clock) = try await transaction.run(.registers(of: unit, holding: .plan), .clock())
                            let signer = try await transaction.run(.signers(inTurn: true)).first
                            guard let (serving, isNew) = registers.serving(.plan, on: clock.today, newID: UUID()) else { throw Failing() }
                            let print = Document.Print(
                                summary: "Kế hoạch", issuedOn: clock.today, signer: "N", capacity: .onBehalf, membership: signer?.membership
                            )
                            try await transaction.run(
                                all: (isNew ? [.open(serving)] : [])
                                    + [.takeNumber(of: serving, for: UUID(), .plan, family: nil, purpose: nil, print)])
                        }
                    }
                }
                try await group.waitForAll()
            }
            let registers = try await ListRegisters().run(as: standing, on: city.app).registers.map(\.register)
            try #require(registers.count == 2)
            #expect(registers[1].id == register.id && registers[0].series == register.series && registers[0].first == 1)
            for (register, first, day) in [(registers[1], 201, "2024-12-31"), (registers[0], 1, "2025-01-01")] {
                let (_, documents) = try await ReadRegister(register.id, after: nil, limit: 1_000).run(as: standing, on: city.app)
                #expect(documents.map(\.document.number) == Array(first..<first + 500))
                #expect(documents.allSatisfy { $0.document.print?.issuedOn == Day(day)! && Day($0.document.givenAt) == Day(day)! })
            }
            #expect(try await city.recount().isClean)
            print("turn of the year: 1000 issues, 500 of 2024 from 201, 500 of 2025 from 01, no gap, none twice")
        }
    }

    /// What a transaction says it is; one that says nothing has the last noon of the year.
    private static let movableClock = """
        create or replace function thidua.now() returns timestamptz language sql stable parallel safe
        return coalesce(nullif(current_setting('thidua.moment', true), '')::timestamptz, '2024-12-31 12:00:00+07'::timestamptz)
        """
}

extension SmallCity {
    /// Opens a register of plans.
    func open(first: Int, in unit: UnitID) async throws -> Register {
        let id = UUID(), standing = standing(in: unit)
        let settings = OpenRegister.Settings(form: .state, types: [.plan], suffix: "UBND", office: nil, endsOn: nil, first: first)
        _ = try await OpenRegister(id, settings, decision: Decision(id: id, seen: nil, isNew: true)).run(as: standing, on: app)
        return try await ReadRegister(id, after: nil, limit: 1).run(as: standing, on: app).register
    }

    func reserve(in register: Register, as standing: Standing) async throws -> UUID {
        let id = UUID()
        _ = try await ReserveNumber(
            id, in: register.id, .plan, purpose: "Kế hoạch", decision: Decision(id: id, seen: nil, isNew: true)
        ).run(as: standing, on: app)
        return id
    }

    /// A plan of a unit's own that says who signs it.
    func signed(_ number: Int, clause: Int) -> CampaignPlan {
        var plan = SamplePlan.plan(
            "Thi đua \(number)", indicators: [SamplePlan.indicator(20_000 + number, "Số nhà")],
            clauses: [Clause(id: SamplePlan.id(90_000 + clause), part: .task, heading: "Việc", body: "Làm")], schedule: SamplePlan.months)
        (plan.signer, plan.signerCapacity) = ("Lãnh đạo 1.1", .onBehalf)
        return plan
    }

    /// Whether it was done; refused is not.
    func succeeds(_ deed: () async throws -> Void) async throws -> Bool {
        do {
            try await deed()
            return true
        } catch is any Refusal { return false } catch is Refusals { return false }
    }
}
