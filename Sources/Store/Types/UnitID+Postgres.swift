package import Emulation
package import Postgres

/// A unit's id travels as `bigint`: the path in four groups of bits.
extension UnitID: PostgresEncodable, PostgresDecodable {
    package static var postgresTypes: [OID] { Int64.postgresTypes }
    package static var placeholder: UnitID { UnitID(rawValue: 1 << 48)! }

    package init(_ cell: Cell) throws {
        guard let unit = UnitID(rawValue: try Int64(cell)) else { throw UnreadableCell("not the id of a unit") }
        self = unit
    }
}

extension UnitID {
    /// The `root_id` of every row of this unit's city.
    package var rootID: Int32 { Int32(rawValue >> 48) }
}
