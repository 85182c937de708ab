package import Emulation

extension UnitID {
    /// The id that a test writes, "1.1.2"; one that is none ends the test at once, and says which.
    package static func written(_ text: String) -> UnitID {
        do { return try UnitID(text) } catch { fatalError("“\(text)” is no unit: \(error)") }
    }
}
