package import Foundation

// A name and its value in one line. An optional that is nil is written as null.
extension JSONWriter {
    /// Text.
    package mutating func member(_ name: StaticString, _ text: String?) {
        key(name)
        if let text { value(text) } else { null() }
    }

    /// A whole number.
    package mutating func member(_ name: StaticString, _ integer: Int?) {
        key(name)
        if let integer { value(integer) } else { null() }
    }

    /// A whole number of another width.
    package mutating func member(_ name: StaticString, _ integer: (some FixedWidthInteger)?) {
        key(name)
        if let integer { value(integer) } else { null() }
    }

    /// True or false.
    package mutating func member(_ name: StaticString, _ bool: Bool?) {
        key(name)
        if let bool { value(bool) } else { null() }
    }

    /// An exact number.
    package mutating func member(_ name: StaticString, _ decimal: Decimal?) {
        key(name)
        if let decimal { value(decimal) } else { null() }
    }

    /// A UUID.
    package mutating func member(_ name: StaticString, _ id: UUID?) {
        key(name)
        if let id { value(id) } else { null() }
    }
}
