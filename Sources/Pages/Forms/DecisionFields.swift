import Emulation
import Foundation
import Operations
import Wire

extension Fields {
    static let ofDecision = ["id", "seen"]

    /// What the form of a decision carries: an id made when it was shown, so that a double click or the back button decides once, and the
    /// state that whoever decides has seen.
    mutating func decision() -> Decision {
        let id = newID("id")
        return Decision(id: id, seen: [value("seen", .text(upTo: 100))])
    }
}

extension HTMLWriter {
    /// The hidden fields of a decision.
    mutating func decision(seeing tag: String, proof: String, id: UUID = .version7()) {
        self.proof(proof)
        element("input", .type("hidden"), .name("id"), .value(id.uuidString.lowercased()))
        element("input", .type("hidden"), .name("seen"), .value(tag))
    }
}
