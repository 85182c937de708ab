package import Emulation
package import Postgres

/// A legal day travels as `date`.
extension Day: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .date }
    package static var postgresTypes: [OID] { [.date] }
    package static var placeholder: Day { Day(daysSince1970: 0) }

    package func encode(into parameter: inout ParameterBytes) { parameter.append(description) }

    package init(_ cell: Cell) throws {
        guard let day = Day(cell.text) else { throw UnreadableCell("not a day") }
        self = day
    }
}
