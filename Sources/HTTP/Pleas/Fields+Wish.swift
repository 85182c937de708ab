package import Emulation
package import Wire

extension Fields {
    /// More time or an excuse, from `wants` and `until`; of an excuse the day says nothing.
    /// - Parameter day: how the day is written.
    package mutating func wish(_ day: Reading<Day>) -> Plea.Wish {
        switch choice("wants", of: Plea.Wish.Kind.self) {
        case .later: .later(until: value("until", day))
        case .excuse: .excuse
        }
    }
}
