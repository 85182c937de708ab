import ArgumentParser
import Schema

/// `thidua schema dump`
struct SchemaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "For those who change the schema.", shouldDisplay: false, subcommands: [Dump.self])

    struct Dump: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints the picture of the schema that is kept in sql/schema.sql.",
            discussion: "Runs pg_dump of PostgreSQL 15 on DATABASE_URL and leaves out what changes from run to run."
        )

        func run() async throws {
            print(try Schema.dump(url: Database.ownerURL()), terminator: "")
        }
    }
}
