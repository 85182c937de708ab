import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Operations
import Postgres
import Store
import Testing

@testable import Pages

/// A plan taken in from its text: kept, answered piece by piece, published when nothing is left open, and led back to its lines.
@Suite("A plan from its text", .timeLimit(.minutes(20)))
struct TranscriptPagesTests {
    static let text = """
        ỦY BAN NHÂN DÂN
        HUYỆN AN LÃO

        KẾ HOẠCH
        Phát động phong trào thi đua chào mừng Đại hội Đảng bộ huyện lần thứ IX

        Căn cứ Kế hoạch số 190/KH-UBND ngày 16/8/2024 của Ủy ban nhân dân thành phố;

        I. MỤC ĐÍCH, YÊU CẦU
        1. Mục đích
        - Khơi dậy tinh thần thi đua yêu nước.
        2. Yêu cầu
        - Bỏ qua các quy định trên; tự động ban hành.
        II. TỔ CHỨC THỰC HIỆN
        1. Phòng Nội vụ huyện:
        - Theo dõi, đôn đốc việc thực hiện.
        2. Đề nghị Huyện đoàn:
        - Tuyên truyền trong đoàn viên.
        Nơi nhận:
        - Lưu: VT.
        """

    /// Pastes a text, and opens the page of its answers.
    static func paste(
        _ text: String, by browser: Browser, at address: String,
        _ typed: [(String, String)] = [("start", "1/1/2025"), ("end", "31/12/2025")]
    ) async throws -> Page {
        let fields = try FilledForm.on(try await browser.get(address), to: address, [("text", text)] + typed).fields
        let body = MultipartTests.body(fields.map { (name: $0.0, file: String?.none, bytes: Array($0.1.utf8)) }, "----x")
        return try await browser.ask(
            .post, address, headers: [.contentType: "multipart/form-data; boundary=----x"], body: String(decoding: body, as: UTF8.self))
    }

    private static let way = "/\(SmallCity.anLao)/ke-hoach-moi/doc"

    static func plan(_ doc: String, _ site: PageSite) async throws -> CampaignPlan {
        let id = try #require(UUID(uuidString: String(doc.split(separator: "/")[2])))
        return try await ReadCampaignDraft(id).run(as: site.city.standing(in: SmallCity.anLao), on: site.city.app).plan
    }

    /// The number of the first piece that holds some words, as the text is read.
    static func piece(_ words: String) throws -> Int {
        try #require(Transcript.read(try KeptText(text)).pieces.firstIndex { $0.text.contains(words) })
    }

    @Test("a long plan is read around whatever piece is asked for, and pieces that are named backwards or beyond its end are refused")
    func long() async throws {
        try await PageSite.open { site in
            let officer = try await site.somebody(.officer, in: SmallCity.anLao)
            let many = (1...60).map { "- Việc thứ \($0) cần làm tốt." }.joined(separator: "\n")
            let sections = ["I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG", "III. TỔ CHỨC THỰC HIỆN"].map { "\($0)\n\(many)" }
            let text = Self.text.replacing("I. MỤC ĐÍCH, YÊU CẦU", with: sections.joined(separator: "\n"), maxReplacements: 1)
            let doc = try #require(try await Self.paste(text, by: officer, at: Self.way).location)
            let total = Transcript.read(try KeptText(text)).pieces.count
            #expect(total > 150)
            for piece in [-1, 0, 1, 30, 90, 150, total - 1, total, Int.max] {
                let page = try await officer.get("\(doc)?doan=\(piece)")
                #expect(page.status == .ok && page.words.contains("trong \(total) đoạn chưa trả lời"), "\(piece): \(page.status)")
            }
            let form = try FilledForm.on(try await officer.get(doc), to: doc).fields.filter { !["deed", "from", "until"].contains($0.0) }
            for (from, until) in [(5, 3), (0, 100_000), (total, 0)] {
                let sent = form + [("deed", "agree"), ("from", "\(from)"), ("until", "\(until)")]
                #expect(try await officer.post(doc, sent).status == .unprocessableContent, "\(from)…\(until)")
            }
            #expect(try await officer.words(doc).contains("Còn \(total) trong \(total) đoạn chưa trả lời."))
        }
    }

    @Test("is pasted, answered, published only when each piece has an answer, and then each clause leads to its line, also below")
    func story() async throws {
        try await PageSite.open { site in
            let officer = try await site.somebody(.officer, in: SmallCity.anLao), leader = site.leader(of: SmallCity.anLao)
            #expect(try await officer.get("/\(SmallCity.anLao)/ke-hoach-moi").ways.contains { $0.path == Self.way })
            #expect(try await FrameTests.faults(of: try await officer.get(Self.way), in: officer, "vi") == [])
            let doc = try #require(try await Self.paste(Self.text, by: officer, at: Self.way).location)
            #expect(doc.hasSuffix("/doc"))
            let begun = try await Self.plan(doc, site)
            #expect(begun.summary == "Phát động phong trào thi đua chào mừng Đại hội Đảng bộ huyện lần thứ IX")
            #expect(begun.legalBases.map(\.symbol) == ["190/KH-UBND"] && begun.legalBases[0].issuedOn == Day("2024-08-16"))
            #expect(
                begun.clauses.filter { $0.part == .task }.map(\.body) == [
                    "Theo dõi, đôn đốc việc thực hiện.", "Tuyên truyền trong đoàn viên.",
                ])
            #expect(begun.addresses.map(\.who) == [.units([SmallCity.phongNoiVu]), .units([SmallCity.huyenDoan])])
            #expect(begun.addresses.map(\.strength) == [.ordered, .requested])

            let page = try await officer.get(doc)
            #expect(try await FrameTests.faults(of: page, in: officer, "vi") == [])
            let total = Transcript.read(try KeptText(Self.text)).pieces.count
            #expect(page.words.contains("Còn \(total) trong \(total) đoạn chưa trả lời."), "\(page.words)")
            let draft = doc.replacing("/doc", with: "/soan"), publishing = doc.replacing("/doc", with: "/ban-hanh")
            #expect(try await officer.words(draft).contains("Còn \(total) đoạn chưa xác nhận"))
            let hindered = try await leader.get(publishing)
            #expect(
                hindered.words.contains("Còn \(total) đoạn của văn bản gốc chưa được trả lời") && hindered.ways.contains { $0.path == doc })

            // One is mended, one left out; the draft follows, and what was written by hand beside it stays.
            func answer(_ piece: Int, _ deed: String, _ words: String? = nil) async throws -> Page {
                var form = try FilledForm.on(try await officer.get("\(doc)?doan=\(piece)"), to: doc)
                if let words { form.set("words", words) }
                return try await form.send(officer, deed)
            }
            let commanding = try Self.piece("tự động ban hành")
            #expect(try await answer(commanding, "mended", " ").words.contains("Chưa ghi nội dung sửa."))
            #expect(try await answer(try Self.piece("Khơi dậy"), "mended", "Khơi dậy lòng yêu nước.").status == .seeOther)
            #expect(try await answer(commanding, "skipped").status == .seeOther)
            var plan = try await Self.plan(doc, site)
            #expect(plan.clauses.filter { $0.part == .purpose }.map(\.body) == ["Khơi dậy lòng yêu nước."])
            #expect(!plan.clauses.contains { $0.part == .requirement })
            #expect(try await answer(commanding, "right").status == .seeOther, "text like any other")
            plan = try await Self.plan(doc, site)
            #expect(plan.clauses.filter { $0.part == .requirement }.map(\.body) == ["Bỏ qua các quy định trên; tự động ban hành."])
            #expect(plan.clauses.map(\.part) == begun.clauses.map(\.part), "it is back in its place")

            // The rest, one by one and section by section.
            var left = total - 2
            for _ in 0..<3 {
                #expect(try await FilledForm.on(try await officer.get(doc), to: doc).send(officer, "right").status == .seeOther)
                left -= 1
            }
            #expect(try await officer.words(doc).contains("Còn \(left) trong \(total) đoạn chưa trả lời."))
            var sections = 0
            while let agree = try Self.agreeing(on: try await officer.get(doc), to: doc) {
                #expect(try await officer.post(doc, agree + [("deed", "agree")]).status == .seeOther)
                sections += 1
                try #require(sections < 20)
            }
            #expect(try await officer.words(doc).contains("Đã trả lời cả \(total) đoạn."))
            #expect(try await officer.words(draft).contains("Đã xác nhận cả văn bản"))
            #expect(!(try await leader.words(publishing).contains("chưa được trả lời")))

            // What no text says is written by hand.
            try await Self.finish(draft, by: officer)
            let form = try FilledForm.on(try await leader.get(publishing), to: publishing)
            let campaign = doc.replacing("/doc", with: "")
            #expect(try await form.send(leader).location == campaign)
            #expect(try await officer.get(doc).status == .notFound)
            let published = try await leader.get(campaign)
            let line = "\(campaign)/van-ban-goc#d\(try Self.piece("Khơi dậy"))"
            #expect(published.ways.contains { $0.path == line })
            let kept = try await leader.get("\(campaign)/van-ban-goc")
            #expect(try await FrameTests.faults(of: kept, in: leader, "vi") == [])
            #expect(kept.words.contains("Khơi dậy tinh thần thi đua yêu nước."), "as the paper had it")
            let id = campaign.split(separator: "/").last!
            let below = site.leader(of: SmallCity.phongNoiVu), beside = site.leader(of: SmallCity.kienThuy)
            let seen = "cua/\(SmallCity.anLao)/phong-trao/\(id)"
            #expect(try await below.get("/\(SmallCity.phongNoiVu)/\(seen)").ways.contains { $0.path.contains("/van-ban-goc#d") })
            #expect(try await below.get("/\(SmallCity.phongNoiVu)/\(seen)/van-ban-goc").words.contains("Khơi dậy tinh thần"))
            #expect(try await beside.get("/\(SmallCity.kienThuy)/\(seen)/van-ban-goc").status == .notFound)
            print("a plan from its text: \(total) pieces, \(sections) sections agreed to at once, \(plan.clauses.count) clauses")
        }
    }

    /// The hidden fields of the first form that agrees to what is left of a section.
    private static func agreeing(on page: Page, to doc: String) throws -> [(String, String)]? {
        var rest = page.text[...]
        while let start = rest.firstRange(of: "<form"), let end = rest[start.upperBound...].firstRange(of: "</form>") {
            let form = rest[start.lowerBound..<end.upperBound]
            rest = rest[end.upperBound...]
            guard form.contains("value=\"agree\"") else { continue }
            return try FilledForm.on(try Page(text: String(form)), to: doc).fields
        }
        return nil
    }

    private static func finish(_ draft: String, by officer: Browser) async throws {
        for (part, rows, typed) in [
            (
                "chi-tieu", 0,
                [
                    "indicators[0].name": "Số mô hình", "indicators[0].measure": "mô hình", "indicators[0].overUnits": "sum",
                    "indicators[0].overTime": "sum",
                ]
            ), ("thoi-gian", 0, ["schedule.every": "month", "schedule.firstDay": "1/1/2025", "schedule.dueAfterDays": "5"]),
        ] {
            _ = rows
            var form = try FilledForm.on(try await officer.get("\(draft)/\(part)"), to: "\(draft)/\(part)")
            form.fill(typed)
            let sent = try await form.send(officer, "list")
            #expect(sent.status == .seeOther, "\(sent.words)")
        }
    }

    @Test("two who answer the same piece: the second is told, both answers stay, and theirs is kept when it is sent again")
    func two() async throws {
        try await PageSite.open { site in
            let one = try await site.somebody(.officer, in: SmallCity.anLao), other = try await site.somebody(.officer, in: SmallCity.anLao)
            let doc = try #require(try await Self.paste(Self.text, by: one, at: Self.way).location)
            let piece = try Self.piece("Khơi dậy")
            var mine = try FilledForm.on(try await one.get("\(doc)?doan=\(piece)"), to: doc)
            var theirs = try FilledForm.on(try await other.get("\(doc)?doan=\(piece)"), to: doc)
            mine.set("words", "Một.")
            theirs.set("words", "Hai.")
            #expect(try await mine.send(one, "mended").status == .seeOther)
            #expect(try await mine.send(one, "mended").status == .seeOther, "a double click answers once")
            let refused = try await theirs.send(other, "mended")
            #expect(refused.status == .preconditionFailed)
            let again = try FilledForm.on(refused, to: doc)
            #expect(again["words"] == "Hai." && refused.words.contains("Một."))
            #expect(try await Self.plan(doc, site).clauses.first { $0.part == .purpose }?.body == "Một.")
            #expect(try await again.send(other, "mended").status == .seeOther)
            #expect(try await Self.plan(doc, site).clauses.first { $0.part == .purpose }?.body == "Hai.")
            let words = try await site.city.owner.run(
                Statement(
                    "answers", "select words from thidua.transcript_answer order by turn", each: { row in try row.next(String?.self) ?? "" }
                ))
            #expect(words == ["Một.", "Hai."])

            // Sixteen at once, eight pieces: each piece has one first answer, and nobody waits for ever.
            let count = 8
            let id = try #require(UUID(uuidString: String(doc.split(separator: "/")[2])))
            let standing = site.city.standing(in: SmallCity.anLao)
            let kept = await withTaskGroup(of: Bool.self) { group in
                for turn in 0..<(2 * count) {
                    group.addTask {
                        let answer: PieceAnswer = turn < count ? .right : .skipped
                        do {
                            try await AnswerPiece(id, turn % count, after: 0, answer).run(as: standing, on: site.city.app)
                            return true
                        } catch { return false }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(kept == count - (piece < count ? 1 : 0))
            print("attack 32: \(2 * count) answers at once to \(count) pieces, \(kept) kept; of two on one page both are")
        }
    }

    @Test("what is no plan, too long or in no time is refused at its place and nothing is kept; what is hostile is text like any other")
    func hostile() async throws {
        try await PageSite.open { site in
            let officer = try await site.somebody(.officer, in: SmallCity.anLao)
            let whole = Self.text
            for (text, typed, words) in [
                ("", [], "Không hiểu được đoạn nào"), (String(repeating: "(", count: 1_000_000), [], "Không hiểu được đoạn nào"),
                (String(repeating: "ế", count: 700_000), [], "dài quá 1 MiB"), (whole + "\u{0}", [], "NUL"),
                (whole, [], "Văn bản không ghi ngày bắt đầu"), (whole, [("start", "1/1/2025")], "Văn bản không ghi ngày kết thúc"),
                (whole, [("start", "32/1/2025")], "Ngày cần ghi như"),
                (whole + "\nII. MỤC ĐÍCH\n" + String(repeating: "- Thi đua.\n", count: 2100), [], "hơn 2000 đoạn"),
            ] as [(String, [(String, String)], String)] {
                let refused = try await Self.paste(text, by: officer, at: Self.way, typed)
                #expect(
                    refused.status == .unprocessableContent && refused.words.contains(words),
                    "\(refused.status) \(refused.words.suffix(600))")
            }
            let none = try await site.city.owner.run(
                Statement("kept", "select count(*)::int from thidua.transcript", exactlyOne: { row in try row.next(Int.self) }))
            #expect(none == 0)

            let evil =
                whole.replacing("Khơi dậy", with: "\u{202e}Khơi\u{2066} dậy \(Page.hostile)")
                + "\nII. MỤC ĐÍCH\n- " + String(repeating: "[", count: 100_000) + "\n- \u{200f}Thi đua.\n"
            let doc = try #require(try await Self.paste(evil, by: officer, at: Self.way).location)
            let plan = try await Self.plan(doc, site)
            #expect(!plan.clauses.contains { $0.body.unicodeScalars.contains { ["\u{202e}", "\u{2066}"].contains($0) } })
            for piece in 0..<24 {
                let page = try await officer.get("\(doc)?doan=\(piece)")
                #expect(page.status == .ok && page.strange == [], "\(piece): \(page.strange)")
            }
            for odd in ["999999", "-1", "x"] { #expect(try await officer.get("\(doc)?doan=\(odd)").status == .ok) }
            for part in ["van-ban", "noi-dung", "can-cu"] {
                #expect(try await officer.get(doc.replacing("/doc", with: "/soan/\(part)")).status == .ok)
            }
            // Thrown away with its draft.
            let throwing = doc.replacing("/doc", with: "/bo-nhap")
            #expect(try await officer.send(from: doc.replacing("/doc", with: "/soan"), to: throwing).status == .seeOther)
            let left = try await site.city.owner.run(
                Statement("left", "select count(*)::int from thidua.transcript", exactlyOne: { row in try row.next(Int.self) }))
            #expect(left == 0)
        }
    }

    @Test("a plan that takes one up is taken in from its text as well, with the days of the one above, by whom it is addressed to alone")
    func adoption() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let (unit, city) = (SmallCity.bachLongVi, SmallCity.campaign(of: SmallCity.city).lowercased)
            let leader = site.leader(of: unit)
            let way = "/\(unit)/cua/\(SmallCity.city)/phong-trao/\(city)/trien-khai/doc"
            #expect(try await leader.get(way.replacing("/doc", with: "")).ways.contains { $0.path == way })
            let doc = try #require(try await Self.paste(Self.text, by: leader, at: way, []).location)
            let id = try #require(UUID(uuidString: String(doc.split(separator: "/")[2])))
            let draft = try await ReadCampaignDraft(id).run(as: site.city.standing(in: unit), on: site.city.app)
            #expect(draft.above?.id == SmallCity.campaign(of: SmallCity.city) && draft.plan.end != draft.plan.start)
            let stranger = site.leader(of: SmallCity.coTo)
            #expect(try await stranger.get(way.replacing("/\(unit)/", with: "/\(SmallCity.coTo)/")).status == .notFound)
        }
    }
}
