package import Foundation

// The readings by their everyday names. Each `optional…` takes absent and null for nil.
extension Fields {
    /// Text, trimmed, not blank.
    package mutating func string(_ name: String, upTo most: Int) -> String {
        value(name, .text(upTo: most))
    }

    /// A UUID of any version: something that exists already.
    package mutating func uuid(_ name: String) -> UUID {
        value(name, .uuid)
    }

    /// A UUIDv7: the id the client made up for something new.
    package mutating func newID(_ name: String) -> UUID {
        value(name, .newID)
    }

    /// A whole number.
    package mutating func int(_ name: String, in range: ClosedRange<Int>) -> Int {
        value(name, .int(in: range))
    }

    /// A whole number, if there is one.
    package mutating func optionalInt(_ name: String, in range: ClosedRange<Int>) -> Int? {
        optional(name, .int(in: range))
    }

    /// True or false, if it is said.
    package mutating func optionalBool(_ name: String) -> Bool? {
        optional(name, .bool)
    }

    /// An exact number, from a JSON number or a string that holds one.
    package mutating func decimal(_ name: String) -> Decimal {
        value(name, .decimal)
    }

    /// An exact number, if there is one.
    package mutating func optionalDecimal(_ name: String) -> Decimal? {
        optional(name, .decimal)
    }

    /// One of the names of an enum.
    package mutating func choice<Choice>(_ name: String, of type: Choice.Type = Choice.self) -> Choice
    where Choice: CaseIterable & RawRepresentable<String> & Sendable {
        value(name, .choice(of: type))
    }

    /// One of the names of an enum, if there is one.
    package mutating func optionalChoice<Choice>(_ name: String, of type: Choice.Type = Choice.self) -> Choice?
    where Choice: CaseIterable & RawRepresentable<String> & Sendable {
        optional(name, .choice(of: type))
    }
}
