import ArgumentParser
import Emulation
import Foundation
import Operations
import Store

/// `thidua unit import FILE`
struct UnitImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Brings in units from a CSV file: all of them or none.",
        discussion: """
            The file has the columns code, name, parent_code, and level (thanh_pho_truc_thuoc_tw, quan, xa, …) for authorities or \
            kind (agency, party_body, school, …) for others; further columns are passed over. A row without parent_code is a new city.

              thidua unit import haiphong.csv --began-on 2021-05-01 --root 1
              thidua unit import agencies.csv --began-on 2024-01-01 --under 1.10
            """
    )

    @Argument(help: "The file, or - for standard input.")
    var file: String

    @Option(help: "The day on which the units begin.")
    var beganOn: Day

    @Option(help: "The number of the new city; the next free one without it.")
    var root: Int?

    @Option(help: "Hang the units below this one: parent_code names it, or a unit below it.", transform: readUnit)
    var under: UnitID?

    @Option(help: "The day on which parent_code is looked up; the day the units begin without it.")
    var asOf: Day?

    func validate() throws {
        if root != nil, under != nil { throw ValidationError("--root and --under exclude each other: only a city is given a number.") }
    }

    func run() async throws {
        let table = try contents()
        let place: ImportUnits.Place = under.map { .under($0) } ?? .roots(number: root)
        let imported = try await Database.asOwner { client in
            try await ImportUnits(client: client).run(table, at: place, beganOn: beganOn, asOf: asOf) { done, all in
                if done < all { note("\(done) of \(all) units …") }
            }
        }
        for unit in imported.units.filter({ $0.id.depth == 1 }) { print("\(unit.id)  \(unit.name)") }
        note("Brought in \(imported.units.count) units.")
    }

    private func contents() throws -> Data {
        guard file != "-" else { return FileHandle.standardInput.readDataToEndOfFile() }
        guard let data = FileManager.default.contents(atPath: file) else { throw CommandLineError("\(file) cannot be read") }
        return data
    }
}
