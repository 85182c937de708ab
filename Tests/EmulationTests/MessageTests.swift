import Emulation
import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct MessageTests {
    private let all: [any Refusal] =
        [
            UnitIDRefusal.malformed("a"), UnitIDRefusal.leadingZero("05"), UnitIDRefusal.zero("5.0"), UnitIDRefusal.fifthLevel("1.1.1.1.1"),
            UnitIDRefusal.outOfRange("70000", greatest: 32767), NumberRefusal.malformed("1,5"), NumberRefusal.tooManyDigits("1e38"),
        ]
        + ([
            .notSubmittable(.accepted), .notWritable(.submitted), .notSubmitted, .alreadyDecided(.returned),
            .versionSuperseded(seen: 1, latest: 2), .reasonMissing, .notAccepted(.draft), .onlyReceived, .notTheReviewer,
        ] as [ReportRefusal])
        + ([
            .unknownIndicator, .notAsked, .duplicate("A"), .missing("A"), .tooManyDecimals("A", 0), .tooManyDecimals("A", 2),
            .outOfRange("A", lowest: 0, highest: number("1.5")), .outOfRange("A", lowest: 0, highest: nil),
            .outOfRange("A", lowest: nil, highest: 1), .notYesOrNo("A"), .weightMissing("A"), .weightNotPositive("A"), .weightNeedless("A"),
            .tooLarge("A"),
        ] as [ReportValueRefusal.Reason]).map { ReportValueRefusal($0, field: nil) }
        + ([
            .nameMissing, .measureMissing("A"), .lastAfterUnits("A"), .weightsLost("A"), .weightsIgnored("A"), .taken("A"),
            .decimalsOutOfRange("A"), .emptyRange("A"),
            .duplicate("A"), .inherited("A"), .anotherHome("A", anLao.id),
        ] as [IndicatorRefusal.Reason]).map { IndicatorRefusal($0, field: nil) }
        + ([
            .unknownIndicator, .duplicate("A"), .outsideSubtree(anLao.id), .notAddressed(anLao.id), .oneForAllOfASum("A"),
            .looserThanGiven("A", .more, given: 1), .looserThanGiven("A", .less, given: 1),
            .sumLooserThanGiven("A", .more, given: 2, sum: 1),
        ] as [TargetRefusal.Reason]).map { TargetRefusal($0, field: nil) }
        + ([
            .nobody, .outsideSubtree(anLao.id), .unknownUnit(anLao.id), .ended("A"), .mustBeRequested("A", .partyBody),
        ] as [AddressRefusal.Reason]).map { AddressRefusal($0, field: nil) }
        + ([
            .titleMissing, .shortNameMissing, .noIndicators, .endsBeforeItStarts, .eventOutOfSight(anLao.id), .scheduleMissing,
            .scheduleInherited, .dueBeforeTheEnd, .dueTooLate, .tooManyPeriods, .scheduleStartsAfterTheEnd, .dutyHeadingMissing,
            .duplicateDuty("A"),
            .basisSymbolMissing, .movementNameMissing, .movementEndsBeforeItStarts("A"),
            .movementYearOutOfRange("A"), .summaryMissing, .nothingAmended,
        ] as [PlanRefusal.Reason]).map { PlanRefusal($0, field: nil) }
        + ([
            .notUTF8, .empty, .quoteNotClosed, .textAfterQuote, .tooManyCells, .columnMissing("code"), .codeMissing, .codeWithSpaces("1 2"),
            .nameMissing, .unknownTitle("A"), .unknownKind("A"), .titleMissing, .titleNeedless, .duplicateCode("1", firstLine: 2),
            .codeTaken("1"), .unknownParent("1"), .parentMissing, .cycle(["1", "1"]), .notBelowItsParent(.xa, parent: .xa), .fifthLevel,
        ] as [UnitImportRefusal.Reason]).map { UnitImportRefusal($0, line: 2, column: nil) }
        + [UnitImportRefusal(.notUTF8, line: nil, column: nil)] as [any Refusal]

    @Test("every refusal has a code of the form noun.reason and one sentence in each language")
    func sentences() {
        for refusal in all {
            #expect(refusal.code.wholeMatch(of: /[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z0-9]+)*/) != nil, "\(refusal.code)")
            let vi = refusal.message(in: .vi), en = refusal.message(in: .en)
            #expect(vi != en && vi.hasSuffix(".") && en.hasSuffix("."), "\(refusal.code): \(vi) / \(en)")
            #expect(vi.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual(vi.unicodeScalars), "\(refusal.code)")
            #expect(vi.first?.isLowercase == false && en.first?.isLowercase == false, "\(refusal.code): \(vi) / \(en)")
            #expect(vi.unicodeScalars.contains { $0.value >= 0xc0 }, "\(refusal.code): \(vi)")
        }
    }

    @Test("one code has one meaning: only its details vary")
    func codes() {
        let meanings = Dictionary(grouping: all.map(\.code), by: \.self).filter { $0.value.count > 1 }.keys.sorted()
        #expect(meanings == ["import.not-utf8", "report.out-of-range", "report.too-many-decimals", "target.looser-than-given"])
    }

    @Test("numbers in Vietnamese sentences have a comma")
    func comma() {
        let refusal = ReportValueRefusal(.outOfRange("Tỷ lệ", lowest: 0, highest: number("1.5")), field: nil)
        #expect(refusal.message(in: .vi) == "Số liệu của chỉ tiêu “Tỷ lệ” phải từ 0 đến 1,5.")
        #expect(refusal.message(in: .en) == "The figure of “Tỷ lệ” must be between 0 and 1.5.")
    }
}
