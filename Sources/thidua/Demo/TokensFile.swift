import Emulation
import Foundation
import Operations
import Postgres
import Store
import Wire

/// What a shell needs to go on: tokens, units, campaigns, the period under way, and by what names people sign in. Only its owner may read it.
struct TokensFile {
    private let lines: [(name: String, value: String)]

    static func write(
        to path: String, _ city: DemoCity, _ keys: DemoKeys, _ people: DemoPeople, period: Period, url: String, _ app: PostgresClient
    ) async throws {
        var lines: [(String, String)] = [("URL", url)]
        for (name, unit) in [("CITY", city.city), ("DISTRICT", city.anLao), ("COMMUNE", city.commune), ("SIBLING", city.sibling)] {
            lines += [
                (name, unit.id.description), ("\(name)_TOKEN", keys.tokens[unit.id]?.text ?? ""),
                ("\(name)_CAMPAIGN", DemoCity.campaign(of: unit).text),
            ]
        }
        lines += [
            ("PERIOD", period.id.text), ("REPORT", try await report(city, keys, period, app).text),
            ("DRAFT", "'\(try await DraftExample.text(of: city.commune, keys, period: period, app))'"),
        ]
        lines += people.all.flatMap { [("\($0.key)_LOGIN", $0.login), ("\($0.key)_PASSWORD", $0.password)] }
        try TokensFile(lines: lines).write(path)
    }

    /// The commune's report for the period: the one it has begun, otherwise a new id to begin with.
    private static func report(_ city: DemoCity, _ keys: DemoKeys, _ period: Period, _ app: PostgresClient) async throws -> UUID {
        let standing = try keys.standing(in: city.commune)
        let owed = try await app.run(under: standing.settings, .reportsOwed(by: city.commune.id))
        return owed.first { $0.period.id == period.id }?.report ?? .version7()
    }

    private func write(_ path: String) throws {
        let text =
            "# Mã truy cập và mật khẩu của cán bộ mẫu / tokens and passwords of sample people\n"
            + lines.map { "export \($0.name)=\($0.value)\n" }.joined()
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0, fchmod(file, 0o600) == 0 else { throw CommandLineError("\(path) cannot be written") }
        try FileHandle(fileDescriptor: file, closeOnDealloc: true).write(contentsOf: Data(text.utf8))
    }
}
