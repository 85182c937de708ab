import Emulation
import Foundation

/// An invented city: a tree of authorities that all take part in one campaign of twenty indicators.
struct City: Sendable {
    let number: Int
    /// None where the communes stand right below the city.
    let districts: Int
    /// Of each district, or of the city.
    let communes: Int
    /// On which of the 24 months the communes reported, and whether that was accepted and folded or waits for a decision.
    let reported: ClosedRange<Int>
    let isAccepted: Bool
    /// Whether three of the twenty indicators are combined over time before units are.
    var isTimeFirst = true
    /// How many indicators it has, from the first on.
    var asked = indicators.upperBound

    /// Ten thousand units below it.
    static let large = City(number: 1, districts: 10, communes: 1000, reported: 1...1, isAccepted: true)
    /// Ten units below it.
    static let small = City(number: 2, districts: 0, communes: 10, reported: 1...1, isAccepted: true)
    /// Where everybody waits for an acceptance.
    static let busy = City(number: 3, districts: 10, communes: 200, reported: 1...16, isAccepted: false)

    /// The same, with indicators that are combined over units first, all of them.
    static let plain = City(number: 4, districts: 10, communes: 200, reported: 1...16, isAccepted: false, isTimeFirst: false)

    /// Whose board is 233 units by 13 indicators; the seventh of fourteen is not combined, and so on no board.
    static let board = City(number: 5, districts: 0, communes: 233, reported: 1...12, isAccepted: true, asked: 14)

    static let all = [large, small, busy, plain, board]
    static let indicators = 1...20

    var root: UnitID { try! UnitID.root(number) }

    /// Or a commune, where there are no districts.
    func district(_ number: Int) -> UnitID { try! root.child(number) }

    /// The campaign with which a unit takes part; the root's is the family.
    static func campaign(of unit: UnitID) -> UUID { UUID(kind: 2, number: UInt64(unit.rawValue)) }
    static func indicator(_ number: Int) -> UUID { UUID(kind: 3, number: UInt64(number)) }
    static func period(_ month: Int) -> UUID { UUID(kind: 4, number: UInt64(month)) }

    static func report(of unit: UnitID, on month: Int) -> UUID { UUID(kind: 256 + UInt64(month), number: UInt64(unit.rawValue)) }

    /// The indicators whose least and greatest value is kept.
    static let extremes = [indicator(3), indicator(4)]
}

extension UUID {
    /// The same as `bench.id` in SQL.
    fileprivate init(kind: UInt64, number: UInt64) {
        func byte(_ word: UInt64, _ index: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: word >> (56 - 8 * index)) }
        self.init(
            uuid: (
                byte(kind, 0), byte(kind, 1), byte(kind, 2), byte(kind, 3), byte(kind, 4), byte(kind, 5), byte(kind, 6), byte(kind, 7),
                byte(number, 0), byte(number, 1), byte(number, 2), byte(number, 3), byte(number, 4), byte(number, 5), byte(number, 6),
                byte(number, 7)
            ))
    }
}
