import ArgumentParser
import Foundation
import Operations
import Postgres
import Store

/// `thidua user export`
struct UserExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Prints all that is kept about a person, as JSON, for them to see.")

    @Option(help: "The person.")
    var personID: UUID

    func run() async throws {
        print(try await Database.asOwner { client in try await PersonalData(of: personID).export(from: client) })
    }
}

/// `thidua user correct`
struct UserCorrectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Corrects a person's name, everywhere but in documents that were issued.")

    @Option(help: "The person.")
    var personID: UUID

    @Option(help: "The name as it should be.")
    var name: String

    func run() async throws {
        try await Database.asOwner { client in try await PersonalData(of: personID).correct(name: name, on: client) }
        note("corrected")
    }
}

/// `thidua user erase`
struct UserEraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Takes away a person's name, account and sessions, and what was said about them in the trail.",
        discussion: """
            For somebody without a post. What they decided stays decided, by an id that names nobody: totals, events and the chain of the \
            trail hold. Documents that were issued, and what people wrote about them into notes, are not touched. It cannot be undone; \
            dumps from before still have it.
            """)

    @Option(help: "The person.")
    var personID: UUID

    func run() async throws {
        let entries = try await Database.asOwner { client in try await PersonalData(of: personID).erase(on: client) }
        note("erased; what was said is gone from \(entries) entries of the trail")
    }
}

/// `thidua user register`
struct UserRegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register", abstract: "Prints which columns are personal: whose; what for; how long; what becomes of them on erasure.")

    func run() async throws {
        for column in try await Database.asOwner({ client in try await client.run(.personalColumns()) }) {
            print("\(column.place): \(column.meaning)")
        }
    }
}
