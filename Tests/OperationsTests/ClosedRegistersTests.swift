import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import TestTraits
import Testing

@testable import Operations

/// A register that somebody closes: not before its last number, and for good.
@Suite("Registers that are closed", .timeLimit(.minutes(20)))
struct ClosedRegistersTests {
    private let unit = SmallCity.anLao

    @Test("one closes no sooner than its last number and within its year, gives none after its end, and none opens by itself next year")
    func closed() async throws {
        try await SmallCity.with { city in
            try await city.owner.execute(script: Self.movableClock)
            let register = try await city.open(first: 201, in: unit), standing = city.standing(in: unit)
            func close(on day: String, of id: UUID? = nil) async throws -> [String] {
                do {
                    _ = try await CloseRegister(id ?? register.id, on: Day(day)!, decision: .new).run(as: standing, on: city.app)
                    return []
                } catch let refusals as Refusals { return refusals.all.map(\.code) }
            }
            _ = try await city.reserve(in: register, as: standing)
            #expect(
                try await close(on: "2024-12-19") == ["register.ends-before-it-starts", "register.ends-before-its-last-number"])
            #expect(try await close(on: "2025-01-01") == ["register.ends-with-the-year"])
            #expect(try await close(on: "2024-12-30") == [])
            // Set anew until it has passed.
            #expect(try await close(on: "2024-12-21") == [])
            let kept = try await ReadRegister(register.id, after: nil, limit: 10).run(as: standing, on: city.app).register
            #expect(kept.isClosed && kept.endsOn == Day("2024-12-21")! && kept.last == 201)
            _ = try await city.reserve(in: register, as: standing)
            for moment in ["2024-12-22 08:00+07", "2025-01-02 08:00+07"] {
                try await city.app.transaction(under: standing.recording) { transaction in
                    try await transaction.execute(script: "select set_config('thidua.moment', '\(moment)', true)")
                    let (registers, clock) = try await transaction.run(.registers(of: unit, holding: .plan), .clock())
                    #expect(registers.serving(.plan, on: clock.today, newID: UUID()) == nil)
                    #expect(throws: Refusals.self) { _ = try registers[0].closing(on: clock.today, today: clock.today) }
                }
                // Nor to whoever does not ask which one serves.
                await #expect(throws: (any Error).self) {
                    try await city.app.transaction(under: standing.recording) { transaction in
                        try await transaction.execute(script: "select set_config('thidua.moment', '\(moment)', true)")
                        try await transaction.run(.takeNumber(of: register, for: UUID(), .plan, family: nil, purpose: "Muộn", nil))
                    }
                }
            }
            let recount = try await city.recount()
            #expect(recount.isClean && recount.numbers == 2, "\(recount.documentDifferences)")
        }
    }

    @Test("of those who close a register and those who take its numbers at once, no number is left behind its end")
    func atOnce() async throws {
        try await SmallCity.with { city in
            try await city.owner.execute(script: Self.movableClock)
            let register = try await city.open(first: 1, in: unit), standing = city.standing(in: unit)
            // One day before the numbers are taken: either it comes first, and they are refused, or it is.
            let done = try await withThrowingTaskGroup(of: Bool.self) { group in
                for place in 0..<9 {
                    group.addTask {
                        try await city.succeeds {
                            guard place == 4 else {
                                try await refusing {
                                    try await city.app.transaction(under: standing.recording) { transaction in
                                        try await transaction.execute(
                                            script: "select set_config('thidua.moment', '2024-12-21 08:00+07', true)")
                                        try await transaction.run(
                                            .takeNumber(of: register, for: UUID(), .plan, family: nil, purpose: "Kế hoạch", nil))
                                    }
                                }
                                return
                            }
                            _ = try await CloseRegister(register.id, on: Day("2024-12-20")!, decision: .new).run(as: standing, on: city.app)
                        }
                    }
                }
                return try await group.reduce(into: 0) { count, isDone in count += isDone ? 1 : 0 }
            }
            let kept = try await ReadRegister(register.id, after: nil, limit: 10).run(as: standing, on: city.app)
            #expect(kept.documents.count == kept.register.last && kept.register.isClosed == kept.documents.isEmpty)
            #expect(done == (kept.register.isClosed ? 1 : kept.documents.count))
            #expect(try await city.recount().isClean)
            print("closed: at once with eight numbers, \(kept.register.isClosed ? "it came first" : "\(kept.documents.count) came first")")
        }
    }

    /// What a transaction says it is; one that says nothing has the noon of the day on which the others stand.
    private static let movableClock = """
        create or replace function thidua.now() returns timestamptz language sql stable parallel safe
        return coalesce(nullif(current_setting('thidua.moment', true), '')::timestamptz, '2024-12-20 12:00:00+07'::timestamptz)
        """
}
