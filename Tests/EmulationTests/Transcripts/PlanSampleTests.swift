import Testing

@testable import Emulation

@Suite("Plans of other shapes", .timeLimit(.minutes(5))) struct PlanSampleTests {
    @Test("are read piece by piece", arguments: PlanSample.allCases)
    func table(sample: PlanSample) throws {
        let transcript = Transcript.read(try KeptText(sample.text))
        #expect(transcript.faults() == [])
        #expect(transcript.table == sample.expected)
        // Planted: a line less.
        let less = sample.text.split(separator: "\n").dropLast().joined(separator: "\n")
        #expect(Transcript.read(try KeptText(less)).table != sample.expected)
        print(
            "sample \(sample): \(transcript.pieces.count) pieces, \(transcript.references.count) references,"
                + " \(transcript.leftovers.count) leftovers"
        )
    }

    @Test("that lost their tone marks are one long piece not understood, and no nonsense")
    func scanned() throws {
        let transcript = Transcript.read(try KeptText(PlanSample.scanned))
        #expect(transcript.pieces == [] && transcript.boilerplate == [])
        #expect(
            transcript.leftovers.map { transcript.kept.folded($0) } == [PlanSample.scanned.split(separator: "\n").joined(separator: " ")])
    }

    @Test("raise no alarm that is false", arguments: PlanSample.allCases)
    func findings(sample: PlanSample) throws {
        let findings = Transcript.read(try KeptText(sample.text)).findings()
        #expect(findings.map { "\($0.kind) \($0.text)" } == sample.odd)
    }
}
