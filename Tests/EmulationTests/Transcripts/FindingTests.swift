import Foundation
import TestTraits
import Testing

@testable import Emulation

@Suite("Looking through a plan", .timeLimit(.minutes(5))) struct FindingTests {
    @Test("finds the eleven kinds of oddity in the plan of An Lão and the undated decision, and nothing else")
    func seed() throws {
        let transcript = try SeedPlan.transcript
        let findings = transcript.findings()
        #expect(
            findings.map { "\($0.kind) \($0.text)" } == [
                "blank /KH-UBND", "blank ngày tháng năm 2024",
                "groupLeftOut doanh nghiệp",
                "quote lần thứ XI năm 2025\", tiếp tục tập trung", "undated 76-CTr/TU", "undated 45-NQ/TW",
                "noHousehold 1. Đối tượng thi đua",
                "headingTwice Các phong trào thi đua do Trung ương phát động:",
                "movementWithoutPlan Chung tay xóa nhà hư hỏng, xuống cấp của các hộ nghèo, hộ cận nghèo, hộ có hoàn cảnh khó khăn"
                    + " trên địa bản thành phố trong năm 2025",
                "toneMark địa bản", "oddPeriod giai đoạn 2019. 2025", "bracket hướng đến năm 2030\" (Kế hoạch số 175/KH-",
                "cutCompound phối, hợp",
                "undated 3116/QĐ-UBND",
            ])
        #expect(findings.compactMap(\.instead) == ["địa bàn", "phối hợp"])
        #expect(Set(findings.map(\.kind)) == Set(Finding.Kind.allCases))
        for finding in findings { #expect(transcript.pieces.contains { $0.place.holds(finding.place) }) }
        print(
            "looking through: \(findings.count) findings of \(Set(findings.map(\.kind)).count) kinds,"
                + " \(Lexicon.compounds.count) compounds known"
        )
    }

    @Test(
        "finds what is planted into a plan that is in order",
        arguments: [
            ("Số: 301/KH-UBND", "Số:      /KH-UBND", "blank"), ("ngày 06 tháng 10 năm 2025", "ngày … tháng … năm 2025", "blank"),
            ("ít nhất 01 công trình", "ít nhất 01 công trình (hoặc việc làm", "bracket"), ("rộng khắp", "“rộng khắp", "quote"),
            ("rộng khắp", "rộng khắp giai đoạn 2021. 2025", "oddPeriod"),
            ("rộng khắp", "rộng khắp theo Kế hoạch số 5/KH-UBND của tỉnh", "undated"),
            ("theo dõi tiến độ", "theo dõi tiên độ", "toneMark"), ("sinh hoạt", "phong trao", "toneMark"),
            ("tặng Bằng khen", "tặng Bằng, khen", "cutCompound"),
            ("III. KHEN THƯỞNG", "III. KHEN THƯỞNG\nIII. KHEN THƯỞNG", "headingTwice"),
        ])
    func planted(text: String, instead: String, kind: String) throws {
        let plan = PlanSample.phases.text
        #expect(plan.contains(text))
        let found = Transcript.read(try KeptText(plan.replacingOccurrences(of: text, with: instead))).findings()
        let before = Transcript.read(try KeptText(plan)).findings()
        let new = found.filter { finding in !before.contains { $0.kind == finding.kind && $0.text == finding.text } }
        #expect(new.map(\.kind.rawValue) == [kind])
    }

    @Test(
        "finds one less in the plan of An Lão where one is mended",
        .slow,
        arguments: [
            ("Số: /KH-UBND", "Số: 205/KH-UBND", "blank"), ("ngày tháng năm 2024", "ngày 20 tháng 11 năm 2024", "blank"),
            ("Các cơ quan, đơn vị trên", "Các cơ quan, đơn vị, doanh nghiệp trên", "groupLeftOut"),
            ("Các cơ quan, đơn vị trên", "Các cơ quan, đơn vị, hộ gia đình trên", "noHousehold"),
            ("năm 2025\", tiếp tục", "năm 2025, tiếp tục", "quote"), ("76-CTr/TU của", "76-CTr/TU ngày 01/10/2019 của", "undated"),
            ("45-NQ/TW của", "45-NQ/TW ngày 24/01/2019 của", "undated"), ("3116/QĐ-UBND", "3116/QĐ-UBND ngày 01/8/2024", "undated"),
            ("* Các phong trào thi đua do Trung ương phát động:\n", "", "headingTwice"),
            ("trong năm 2025\".", "trong năm 2025\" (Kế hoạch số 300/KH-UBND ngày 01/11/2024).", "movementWithoutPlan"),
            ("địa bản", "địa bàn", "toneMark"), ("2019. 2025", "2019 - 2025", "oddPeriod"),
            ("ngày 15/7/2022 của UBND thành phố.", "ngày 15/7/2022 của UBND thành phố).", "bracket"),
            ("phối, hợp", "phối hợp", "cutCompound"),
        ])
    func mended(text: String, instead: String, kind: String) throws {
        let plan = try SeedPlan.transcript.paragraphs.joined(separator: "\n")
        #expect(plan.components(separatedBy: text).count == 2)
        let before = Transcript.read(try KeptText(plan)).findings().map(\.kind.rawValue)
        let after = Transcript.read(try KeptText(plan.replacingOccurrences(of: text, with: instead))).findings().map(\.kind.rawValue)
        #expect(after.count == before.count - 1 && (after + [kind]).sorted() == before.sorted(), "\(after)")
    }

    @Test("takes the two places of a tone mark for one, and compounds that differ in a tone for two")
    func tones() {
        #expect(Phrase("uỷ ban, hoà bình, thuỷ, quý, hoàn").words.map(\.text) == ["ủy", "ban", "hòa", "bình", "thủy", "quý", "hoàn"])
        func meant(_ first: Syllable, _ second: Syllable) -> String? { Lexicon.meant(by: Lexicon.Pair(first: first, second: second))?.text }
        #expect(meant("địa", "bản") == "địa bàn")
        #expect(meant("truyền", "thống") == nil && meant("truyền", "thông") == nil)
        #expect(meant("dia", "ban") == nil)
        #expect(meant("đia", "bản") == nil)
        #expect(Lexicon.compounds.count > 290)
    }
}
