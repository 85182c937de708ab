import Foundation
import TestTraits
import Testing

@testable import Emulation

/// `THIDUA_READINGS` says how many inputs in all.
@Suite("Reading what chance wrote", .timeLimit(.minutes(60))) struct FuzzedReadingTests {
    private static let lanes = 4
    private static let readings = ProcessInfo.processInfo.environment["THIDUA_READINGS"].flatMap { Int($0) } ?? 2_000

    /// What a reader may stumble over.
    private static let stumbles = [
        "I. MỤC ĐÍCH\n", "V. TỔ CHỨC THỰC HIỆN\n", "KẾ HOẠCH\n", "QUYẾT ĐỊNH:\n", "Nơi nhận:\n", "CHỦ TỊCH\n", "Điều 1. ", "Thứ nhất: ",
        "(1) ", "- ",
        "* ", "1. ", "1.1. ", "a) ", "\u{c}", "\u{c}12\n", "\r", "\r\n", "\n\n", "Số: ", "/KH-UBND", "175/KH-\nUBND ", "98/2023/NĐ- CP",
        "30 - KH/HU",
        "ngày tháng năm 2024", "24/9//2024", "31/02/2024 ", "99999999999999999999", "100% ", "03 đến 05 năm ", "giai đoạn 2019. 2025 ",
        "năm học 2019 - 2020 ", "lần thứ XVII ", "lần thứ IIII ", "“", "”", "\"", "((", "))", "\u{300}", "\u{309}\u{323}", "\u{202e}",
        "\u{200b}", "\u{feff}",
        "Phong trào thi đua \"", "Kính gửi:\n", "Đề nghị ", "Giao ", ":\n", "từ nay đến khi ", "Luật Thi đua năm 2022 ", "(qua ", "của ",
        "./.", "…..",
        "ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "(Ban hành kèm theo ", "uỷ ban ", "phối, hợp ", "\u{5d0}\u{5d1} ", "😀",
    ]

    @Test("never fails, invents or loses anything", .slow, arguments: 0..<lanes)
    func fuzzed(lane: Int) throws {
        let texts = try ([SeedPlan.text] + PlanSample.allCases.map(\.text)).map { Array($0.unicodeScalars) }
        let stumbles = Self.stumbles.map { Array($0.unicodeScalars) }
        var chance = Chance(seed: UInt64(lane) &* 7_919 &+ 2_024)
        var readings = 0, pieces = 0, leaves = 0, values = 0, characters = 0, findings = 0, leftovers = 0, drafted = 0
        for reading in 0..<(Self.readings / Self.lanes) {
            let text = texts[chance.next(below: texts.count)]
            // Mostly parts of a plan, so that there can be many; now and then a whole one.
            let size = reading % 500 == 0 ? text.count : 40 + chance.next(below: 360)
            let start = chance.next(below: max(1, text.count - size))
            var input = Array(text[start..<min(start + size, text.count)])
            for _ in 0...chance.next(below: 6) { Self.mutate(&input, &chance, texts, stumbles) }
            let string = String(String.UnicodeScalarView(input))
            let read = Transcript.read(try KeptText(string))
            let faults = read.faults()
            guard faults.isEmpty else {
                Issue.record("lane \(lane), reading \(reading): \(faults.prefix(3)) of \(string.debugDescription)")
                return
            }
            let found = read.findings()
            for finding in found where !read.pieces.contains(where: { $0.place.holds(finding.place) }) {
                Issue.record("lane \(lane), reading \(reading): \(finding.kind) stands nowhere in \(string.debugDescription)")
                return
            }
            for match in PlanRow.matches(in: read).joined() where !read.pieces.contains(where: { $0.place.holds(match.place) }) {
                Issue.record("lane \(lane), reading \(reading): a match stands nowhere in \(string.debugDescription)")
                return
            }
            let invented = PlanOfTextTests.invented(in: read)
            guard invented.texts.isEmpty else {
                Issue.record("lane \(lane), reading \(reading): a draft says \(invented.texts) of \(string.debugDescription)")
                return
            }
            drafted += invented.of
            readings += 1
            pieces += read.pieces.count
            leaves += read.pieces.map(\.leaves.count).reduce(0, +)
            values += read.pieces.map { $0.leaves.count { $0.value != nil } }.reduce(0, +)
            characters += read.kept.scalars.count
            findings += found.count
            leftovers += read.leftovers.count
        }
        #expect(readings == Self.readings / Self.lanes && pieces > readings && values > readings / 2 && leftovers > 0)
        print(
            "fuzz: lane \(lane), \(readings) readings of \(characters) characters: \(pieces) pieces, \(leaves) leaves, \(values) values,"
                + " \(findings) findings, \(leftovers) leftovers, \(drafted) texts of drafts, no fault")
    }

    private static func mutate(
        _ input: inout [Unicode.Scalar], _ chance: inout Chance, _ texts: [[Unicode.Scalar]], _ stumbles: [[Unicode.Scalar]]
    ) {
        let at = chance.next(below: input.count + 1)
        switch chance.next(below: 7) {
        case 0: input.insert(contentsOf: stumbles[chance.next(below: stumbles.count)], at: at)
        case 1: if at < input.count { input[at] = Unicode.Scalar(UInt32(1 + chance.next(below: 0x2ff))) ?? "a" }
        case 2: input.removeSubrange(at..<min(input.count, at + chance.next(below: 30)))
        case 3: input.insert(contentsOf: input[at..<min(input.count, at + chance.next(below: 60))], at: at)
        case 4:
            let other = texts[chance.next(below: texts.count)]
            let from = chance.next(below: other.count)
            input.insert(contentsOf: other[from..<min(other.count, from + chance.next(below: 80))], at: at)
        case 5: if at < input.count { input[at] = ["\n", " ", ".", "-", "(", "\""][chance.next(below: 6)] }
        default: if at < input.count { input[at] = input[at].properties.uppercaseMapping.unicodeScalars.first ?? "A" }
        }
    }
}
