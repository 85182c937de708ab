import Emulation
import Foundation
import Store

/// What a unit has to do.
struct ObligationsView: Sendable {
    let here: UnitID
    let unitName: String
    let open: [ObligationLine]
    let done: [ObligationLine]
    let excused: [ObligationLine]
    let next: PageAddress?

    static let title = Wording(vi: "Nhiệm vụ", en: "Tasks")
    static let shown = 200

    init(_ listed: [ListedObligation], asking pleas: [Plea], of here: UnitID, called name: String, on today: Day) {
        self.here = here
        unitName = name
        // What was returned first, then what is due soonest.
        func presses(_ one: ListedObligation) -> (Int, Int) {
            (one.obligation.state == .returned ? 0 : 1, one.dueOn?.daysSince1970 ?? .max)
        }
        let asked = Dictionary(pleas.map { ($0.obligation, $0) }, uniquingKeysWith: { $1 })
        let lines = listed.sorted { presses($0) < presses($1) }
            .map { ObligationLine($0, seenFrom: here, on: today, asking: asked[$0.obligation.id]) }
        open = lines.filter { !$0.isDone && !$0.isExcused }
        done = lines.filter { $0.isDone && !$0.isExcused }
        excused = lines.filter(\.isExcused)
        let last = listed.count == Self.shown ? listed.last : nil
        next = last.map { PageAddress("/\(here)/nhiem-vu").asking("sau", $0.obligation.id.uuidString.lowercased()) }
    }
}
