import Foundation

extension Value {
    /// What Foundation reads in a body: a string of digits stays a string.
    package init(json: some Sequence<UInt8>) throws {
        self = try Self.value(of: JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed))
    }

    private static func value(of object: Any) throws -> Value {
        switch object {
        case is NSNull: .null
        case let text as String: .string(text)
        case let elements as [Any]: .array(try elements.map(value))
        case let members as [String: Any]: .object(try members.mapValues(value))
        // Foundation reads truth as a number of one byte, and never a number that short.
        case let number as NSNumber where String(cString: number.objCType) == "c": .bool(number.boolValue)
        case let number as NSNumber: .number(number.doubleValue)
        default: throw Unreadable(what: "\(type(of: object))")
        }
    }
}

/// Something that is no value.
package struct Unreadable: Error, CustomStringConvertible {
    let what: String
    package var description: String { "cannot be read: \(what)" }
}
