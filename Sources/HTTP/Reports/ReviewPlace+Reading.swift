import Emulation
import FoundationEssentials
import Store
import Wire

extension ReviewPlace {
    /// `2024-12-05_2024-12-20T03:04:05.123456Z_1.2.3_0193a8c4-…`, with a dash where there is no day.
    var text: String { "\(dueOn.map(\.description) ?? "-")_\(Instant(at))_\(unit)_\(id.uuidString.lowercased())" }

    fileprivate init?(_ text: String) {
        let parts = text.split(separator: "_", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let instant = Instant(parts[1]), let unit = try? UnitID(parts[2]), let id = UUID(uuidString: parts[3])
        else { return nil }
        let day = Day(parts[0])
        guard day != nil || parts[0] == "-" else { return nil }
        self.init(dueOn: day, at: instant.date, unit: unit, id: id)
    }
}

extension Reading<ReviewPlace> {
    /// A place in the list of reviews, as we wrote it ourselves.
    static var reviewPlace: Reading<ReviewPlace> {
        Reading(placeholder: ReviewPlace(dueOn: nil, at: Date(timeIntervalSince1970: 0), unit: .placeholder, id: .toDate)) {
            json throws(FieldProblem) in
            guard let place = ReviewPlace(try json.string()) else { throw .noPlace(json.path) }
            return place
        }
    }
}
