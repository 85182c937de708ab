import ArgumentParser
import Emulation
import Foundation
import Operations
import Store

/// `thidua token issue`
struct TokenIssueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: "Gives a person a role in a unit and prints a token for them.",
        discussion: """
            The token is printed once, alone on standard output; only its hash is kept. The person's id goes to standard error: with \
            --person-id the same person gets another role or another token.

              thidua token issue --unit 1.10 --person "Nguyễn Thị Hoa" --role officer
            """
    )

    @Option(help: "The unit to stand in, as 1.10.", transform: readUnit)
    var unit: UnitID

    @Option(help: "The name of a new person.")
    var person: String?

    @Option(help: "The id of a person who is known already.")
    var personID: UUID?

    @Option(help: "officer, leader, standing_office, clerk, council_member, inspector, auditor or administrator.")
    var role: Role

    @Option(help: "How many days the token lives.")
    var days = 365

    @Option(help: "What the token is for.")
    var label = ""

    @Flag(help: "Good in this unit alone, whatever posts the person has elsewhere.")
    var onlyHere = false

    @Flag(help: "For a machine that reads: it writes nothing and sees no drafts.")
    var readOnly = false

    @Option(help: "The first day of the role; today without it.")
    var from: Day?

    @Option(help: "The first day on which the role is over; open without it.")
    var until: Day?

    func validate() throws {
        if person == nil, personID == nil { throw ValidationError("Give --person with a name, or --person-id.") }
    }

    func run() async throws {
        let holder: IssueToken.Holder = if let personID { .known(personID, name: person) } else { .new(name: person ?? "") }
        let issued = try await Database.asOwner { client in
            try await IssueToken(client: client).run(
                for: holder, in: unit, role: role, label: label, from: from, until: until, isForUnitAlone: onlyHere,
                readsOnly: readOnly, days: days)
        }
        note("person \(issued.person.uuidString.lowercased()), \(role.rawValue) in \(unit), token valid for \(days) days")
        print(issued.token.text)
    }
}
