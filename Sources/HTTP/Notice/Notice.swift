package import Emulation
package import Store
import Wire

/// What every answer says about the database behind it: that its clock was set, and that what it holds was made up.
package struct Notice: Sendable, Hashable {
    /// The day it is there; nil where the clock is real.
    package let clock: Day?
    package let isSample: Bool

    /// Of a real database with real data: nothing.
    package static let none = Notice(clock: nil, isSample: false)

    package init(clock: Day?, isSample: Bool) {
        self.clock = clock
        self.isSample = isSample
    }

    /// From `Statement.clock()`, read once when the server starts.
    package init(_ clock: Clock) {
        self.init(clock: clock.isSet ? clock.today : nil, isSample: clock.isSample)
    }
}

extension JSONWriter {
    /// Figures and reports that were made up carry it with them, wherever they are copied to.
    mutating func member(_ notice: Notice) {
        if notice.isSample { member("sampleData", true) }
    }
}
