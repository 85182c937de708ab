import Emulation
import Foundation
import Testing

@Suite("The plan of An Lão", .timeLimit(.minutes(5))) struct SeedReadingTests {
    @Test("is understood to its last character, and nothing in it is invented")
    func whole() throws {
        let transcript = try SeedPlan.transcript
        #expect(transcript.faults() == [])
        #expect(transcript.leftovers == [])
        #expect(
            transcript.boilerplate.map { transcript.kept.folded($0) } == [
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Nơi nhận:",
            ])
        let leaves = transcript.pieces.flatMap { $0.leaves }
        #expect(transcript.pieces.count == 71)
        print(
            "seed: \(transcript.pieces.count) pieces, \(leaves.count) leaves, \(leaves.count { $0.value != nil }) values,"
                + " \(transcript.leftovers.count) leftovers, \(transcript.kept.scalars.count) characters")
    }

    @Test("has a head, a title of seven occasions, what it rests on, and a foot")
    func frame() throws {
        let transcript = try SeedPlan.transcript
        func texts(_ kinds: Piece.Kind...) -> [String] { transcript.pieces.filter { kinds.contains($0.kind) }.map(\.text) }
        #expect(
            texts(.issuer, .number, .placeDay, .type) == [
                "ỦY BAN NHÂN DÂN HUYỆN AN LÃO", "Số: /KH-UBND", "An Lão, ngày tháng năm 2024", "KẾ HOẠCH",
            ])
        #expect(
            transcript.pieces(.title).first?.leaves(.occasion).map(\.text) == [
                "Đại hội Đảng các cấp", "Đại hội Đảng bộ huyện lần thứ IX", "Đại hội Đảng bộ thành phố lần thứ XVII",
                "Đại hội Đại biểu toàn quốc lần thứ XIV của Đảng", "Đại hội Thi đua yêu nước thành phố lần thứ X",
                "Đại hội Thi đua yêu nước toàn quốc lần thứ XI", "kỷ niệm các ngày lễ lớn của đất nước, thành phố vào năm 2025",
            ])
        #expect(texts(.basis).count == 1 && texts(.preamble).count == 1 && texts(.closing).count == 1)
        #expect(
            texts(.recipient) == [
                "- Ban Thi đua - Khen thưởng TP;", "- CT, các PCT UBND huyện;", "- Thành viên HĐ TĐKT huyện (theo QĐ số 3116/QĐ-UBND);",
                "- Các cơ quan, ban, ngành, UBMTTQ và các tổ chức chính trị huyện;", "- UBND các xã, thị trấn;", "- Lưu: VT, NV.",
            ])
        #expect(texts(.signedAs, .signer) == ["CHỦ TỊCH", "Hà Thế Vinh"])
    }

    @Test("has five sections, and clauses of each kind below their headings")
    func clauses() throws {
        let transcript = try SeedPlan.transcript
        let sections = transcript.pieces.filter { $0.kind == .heading && $0.under == nil }.map(\.text)
        #expect(
            sections == [
                "I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG THI ĐUA", "III. ĐỐI TƯỢNG, THỜI GIAN THI ĐUA", "IV. KHEN THƯỞNG",
                "V. TỔ CHỨC THỰC HIỆN",
            ])
        let counts = Dictionary(grouping: transcript.pieces.filter(\.kind.isClause), by: \.kind).mapValues(\.count)
        #expect(
            counts == [
                .purpose: 5, .requirement: 2, .theme: 1, .content: 4, .audience: 2, .time: 1, .award: 3, .movement: 8, .task: 9,
                .closing: 1,
            ])
        print("seed: clauses \(counts.values.reduce(0, +)) of \(counts.count) kinds below \(sections.count) sections")
        let content = transcript.pieces(.content)
        #expect(content.last?.leaf(.motto)?.text == "Đồng thuận cao - Thi đua giỏi - Về đích sớm")
        #expect(
            transcript.pieces(.time).first?.leaf(.until)?.text == "đến khi thành phố tổ chức Đại hội Thi đua yêu nước thành phố lần thứ X")
        #expect(transcript.pieces(.award).first?.leaf(.years)?.value == .range(3, 5))
        #expect(transcript.pieces(.requirement).first?.leaf(.percent)?.value == .number(100))
        #expect(transcript.pieces(.task).compactMap { $0.leaf(.through)?.text } == ["qua Phòng Nội vụ"])
        #expect(transcript.laws.map { $0.name.text } == ["Luật Thi đua, khen thưởng năm 2022"])
    }

    @Test("reviews eight movements, seven of them with the number of their plan")
    func movements() throws {
        let movements = try SeedPlan.transcript.movements
        func row(_ movement: Transcript.Movement) -> String {
            [
                movement.launcher?.text, movement.name.text, movement.period?.value?.word, movement.plan?.name.value?.word,
                movement.plan?.day?.value?.word,
            ].map { $0 ?? "-" }.joined(separator: " | ")
        }
        #expect(
            movements.map(row) == [
                "Trung ương | Cả nước chung sức xây dựng nông thôn mới | 2021–2025 | 164/KH-UBND | 2022-07-05",
                "Trung ương | Vì người nghèo - Không để ai bị bỏ lại phía sau | 2021–2025 | 166/KH-UBND | 2022-07-06",
                "Trung ương | Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở | 2019–2025 | 200/KH-UBND | 2019-08-07",
                "Trung ương | Chung tay xóa nhà hư hỏng, xuống cấp của các hộ nghèo, hộ cận nghèo, hộ có hoàn cảnh khó khăn trên địa bản"
                    + " thành phố trong năm 2025 | 2025–2025 | - | -",
                "thành phố | Thực hiện thắng lợi Nghị quyết Đại hội Đảng bộ thành phố lần thứ XVI | 2020–2025 | 298/KH-UBND | 2020-12-29",
                "thành phố | Tăng thu ngân sách địa phương | 2019–2025 | 231/KH-UBND | 2019-09-17",
                "thành phố | Đẩy mạnh cải cách hành chính trên địa bàn thành phố Hải Phòng giai đoạn 2021-2025 | 2021–2025"
                    + " | 249/KH-UBND | 2021-11-08",
                "thành phố | Thực hiện chương trình chuyển đổi số thành phố Hải Phòng đến năm 2025, định hướng đến năm 2030 | –2025"
                    + " | 175/KH-UBND | 2022-07-15",
            ])
        print("seed: \(movements.count) movements, \(movements.count { $0.plan != nil }) with a plan's number")
    }

    @Test("tells six bodies what to do, and asks two of them only")
    func bodies() throws {
        let bodies = try SeedPlan.transcript.bodies
        #expect(
            bodies.map { "\($0.strength?.value?.word ?? "?") \($0.tasks.count) \($0.name.text)" } == [
                "requested 1 Ban Tuyên giáo Huyện ủy",
                "requested 1 Ủy ban Mặt trận Tổ quốc Việt Nam huyện",
                "ordered 1 Các cơ quan thông tin, truyền thông của huyện",
                "ordered 3 Các cơ quan, địa phương, đơn vị",
                "ordered 1 Thành viên Hội đồng Thi đua - Khen thưởng huyện",
                "ordered 2 Phòng Nội vụ",
            ])
        print("seed: \(bodies.count) bodies with \(bodies.map(\.tasks.count).reduce(0, +)) tasks")
    }

    @Test("names thirteen documents, ten of them with their day")
    func references() throws {
        let references = try SeedPlan.transcript.references
        func row(_ reference: Transcript.Reference) -> String {
            [reference.name.value?.word, reference.day?.value?.word, reference.issuer?.text].map { $0 ?? "-" }.joined(separator: " ")
        }
        #expect(
            references.map(row) == [
                "190/KH-UBND 2024-08-16 Ủy ban nhân dân thành phố", "23-CTr/HU 2019-10-04 -", "76-CTr/TU - Ban Thường vụ Thành ủy",
                "45-NQ/TW - Bộ Chính trị", "1516/QĐ-TTg 2023-12-02 Thủ tướng Chính phủ", "164/KH-UBND 2022-07-05 Uỷ ban nhân dân thành phố",
                "166/KH-UBND 2022-07-06 UBND thành phố", "200/KH-UBND 2019-08-07 UBND thành phố", "298/KH-UBND 2020-12-29 UBND thành phố",
                "231/KH-UBND 2019-09-17 UBND thành phố", "249/KH-UBND 2021-11-08 UBND thành phố", "175/KH-UBND 2022-07-15 UBND thành phố",
                "3116/QĐ-UBND - -",
            ])
        print("seed: \(references.count) references, \(references.count { $0.day != nil }) with a day")
    }

    @Test("says each of the 33 things that such a plan orders")
    func rows() throws {
        let transcript = try SeedPlan.transcript
        #expect(PlanRow.all.map(\.number) == Array(1...33))
        let matches = PlanRow.matches(in: transcript)
        for (row, matches) in zip(PlanRow.all, matches) {
            #expect(!matches.isEmpty, "\(row.number) \(row.name.vi)")
            for match in matches { #expect(transcript.pieces.contains { $0.kind == match.kind && $0.place.holds(match.place) }) }
        }
        let table = zip(PlanRow.all, matches).map { row, matches in
            "\(row.number) \(matches.first.map { "\($0.kind) \(transcript.kept.folded($0.place).prefix(36))" } ?? "-") \(matches.count)"
        }
        #expect(table == Self.rows)
        #expect(PlanRow.all.filter { $0.missing == nil }.map(\.number) == [11, 31])
        // Planted: without the closing words nobody tells where to turn with a difficulty.
        let text = try SeedPlan.text.replacingOccurrences(of: "vướng mắc", with: "…")
        let without = Transcript.read(try KeptText(text))
        #expect(zip(PlanRow.all, PlanRow.matches(in: without)).filter { $1.isEmpty }.map(\.0.number) == [31])
        print(
            "seed: \(matches.count { !$0.isEmpty }) of \(matches.count) rows at \(matches.map(\.count).reduce(0, +)) places,"
                + " \(PlanRow.all.count { $0.missing != nil }) of them wait for something")
    }

    /// Each row of the table: what kind of piece says it, how it begins, and at how many places it is said.
    private static let rows = [
        "1 number Số: /KH-UBND 2",
        "2 title Phát động phong trào thi đua yêu nướ 1",
        "3 basis Thực hiện Kế hoạch số 190/KH-UBND ng 1",
        "4 issuer ỦY BAN NHÂN DÂN HUYỆN AN LÃO 2",
        "5 purpose - Khơi dậy truyền thống lịch sử, văn 5",
        "6 requirement - 100% các đơn vị triển khai thực hi 1",
        "7 requirement Đại hội Thi đua yêu nước thành phố l 1",
        "8 requirement công tác khen thưởng đảm bảo kịp thờ 1",
        "9 theme Nội dung, chủ đề thi đua \"Đảng bộ, c 1",
        "10 content Đại hội Thi đua yêu nước thành phố l 2",
        "11 requirement Đại hội Thi đua yêu nước thành phố l 3",
        "12 content thực hiện tốt các mục tiêu, chỉ tiêu 2",
        "13 content Thi đua tổ chức thực hiện tốt Luật T 4",
        "14 content Thực hiện tốt các phong trào thi đua 1",
        "15 content Thực hiện tốt các phong trào thi đua 2",
        "16 audience - Tập thể: Các cơ quan, đơn vị trên  2",
        "17 time Phát động và tổ chức thực hiện Phong 1",
        "18 award Cấp Nhà nước: Đối với các phong trào 1",
        "19 award - Chủ tịch UBND thành phố tặng Bằng  1",
        "20 movement (1) Phong trào thi đua \"Cả nước chun 8",
        "21 award thực hiện khen thưởng theo thẩm quyề 1",
        "22 body Đề nghị Ban Tuyên giáo Huyện ủy: 1",
        "23 body Đề nghị Ủy ban Mặt trận Tổ quốc Việt 1",
        "24 body Các cơ quan thông tin, truyền thông  3",
        "25 task - Tổ chức triển khai kế hoạch và phá 1",
        "26 task - Tăng cường công tác tuyên truyền,  1",
        "27 task - Kết thúc phong trào thi đua các cơ 1",
        "28 body Thành viên Hội đồng Thi đua - Khen t 2",
        "29 task - Chủ trì, hướng dẫn, theo dõi, đôn  1",
        "30 task - Phối hợp với các cơ quan, đơn vị l 1",
        "31 closing Trong quá trình tổ chức thực hiện kế 1",
        "32 recipient - Ban Thi đua - Khen thưởng TP; 6",
        "33 signedAs CHỦ TỊCH 2",
    ]
}
