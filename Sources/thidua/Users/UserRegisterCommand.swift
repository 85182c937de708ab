import ArgumentParser
import Operations
import Postgres
import Store

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
