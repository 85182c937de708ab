import Emulation
import EmulationFixtures
import Foundation
import Store
import Testing

@testable import Operations

/// A number is of one register of one unit, whatever is typed into a plan.
@Suite("Numbers of others", .timeLimit(.minutes(20)))
struct OthersNumbersTests {
    @Test("one that another unit reserved, or another register of the unit's own, or that nobody was given, is no plan's")
    func refused() async throws {
        try await SmallCity.with { city in
            let own = city.standing(in: SmallCity.anLao), sibling = city.standing(in: SmallCity.kienThuy)
            let register = try await city.open(first: 201, in: SmallCity.anLao)
            let theirs = try await city.open(first: 203, in: SmallCity.kienThuy)
            let decisions = UUID()
            _ = try await OpenRegister(
                decisions,
                OpenRegister.Settings(form: .state, types: [.decision], suffix: "UBND", office: nil, endsOn: nil, first: 301),
                decision: Decision(id: decisions, seen: nil, isNew: true)
            ).run(as: own, on: city.app)
            let reserved = UUID(), decision = UUID()
            for (id, register, type, standing) in [
                (reserved, theirs.id, DocumentType.plan, sibling), (decision, decisions, .decision, own),
            ] {
                _ = try await ReserveNumber(id, in: register, type, purpose: "Giữ", decision: Decision(id: id, seen: nil, isNew: true))
                    .run(as: standing, on: city.app)
            }
            let kept = try await city.reserve(in: register, as: own)
            var tried = 0
            for symbol in ["203/KH-UBND", "301/QĐ-UBND", "301/KH-UBND", "202/KH-UBND", "999/KH-UBND"] {
                tried += 1
                var plan = city.signed(7600 + tried, clause: 7600 + tried)
                plan.symbol = symbol
                let id = SamplePlan.id(7600 + tried)
                _ = try await SaveCampaignDraft(id, plan: plan, above: nil, revision: nil).run(as: own, on: city.app)
                do {
                    _ = try await PublishCampaign(id, decision: .new).run(as: own, on: city.app)
                    Issue.record("\(symbol) was issued")
                } catch let refusals as Refusals {
                    #expect(refusals.all.map(\.code) == ["document.not-reserved"], "\(symbol)")
                }
            }
            for (id, unit, standing) in [
                (reserved, SmallCity.kienThuy, sibling), (decision, SmallCity.anLao, own), (kept, SmallCity.anLao, own),
            ] {
                let document = try await ReadDocument(id, of: unit).run(as: standing, on: city.app).listed.document
                #expect(document.state == .reserved)
            }
            #expect(try await city.recount().isClean)
            print("numbers: \(tried) numbers of others typed into a plan, none taken")
        }
    }
}
