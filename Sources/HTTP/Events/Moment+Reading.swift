import Emulation
import FoundationEssentials
package import Store
package import Wire

extension Moment {
    /// `2024-12-20T03:04:05.123456Z_0193a8c4-…`: what a page of a list in the order of time ends with.
    package var text: String { "\(Instant(at))_\(id.uuidString.lowercased())" }

    fileprivate init?(_ text: String) {
        let halves = text.split(separator: "_", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, let instant = Instant(String(halves[0])), let id = UUID(uuidString: String(halves[1])) else { return nil }
        self.init(at: instant.date, id: id)
    }
}

extension Reading<Moment> {
    /// A place in a list in the order of time, as we wrote it ourselves.
    package static var moment: Reading<Moment> {
        Reading(placeholder: Moment(at: Date(timeIntervalSince1970: 0), id: .toDate)) { json throws(FieldProblem) in
            guard let moment = Moment(try json.string()) else { throw .noPlace(json.path) }
            return moment
        }
    }
}

extension FieldProblem {
    /// `page.invalid`.
    static func noPlace(_ path: JSON.Path) -> FieldProblem {
        FieldProblem(
            path, "page.invalid", vi: "Không phải giá trị next của một trang trước.",
            en: "Not the `next` of a page before.")
    }
}
