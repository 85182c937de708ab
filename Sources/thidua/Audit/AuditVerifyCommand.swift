import ArgumentParser
import Emulation
import Foundation
import Logging
import Operations
import Postgres
import Store

/// `thidua audit verify`
struct AuditVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Makes the hash of every entry of the trails again and holds the chains against their heads and seals.",
        discussion: """
            Looks at all in one moment, so people may go on working; logs in with APP_DATABASE_URL and reads as thidua_auditor. \
            Ends with 1 when something was changed, taken away or moved, and says where.

              thidua audit verify --seals /media/usb/seals.txt
            """
    )

    /// How many findings are printed.
    private static let printed = 50

    @Option(help: "The only root to look at; 0 is that of what belongs to no unit.")
    var root: Int32?

    @Option(help: "A file with lines of thidua audit seal, of any days; - for standard input.")
    var seals: String?

    func run() async throws {
        var logger = Logger(label: "thidua") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .critical
        let seals = try readSeals()
        let client = try Database.app(.auditor, connections: 1, logger)
        let start = ContinuousClock.now
        let proved: Result<TrailReport, any Error>
        do { proved = .success(try await VerifyTrails(root: root, seals: seals).run(on: client)) } catch { proved = .failure(error) }
        await client.close()
        let report = try proved.get()

        for language in Language.allCases { print(report.summary(in: language, took: ContinuousClock.now - start)) }
        guard !report.isClean else { return }
        for finding in report.findings.prefix(Self.printed) { print("  " + finding.line) }
        let unlisted = report.findingCount - min(report.findings.count, Self.printed)
        if unlisted > 0 { print("  … +\(unlisted)") }
        throw ExitCode(1)
    }

    private func readSeals() throws -> [Seal] {
        guard let seals else { return [] }
        let data = seals == "-" ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: seals)
        guard let data else { throw CommandLineError("\(seals) cannot be read") }
        return try String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).enumerated().compactMap { number, line in
            guard !line.allSatisfy(\.isWhitespace) else { return nil }
            guard let seal = Seal(line) else { throw CommandLineError("\(seals): line \(number + 1) is no seal: \(line)") }
            return seal
        }
    }
}

extension TrailReport {
    /// What was looked at and what came of it, as a person in charge reads it.
    fileprivate func summary(in language: Language, took: Duration) -> String {
        let seconds = (took / .seconds(1)).formatted(.number.precision(.fractionLength(1)).locale(Locale(identifier: language.rawValue)))
        var lines = [
            language.text(
                vi:
                    "Đã kiểm tra \(entries) mục nhật ký (\(erased) mục đã xóa nội dung) của \(roots.count) gốc, đối chiếu \(seals) bản niêm phong, "
                    + "trong \(seconds) giây.",
                en:
                    "Checked \(entries) entries (\(erased) with their content erased) of \(roots.count) \(roots.count == 1 ? "root" : "roots") "
                    + "against \(seals) \(seals == 1 ? "seal" : "seals") in \(seconds) seconds."),
            isClean
                ? language.text(vi: "Không có sai lệch.", en: "Nothing is wrong.")
                : language.text(
                    vi: "Có \(findingCount) sai lệch; xin giữ nguyên dữ liệu và báo người quản trị hệ thống.",
                    en:
                        "\(findingCount) \(findingCount == 1 ? "thing is" : "things are") wrong; please leave the data as they are and tell "
                        + "whoever runs the system."),
        ]
        if leftBehind > 0 {
            lines.append(
                language.text(
                    vi: "\(leftBehind) mục chờ vào nhật ký quá một phút và chưa được bảo vệ; xin kiểm tra thidua serve hoặc thidua work.",
                    en:
                        "\(leftBehind) entries have waited for more than a minute and nothing protects them yet; see whether thidua serve or "
                        + "thidua work runs."))
        }
        return lines.joined(separator: "\n")
    }
}

extension TrailFinding {
    /// Where it is and what it is, on one line.
    fileprivate var line: String {
        var place = ["tỉnh, thành phố số / city \(root)", "mục / entry \(seq)"]
        if case .at(let microseconds) = at {
            place.append(Date(timeIntervalSince1970: 946_684_800 + Double(microseconds) / 1e6).formatted(.iso8601))
        }
        return place.joined(separator: " · ") + ": " + Language.allCases.map { message(in: $0) }.joined(separator: " / ")
    }
}
