/// A PostgreSQL type, by the number the server gives it.
package struct OID: Hashable, Sendable, RawRepresentable {
    /// The row of `pg_type`.
    package let rawValue: UInt32

    /// Any type, also one that has no name here.
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    init(_ rawValue: UInt32) { self.rawValue = rawValue }

    /// Leaves the choice to the server.
    package static let unknown = OID(0)
    package static let bool = OID(16)
    package static let bytea = OID(17)
    package static let name = OID(19)
    package static let int8 = OID(20)
    package static let int2 = OID(21)
    package static let int4 = OID(23)
    package static let text = OID(25)
    package static let oid = OID(26)
    package static let json = OID(114)
    package static let float4 = OID(700)
    package static let float8 = OID(701)
    package static let bpchar = OID(1042)
    package static let varchar = OID(1043)
    package static let date = OID(1082)
    package static let timestamptz = OID(1184)
    package static let interval = OID(1186)
    package static let numeric = OID(1700)
    package static let void = OID(2278)
    package static let uuid = OID(2950)
    package static let jsonb = OID(3802)

    /// The type of arrays of this type, nil for those we do not send.
    package var array: OID? { Self.arrays[self] }

    private static let arrays: [OID: OID] = [
        .bool: OID(1000), .bytea: OID(1001), .int2: OID(1005), .int4: OID(1007), .text: OID(1009), .int8: OID(1016),
        .float4: OID(1021), .float8: OID(1022), .varchar: OID(1015), .bpchar: OID(1014), .name: OID(1003),
        .date: OID(1182), .timestamptz: OID(1185), .interval: OID(1187), .numeric: OID(1231), .uuid: OID(2951), .json: OID(199),
        .jsonb: OID(3807),
    ]

    private static let names: [OID: String] = [
        .unknown: "unknown", .bool: "bool", .bytea: "bytea", .name: "name", .int8: "int8", .int2: "int2",
        .int4: "int4", .text: "text", .oid: "oid", .json: "json", .float4: "float4", .float8: "float8",
        .bpchar: "bpchar", .varchar: "varchar", .date: "date", .timestamptz: "timestamptz", .interval: "interval", .numeric: "numeric",
        .void: "void", .uuid: "uuid", .jsonb: "jsonb",
    ]
}

extension OID: CustomStringConvertible {
    /// The type's name, or its number when it has none here.
    package var description: String {
        if let name = Self.names[self] { return name }
        if let element = Self.arrays.first(where: { $0.value == self })?.key { return "\(element)[]" }
        return "oid \(rawValue)"
    }
}
