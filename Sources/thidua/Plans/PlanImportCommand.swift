import ArgumentParser
import Emulation
import Foundation
import Logging
import Operations
import Postgres
import Store
import Wire

/// `thidua plan import FILE`
struct PlanImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Takes the text of a plan in and lays a draft made of it on a unit's desk.",
        discussion: """
            The file is one that `thidua plan read` reads; what the draft says are pieces of its text, and each waits for somebody's answer on \
            its page before the plan can be published. Done by a person of the unit: their token stands in THIDUA_TOKEN, or on the first line \
            of standard input (`thidua token issue` gives one), and logs in with APP_DATABASE_URL. Prints the id of the draft. The same file \
            under the same --id is taken in once.

              THIDUA_TOKEN=… thidua plan import plan.pdf --unit 1.10 --start 2024-09-30 --end 2025-12-31
            """
    )

    @Argument(help: "The file; - for the standard input.")
    var file: String

    @Option(help: "The unit on whose desk it lies, as 1.10.", transform: readUnit)
    var unit: UnitID

    @Option(help: "The first day of the campaign; as the text says without it.")
    var start: Day?

    @Option(help: "Its last day; as the text says without it.")
    var end: Day?

    @Option(help: "The campaign that the plan takes up, as 1.10/ and its id.", transform: readCampaign)
    var above: (unit: UnitID, id: UUID)?

    @Option(help: "The id of the draft; a new one without it.")
    var id: UUID?

    func run() async throws {
        let token = try bearer()
        let opened = try PlanFile(file)
        let kept = try KeptText(utf8: try await opened.text())
        guard kept.scalars.contains(where: { !$0.properties.isWhitespace }) else { throw CommandLineError(opened.blankness) }
        let draft = id ?? UUID.version7()
        let taking = try TakeTextIn(draft, kept, of: opened.type, from: opened.bytes, times: (start: start, end: end), above: above)
        var logger = Logger(label: "thidua") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .critical
        let app = try Database.app(.actor, connections: 1, logger)
        let standing = Standing(tokenHash: token.hash, unit: unit, attempt: Attempt(method: "run", path: "", thing: draft))
        let outcome: Result<Void, any Error>
        do { outcome = .success(try await taking.run(as: standing, on: app)) } catch { outcome = .failure(error) }
        await app.close()
        try outcome.get()
        note(
            "\(Transcript.read(kept).pieces.count) đoạn chờ trả lời / pieces wait for an answer: /\(unit)/phong-trao/\(draft.uuidString.lowercased())/doc"
        )
        print(draft.uuidString.lowercased())
    }

    private func bearer() throws -> BearerToken {
        let written = ProcessInfo.processInfo.environment["THIDUA_TOKEN"] ?? (file == "-" ? nil : readLine())
        guard let token = written.flatMap({ BearerToken($0.trimmingCharacters(in: .whitespacesAndNewlines)) }) else {
            throw CommandLineError(
                "thiếu mã truy cập của người đưa văn bản vào: đặt THIDUA_TOKEN / whose token? Put it into THIDUA_TOKEN (thidua token issue)"
            )
        }
        return token
    }
}
