import Emulation
import Foundation
import Wire

/// The plans of the demo: the city's and An Lão's from their files, everybody else's made up.
struct DemoPlans: Sendable {
    let ofCity: CampaignPlan
    /// Its clauses go by the pieces of its text.
    let ofAnLao: CampaignPlan
    let text: DemoText
    private let clauses: [UUID: UUID]

    /// The city's congress: until then the campaign runs, and nobody knows the day.
    static let congress = "Đại hội Thi đua yêu nước thành phố lần thứ X"

    init(_ folder: DemoFolder) throws {
        ofCity = try Self.read(DemoFolder.cityPlan, folder)
        var plan = try Self.read(DemoFolder.anLaoPlan, folder)
        text = try DemoText(folder)
        let ids = try text.clauses(of: plan, in: DemoSeed.id("campaign 313"))
        plan.clauses = plan.clauses.map { $0.called(ids[$0.id] ?? $0.id) }
        (ofAnLao, clauses) = (plan, ids)
    }

    /// What a clause of An Lão's file is called.
    func clause(_ id: UUID) -> UUID { clauses[id] ?? id }

    /// The event that both plans end with.
    var congressID: UUID {
        get throws {
            guard case .event(_, let id) = ofCity.end else { throw CommandLineError("\(DemoFolder.cityPlan): the end is not an event") }
            return id
        }
    }

    /// A short adoption that only takes up what was given.
    func ofAddressee(_ unit: Emulation.Unit) -> CampaignPlan {
        var plan = ofAnLao
        plan.symbol = nil
        plan.issuedOn = nil
        plan.signer = nil
        plan.signerCapacity = nil
        plan.summary = "Kế hoạch triển khai Phong trào thi đua của \(unit.name) (mẫu)"
        plan.shortName = "Phong trào thi đua: \(unit.name)"
        plan.theme = nil
        plan.motto = nil
        plan.audience = nil
        plan.start = .on(DemoCity.firstDay)
        plan.legalBases = []
        plan.clauses = []
        plan.movements = []
        plan.indicators = []
        plan.targets = []
        plan.addresses = []
        plan.sampleFields = ["summary", "shortName", "start", "end"]
        return plan
    }

    private static func read(_ name: String, _ folder: DemoFolder) throws -> CampaignPlan {
        do {
            return try CampaignPlan(JSON.parse(try folder.contents(name)))
        } catch let error as JSONMalformed {
            throw CommandLineError("\(name) is not JSON: \(error)")
        } catch let error as BadInput {
            throw CommandLineError("\(name) is not a plan: \(error)")
        }
    }
}

extension Clause {
    /// The same under another id.
    fileprivate func called(_ id: UUID) -> Clause {
        Clause(
            id: id, part: part, number: number, heading: heading, body: body, awardLevel: awardLevel, dueOn: dueOn,
            evidenceWanted: evidenceWanted, fulfilledBy: fulfilledBy, who: who, strength: strength, role: role, lead: lead)
    }
}
