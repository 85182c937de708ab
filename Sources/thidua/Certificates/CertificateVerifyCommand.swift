import ArgumentParser
import Emulation
import Foundation
import Operations
import Wire

/// `thidua certificate verify CODE --keys FILE [--cancelled FILE]`
struct CertificateVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Says what a certificate is worth, without a network.",
        discussion: """
              curl https://…/v1/certificate-keys > keys.json
              curl https://…/v1/certificates/cancelled > cancelled.json
              thidua certificate verify 'https://…/c/…#…' --keys keys.json --cancelled cancelled.json

            The exit code is 0 of one that stands, and 1 of any other.
            """)

    @Argument(help: "What a telephone reads off the paper, or what stands in it behind #.")
    var code: String

    @Option(help: "The public keys, as /v1/certificate-keys answers.")
    var keys: String

    @Option(help: "What was cancelled, as /v1/certificates/cancelled answers.")
    var cancelled: String?

    func run() async throws {
        let known = try [CertificateKey](try Self.json(keys))
        let lists = try cancelled.map { try CancelledList.all(try Self.json($0)) } ?? []
        if let forged = lists.first(where: { !$0.isSigned(by: known) }) {
            throw CommandLineError("\(cancelled ?? ""): the list of \(forged.root) is not signed by a key of that root")
        }
        let fragment = code.split(separator: "#", maxSplits: 1).last ?? ""
        guard let paper = SignedPaper(fragment) else { try Self.say(.unreadable) }
        let list = lists.first { $0.root == paper.paper.unit.root }
        let verdict = paper.verdict(by: known, cancelled: Set(list?.hashes ?? []))
        if verdict != .unknownKey && verdict != .wrongSignature {
            let said = paper.paper
            print("\(said.form)\n\(said.name)\n\(said.unitName) (\(said.unit))")
            print("Quyết định / decision \(said.symbol), \(said.decidedOn.vietnamese), số / line \(said.ordinal)")
            print("Mã / code \(said.code.printed)")
        }
        if verdict == .stands {
            let asOf = list.map { "danh sách hủy bỏ ngày / list of cancellations of \($0.day.vietnamese)" }
            print(asOf ?? "chưa đối chiếu danh sách hủy bỏ / held against no list of cancellations")
        }
        try Self.say(verdict)
    }

    private static func say(_ verdict: CertificateVerdict) throws -> Never {
        print("\(verdict.words.vi) / \(verdict.words.en)")
        throw verdict == .stands ? ExitCode.success : ExitCode.failure
    }

    private static func json(_ path: String) throws -> JSON {
        guard let bytes = FileManager.default.contents(atPath: path) else { throw CommandLineError("\(path) cannot be read") }
        return try JSON.parse(bytes)
    }
}
