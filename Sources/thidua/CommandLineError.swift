import ArgumentParser
import Emulation
import Foundation
import Postgres
import Schema

/// What a person at the command line is told when a command fails; ends with exit code 1.
struct CommandLineError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }

    /// The same error in words for the operator, who may see what the server said. Errors of usage pass as they are.
    static func explaining(_ error: any Error) -> any Error {
        switch error {
        case let refusals as Refusals: CommandLineError(refusals.all.map(sentence).joined(separator: "\n"))
        case let refusal as any Refusal: CommandLineError(sentence(refusal))
        case let error as SchemaError: CommandLineError(error.description)
        case let error as PostgresError: CommandLineError(sentence(error))
        default: error
        }
    }

    /// The sentence alone: those about a table name the line themselves.
    private static func sentence(_ refusal: any Refusal) -> String { refusal.message(in: language) }

    private static func sentence(_ error: PostgresError) -> String {
        switch error.kind {
        case .server(let server):
            if isNotMigrated(server) {
                "the database is not migrated; run thidua migrate first"
            } else if server.sqlState == .insufficientPrivilege, server.message.contains("thidua_registrar") {
                "this role may not bring in units and people; use the one that ran thidua migrate"
            } else {
                "the database says: \(server.message)"
            }
        case .connection(let message, _): "the database cannot be reached: \(onOneLine(message))"
        case .deadline(let failure?): "the database cannot be reached: \(onOneLine(failure))"
        default: error.debugDescription
        }
    }

    /// libpq breaks its longer messages into lines.
    private static func onOneLine(_ message: String) -> String {
        message.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    }

    /// Tables, the schema or the roles are missing; the last is an "invalid value" for the setting `role`.
    private static func isNotMigrated(_ server: ServerReport) -> Bool {
        switch server.sqlState.rawValue {
        case "42P01", "3F000", "42883": true
        case "22023": server.message.contains("thidua_")
        default: false
        }
    }

    private static var language: Language {
        let environment = ProcessInfo.processInfo.environment
        let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
        return locale.hasPrefix("vi") ? .vi : .en
    }
}
