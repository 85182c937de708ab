import ArgumentParser
import Emulation
import Foundation
import Operations
import Store

/// `thidua user create`
struct UserCreateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Takes in a person with a post, and prints the invitation with which they choose a password.",
        discussion: """
            For the first administrator of a city; after that, administrators take in the people of their unit and open the units below. \
            The invitation is printed once, alone on standard output, and is good for a week; nobody but its owner ever knows a password.

              thidua user create --unit 1 --name "Nguyễn Thị Hoa" --login hoa.nt
              curl -X PUT http://127.0.0.1:8080/v1/account -H 'Content-Type: application/json' \\
                -d '{"invitation":"ABCD-EFGH-IJKL-MNOP","password":"một câu chỉ mình biết"}'
            """
    )

    @Option(help: "The unit to stand in, as 1.10.", transform: readUnit)
    var unit: UnitID

    @Option(help: "The person's name.")
    var name: String

    @Option(help: "The name to sign in with.")
    var login: String

    @Option(help: "officer, leader, standing_office, clerk, council_member, inspector, auditor or administrator.")
    var role = Role.administrator

    func run() async throws {
        let login = try Login(login)
        let (person, invitation) = try await Database.asOwner { client in
            try await CreateUser(name: name, login: login, in: unit, as: role).run(on: client)
        }
        note("person \(person.uuidString.lowercased()), \(role.rawValue) in \(unit), signs in as \(login.text)")
        print(invitation.text)
    }
}
