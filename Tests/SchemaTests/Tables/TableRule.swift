import Emulation
import Store

/// What a request may do to a table with rows of units; a column that nobody said anything about may not be changed.
struct TableRule: Sendable {
    typealias Row = [String: String]
    /// Whether somebody with a hat, standing in a unit, may do it to a row.
    typealias Writer = @Sendable (_ hat: Hat, _ me: UnitID, _ row: Row) -> Bool

    /// Whether those with the hat see a row at all, where the place permits it.
    var reader: @Sendable (Hat) -> Bool = { $0 != .nobody }
    var insert: Writer?
    /// Changes that are tried: what is set, on which rows, and who may.
    var updates: [(set: String, on: String, who: Writer)] = []
    /// The only columns that may be changed.
    var columns: Set<String> = []
    var delete: Writer?
    /// Whether the unit above may change rows too.
    var reviews = false

    /// Whether the unit above writes rows for those below it.
    var isWrittenFromAbove = false

    static func own(_ may: @escaping @Sendable (Hat) -> Bool) -> Writer { { hat, me, row in row.unit == me && may(hat) } }

    /// Rows that a publication writes.
    static let published = TableRule(insert: own { $0.mayHere(.sign) })
}

extension TableRule.Row {
    var unit: UnitID { UnitID(rawValue: Int64(self["unit_id"]!)!)! }
    var from: UnitID? { self["from_unit"].flatMap { Int64($0) }.flatMap(UnitID.init(rawValue:)) }
}
