import ArgumentParser

/// The command line, and the only place where all layers meet.
@main
struct Thidua: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "thidua",
        abstract: "Runs emulation campaigns (phong trào thi đua) for a tree of government units.",
        discussion: """
            DATABASE_URL      the owner's address: for migrate, unit, user, token and check
            APP_DATABASE_URL  the address the server uses, of a role that owns nothing

            Both are addresses as libpq reads them, such as postgresql://user@host/database.
            """,
        subcommands: [
            ServeCommand.self, WorkCommand.self, Migrate.self, UnitCommand.self, UserCommand.self, TokenCommand.self, Check.self,
            AuditCommand.self, PlanCommand.self, LawCommand.self, CertificateCommand.self,
            DemoCommand.self,
            SchemaCommand.self,
        ]
    )

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            exit(withError: CommandLineError.explaining(error))
        }
    }
}
