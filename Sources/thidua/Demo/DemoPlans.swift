import Emulation
import Foundation
import Wire

/// The plans of the demo: the city's and An Lão's from their files, everybody else's made up.
struct DemoPlans: Sendable {
    let ofCity: CampaignPlan
    let ofAnLao: CampaignPlan

    /// The city's congress: until then the campaign runs, and nobody knows the day.
    static let congress = "Đại hội Thi đua yêu nước thành phố lần thứ X"

    init(_ folder: DemoFolder) throws {
        ofCity = try Self.read(DemoFolder.cityPlan, folder)
        ofAnLao = try Self.read(DemoFolder.anLaoPlan, folder)
    }

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
