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

    /// What a part says, in a word: whoever saves that part has seen it so.
    func tag(of part: PlanPart) throws -> String {
        let said = try said()
        return Secret.hash(part.members.map { said[$0]?.canonical ?? "" }.joined(separator: "|")).prefix(12).base64URL
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
