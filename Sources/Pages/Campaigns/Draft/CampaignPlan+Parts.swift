import Emulation
import Foundation
import HTTP
import Operations
import Store
import Wire

extension CampaignPlan {
    /// As a request says it.
    func said() throws -> JSON {
        var json = JSONWriter(capacity: 16 * 1024)
        json.value(self)
        return try JSON.parse(Array(json.text().utf8))
    }

    /// What a part says, in a word, and what decides how it is read: whoever saves that part has seen it so.
    /// - Parameter given: the indicators of the plan above.
    func tag(of part: PlanPart, given: [Indicator] = []) throws -> String {
        let said = try said()
        var words = part.members.map { said[$0]?.canonical ?? "" }
        if part == .targets {
            words += (given + indicators).map { "\($0.id) \($0.addsUp) \($0.asPercent) \($0.shownDecimals)" }
            words += said["addresses"]?.elements.map { $0["who"]?.canonical ?? "" } ?? []
        }
        return Secret.hash(words.joined(separator: "|")).prefix(12).base64URL
    }

    /// The same plan with other members of a part.
    /// - Parameter problems: what could not be read of them.
    /// - Throws: `BadInput` with all that is wrong, each once.
    func replacing(_ part: PlanPart, with members: [JSON.Member], _ problems: [FieldProblem]) throws -> CampaignPlan {
        guard case .object(let before) = try said().content else { throw OperationRefusal.notFound }
        let whole = JSON(.object(before.filter { !part.members.contains($0.name) } + members))
        var fields = try Fields(whole, allowing: CampaignPlan.members)
        let plan = CampaignPlan(&fields)
        // What could not be read is missing to whoever reads on.
        let more = fields.problems.filter { more in
            !problems.contains { more.field == $0.field || more.field.hasPrefix($0.field + ".") }
        }
        guard problems.isEmpty, more.isEmpty else { throw BadInput(Array((problems + more).prefix(BadInput.mostProblems))) }
        return plan
    }
}
