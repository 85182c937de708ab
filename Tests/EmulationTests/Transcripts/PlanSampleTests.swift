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

    @Test("say what makes each of them another shape", arguments: PlanSample.allCases)
    func values(sample: PlanSample) throws {
        let pieces = Transcript.read(try KeptText(sample.text)).pieces
        let values = pieces.flatMap { piece in piece.leaves.compactMap { leaf in leaf.value.map { "\(piece.kind) \($0)" } } }
        for value in sample.telling { #expect(values.contains(value), "\(values)") }
        if sample == .bare { #expect(!pieces.contains { $0.kind == .number || $0.kind == .issuer }) }
        print("sample \(sample): \(values.count) values, \(sample.telling.count) that make its shape")
    }
}

extension PlanSample {
    fileprivate var telling: [String] {
        switch self {
        case .council: [#"basis symbol("16/KH-HĐTĐKT")"#]
        case .bases: [#"basis symbol("98/2023/NĐ-CP")"#, "basis day(2023-12-31)"]
        case .centre: [#"movement symbol("771/QĐ-TTg")"#, "movement span(from: Optional(2025), until: 2030)", "time month(12, year: 2030)"]
        case .stray: [#"basis symbol("30-KH/HU")"#, #"basis symbol("398/SVHTTDL-QLVH")"#]
        case .columns: [#"number symbol("05/KH-UBND")"#, "placeDay day(2021-01-18)", #"basis symbol("02/CĐ-UBND")"#]
        case .ordinals: ["basis day(2024-09-24)"]
        case .school: [#"basis symbol("307/KH.BGD&ĐT")"#, "title span(from: Optional(2019), until: 2020)"]
        case .bare: ["time day(2020-03-01)", "time day(2020-03-26)"]
        case .letter: [#"number symbol("845/UBND-NC")"#, "signedAs capacity(Emulation.SignerCapacity.deputy)"]
        case .attached: [#"attachment symbol("119/QĐ-UBND")"#, "attachment day(2025-07-21)"]
        case .party: [#"number symbol("152-KH/ĐU")"#, #"basis symbol("20-KH/TU")"#]
        case .phases:
            [
                "requirement number(1)", "time day(2025-10-08)", "time day(2025-11-15)", "time day(2025-11-16)", "time day(2025-12-31)",
            ]
        }
    }
}
