import Foundation
import Store

extension FiguresMark {
    /// As the id of an event: `1734685200-3`.
    var text: String { "\(Int(since.timeIntervalSince1970.rounded()))-\(count)" }

    /// Nil for what we never wrote: such a browser is told that something moved, which it can find out for itself.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let seconds = Int(parts[0]), (0..<100_000_000_000).contains(seconds), let count = Int(parts[1]) else {
            return nil
        }
        self.init(since: Date(timeIntervalSince1970: Double(seconds)), count: count)
    }
}
