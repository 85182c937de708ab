/// A five-character SQLSTATE, with names for those a caller acts on.
package struct SQLState: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
    /// The five characters.
    package let rawValue: String

    /// Any code, also one that has no name here.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// The five characters.
    package var description: String { rawValue }

    /// The first two characters: the class of the condition.
    package var category: Substring { rawValue.prefix(2) }

    package static let notNullViolation = SQLState(rawValue: "23502")
    package static let foreignKeyViolation = SQLState(rawValue: "23503")
    package static let uniqueViolation = SQLState(rawValue: "23505")
    package static let checkViolation = SQLState(rawValue: "23514")
    package static let exclusionViolation = SQLState(rawValue: "23P01")

    package static let serializationFailure = SQLState(rawValue: "40001")
    package static let deadlockDetected = SQLState(rawValue: "40P01")
    package static let lockNotAvailable = SQLState(rawValue: "55P03")
    package static let queryCanceled = SQLState(rawValue: "57014")
    package static let adminShutdown = SQLState(rawValue: "57P01")

    package static let insufficientPrivilege = SQLState(rawValue: "42501")
    package static let undefinedTable = SQLState(rawValue: "42P01")
    package static let undefinedColumn = SQLState(rawValue: "42703")
    package static let syntaxError = SQLState(rawValue: "42601")
    package static let raiseException = SQLState(rawValue: "P0001")

    package static let invalidTextRepresentation = SQLState(rawValue: "22P02")
    package static let characterNotInRepertoire = SQLState(rawValue: "22021")
    package static let numericValueOutOfRange = SQLState(rawValue: "22003")
    package static let featureNotSupported = SQLState(rawValue: "0A000")
    package static let invalidStatementName = SQLState(rawValue: "26000")
}
