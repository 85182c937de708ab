import Emulation
import FoundationEssentials
package import Store
package import Wire

extension LedgerPlace {
    /// `2024-12-05_task_1.2.3_0193a8c4-…`, with a dash where there is no day.
    package var text: String { "\(dueOn.map(\.description) ?? "-")_\(kind.rawValue)_\(unit)_\(id.uuidString.lowercased())" }

    fileprivate init?(_ text: String) {
        let parts = text.split(separator: "_", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let kind = LedgerLine.Kind(rawValue: parts[1]), let unit = try? UnitID(parts[2]),
            let id = UUID(uuidString: parts[3])
        else { return nil }
        let day = Day(parts[0])
        guard day != nil || parts[0] == "-" else { return nil }
        self.init(dueOn: day, kind: kind, unit: unit, id: id)
    }
}

extension Reading<LedgerPlace> {
    /// A place in a ledger, as we wrote it ourselves.
    package static var ledgerPlace: Reading<LedgerPlace> {
        Reading(placeholder: LedgerPlace(dueOn: nil, kind: .adopt, unit: .placeholder, id: .toDate)) { json throws(FieldProblem) in
            guard let place = LedgerPlace(try json.string()) else { throw .noPlace(json.path) }
            return place
        }
    }
}
