import Emulation
import FoundationEssentials
package import Store
package import Wire

extension OwnReportPlace {
    /// `2024-11-01_0193a8c4-…`: what a page of one's own reports ends with.
    package var text: String { "\(startsOn)_\(campaign.uuidString.lowercased())" }

    fileprivate init?(_ text: String) {
        let halves = text.split(separator: "_", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard halves.count == 2, let day = Day(halves[0]), let campaign = UUID(uuidString: halves[1]) else { return nil }
        self.init(startsOn: day, campaign: campaign)
    }
}

extension Reading<OwnReportPlace> {
    /// A place in the list of one's own reports, as we wrote it ourselves.
    package static var ownReportPlace: Reading<OwnReportPlace> {
        Reading(placeholder: OwnReportPlace(startsOn: .placeholder, campaign: .toDate)) { json throws(FieldProblem) in
            guard let place = OwnReportPlace(try json.string()) else { throw .noPlace(json.path) }
            return place
        }
    }
}
