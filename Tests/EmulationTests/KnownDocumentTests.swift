import Foundation
import Testing

@testable import Emulation

@Suite("A document that plans rest on", .timeLimit(.minutes(20)))
struct KnownDocumentTests {
    private let today = day("2024-12-20")

    private func noted(
        _ symbol: String? = "98/2023/NĐ-CP", title: String? = nil, issuedOn: String? = nil, besides others: [KnownDocument] = [],
        isAnother: Bool = false
    ) throws -> KnownDocument {
        try KnownDocument.noting(
            id(7), of: haiPhong, symbol: symbol, .decree, title: title, issuedOn: issuedOn.map { day($0) }, issuer: "Chính phủ", on: today,
            besides: others, isAnother: isAnother)
    }

    private func refused(_ work: () throws -> Void) -> [String] {
        do {
            try work()
            return []
        } catch {
            return (error as? Refusals)?.all.map { [$0.code, $0.field].compactMap(\.self).joined(separator: " ") } ?? ["\(error)"]
        }
    }

    @Test("is noted by a symbol or a title, and what else is known; the same symbol twice is asked about, and never a key")
    func noting() throws {
        let plain = try noted()
        #expect(plain.symbol == "98/2023/NĐ-CP" && plain.title == nil && plain.issuedOn == nil && !plain.isIssued)
        #expect(try noted(nil, title: "Luật Thi đua, khen thưởng").name == "Luật Thi đua, khen thưởng")
        #expect(refused { _ = try noted(" ", title: "  ") } == ["document.nameless symbol"])
        #expect(refused { _ = try noted(issuedOn: "2024-12-21") } == ["document.day-ahead issuedOn"])
        #expect(refused { _ = try noted(besides: [plain]) } == ["document.same-symbol symbol"])
        #expect(try noted(besides: [plain], isAnother: true).symbol == plain.symbol)
    }

    @Test("ends once, not before it was issued, and says by what it is replaced")
    func ending() throws {
        let decree = try noted(issuedOn: "2023-12-31")
        let end = try decree.ending(.replaced, on: day("2025-07-01"), by: "152/2025/NĐ-CP", nil)
        #expect(end.by == "152/2025/NĐ-CP" && end.successor == nil)
        #expect(refused { _ = try decree.ending(.replaced, on: today, by: " ", nil) } == ["document.successor-missing byWords"])
        #expect(
            refused { _ = try decree.ending(.recalled, on: day("2023-12-30"), by: nil, nil) } == ["document.ends-before-issued endedOn"])
        #expect(refused { _ = try decree.ending(.replaced, on: today, by: nil, decree) } == ["document.ends-itself by"])
        let other = KnownDocument(
            id: id(8), unit: haiPhong.id, level: .city, symbol: "152/2025/NĐ-CP", type: .decree, title: nil, issuedOn: nil, issuer: nil)
        #expect(try decree.ending(.replaced, on: today, by: nil, other).by == "152/2025/NĐ-CP", "it is named as the other one is")
        #expect(refused { _ = try ended(decree, end).ending(.repealed, on: today, by: nil, nil) } == ["document.ended"])
    }

    private func ended(_ document: KnownDocument, _ end: DocumentEnd) -> KnownDocument {
        KnownDocument(
            id: document.id, unit: document.unit, level: document.level, symbol: document.symbol, type: document.type, title: nil,
            issuedOn: document.issuedOn, issuer: nil, end: end)
    }

    @Test("stands until the day on which it ends; of a later day than the plan, and of words alone, nobody can say")
    func standing() throws {
        let end = DocumentEnd(how: .replaced, on: day("2025-07-01"), by: "152/2025/NĐ-CP", successor: nil)
        let decree = ended(try noted(issuedOn: "2023-12-31"), end)
        #expect(decree.validity(on: today) == .stands && decree.validity(on: day("2025-06-30")) == .stands)
        #expect(decree.validity(on: day("2025-07-01")) == .ended(end))
        #expect(decree.validity(on: day("2023-12-30")) == .unknown)
        var draft = plan()
        draft.issuedOn = nil
        draft.clauses = []
        draft.legalBases = [
            LegalBasis(symbol: "98/2023/NĐ-CP", issuedOn: today, issuer: nil, summary: nil, document: decree.reference),
            LegalBasis(symbol: "45-NQ/TW", issuedOn: today, issuer: nil, summary: nil),
        ]
        #expect(draft.heeds(on: today, [decree]) == [PlanHeed(.basisUnknown, "45-NQ/TW")])
        let later = day("2025-12-01")
        #expect(draft.heeds(on: later, [decree]) == [PlanHeed(.basisEnded, "98/2023/NĐ-CP"), PlanHeed(.basisUnknown, "45-NQ/TW")])
        // A plan of 2024 is right, whenever it is read.
        draft.issuedOn = today
        #expect(draft.heeds(on: later, [decree]) == [PlanHeed(.basisUnknown, "45-NQ/TW")])
        // One that cannot be seen is refused by its place.
        #expect(refused { try draft.legalBases.check(among: []) } == ["campaign.basis-unknown legalBases[0].document"])
        #expect(refused { try draft.legalBases.check(among: [decree]) } == [])
    }
}
