import ArgumentParser
import Foundation

/// What every part is told.
struct Options: ParsableArguments {
    @Option(help: "How often each measurement is taken, in turns with those it is compared with; the median counts.")
    var rounds = 5

    @Option(help: "How long each measurement takes.")
    var seconds = 3

    @Flag(help: "Print one JSON object of named numbers instead of the table.")
    var json = false

    /// Lends a site, measures on it and prints what was found.
    func measure(_ part: (Site, Rounds) async throws -> [Finding]) async throws {
        let rounds = Rounds(count: rounds, length: .seconds(seconds))
        let findings = try await Site.with { site in try await part(site, rounds) }
        print(json ? try FindingTable(findings).json : FindingTable(findings).text)
    }

    func validate() throws {
        guard rounds >= 1, seconds >= 1 else { throw ValidationError("rounds and seconds begin at 1") }
    }
}

/// Says what goes on, beside what is printed for the next program.
func note(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
}
