import ArgumentParser
import Emulation

/// `thidua plan read FILE`
struct PlanReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Prints what would be understood of a plan; touches no database.",
        discussion: """
            The file is plain text (UTF-8), a PDF with text in it (wants pdftotext), or a .docx (wants pandoc); its content \
            says what it is. Prints which of the 33 things that such a plan orders it says, where, and what becomes of them; movements, \
            bodies, documents, what should be looked at twice, and what was not understood. Ends with 1 where the file cannot be read or \
            holds no word; what is odd in a plan, or not understood, is no error.

              thidua plan read deploy/data/an-lao-plan-2024.txt
              pdftotext -layout plan.pdf - | thidua plan read -
            """
    )

    @Argument(help: ArgumentHelp("The file; - for the standard input."))
    var file: String

    func run() async throws {
        let file = try PlanFile(file)
        let kept = try KeptText(utf8: try await file.text())
        guard kept.scalars.contains(where: { !$0.properties.isWhitespace }) else { throw CommandLineError(file.blankness) }
        print(PlanPage(Transcript.read(kept)).text(), terminator: "")
    }
}
