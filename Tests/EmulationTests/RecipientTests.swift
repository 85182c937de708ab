import Foundation
import Testing

@testable import Emulation

@Suite("Recipients", .timeLimit(.minutes(20)))
struct RecipientTests {
    private let today = day("2024-12-20")

    private func resolve(_ lines: [RecipientLine], addressing addresses: [Address] = [], from issuer: UnitID = anLao.id) throws(Refusals)
        -> Recipients
    {
        try Recipients.resolve(lines, addresses: addresses, issuer: issuer, candidates: [anLao, batTrang, anThang], on: today)
    }

    private func codes(_ lines: [RecipientLine], from issuer: UnitID = anLao.id) -> [String] {
        do {
            _ = try resolve(lines, from: issuer)
            return []
        } catch { return error.all.map { "\($0.code) \($0.field ?? "")" } }
    }

    @Test("come to those below whom lines mean and the one right above, each once; what the plan addresses gets it anyhow")
    func resolved() throws {
        let addressed = [Address(unit: batTrang.id, strength: .ordered, adoptBy: nil)]
        let all = try resolve(
            [
                RecipientLine(words: "Ban TĐKT TP", to: .superior), RecipientLine(words: "CT, các PCT", to: .leaders),
                RecipientLine(words: "UBND các xã", to: .childAuthorities),
                RecipientLine(words: "UBND xã An Thắng", to: .units, units: [anThang.id]),
                RecipientLine(words: "Báo Hải Phòng", to: .outside), RecipientLine(words: "Lưu: VT, NV", to: .archive),
            ], addressing: addressed)
        #expect(all.others == [anThang.id] && all.superior == anLao.id.parent && all.below == 2)
        #expect(all.people == [.leaders] && all.copies == 2 && all.outside == 1)
        let none = try resolve([], addressing: addressed)
        #expect(none.others.isEmpty && none.superior == nil && none.below == 1 && none.copies == 0)
    }

    @Test(
        "of files are as many as places are named", arguments: [("Lưu: VT, NV", 2), ("Lưu: VT", 1), ("Lưu VT", 1), ("Lưu: VT, NV; HĐ.", 3)])
    func copies(words: String, count: Int) {
        #expect(RecipientLine(words: words, to: .archive).copies == count)
        #expect(RecipientLine(words: words, to: .outside).copies == 0)
    }

    @Test("that are nobody, beside the subtree or above a root are refused at their place")
    func refused() {
        #expect(
            codes([
                RecipientLine(words: " ", to: .addressed), RecipientLine(words: "A", to: .kinds), RecipientLine(words: "A", to: .units),
                RecipientLine(words: "A", to: .units, units: [anLao.id]),
            ]) == [
                "recipient.words-missing recipients[0].words", "recipient.nobody recipients[1].kinds",
                "recipient.nobody recipients[2].units",
                "recipient.not-below recipients[3].units[0]",
            ])
        #expect(codes([RecipientLine(words: "A", to: .superior)], from: anLao.id.parent!) == ["recipient.no-superior recipients[0].to"])
    }
}
