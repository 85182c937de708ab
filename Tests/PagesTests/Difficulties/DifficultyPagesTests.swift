import Emulation
import EmulationFixtures
import Foundation
import HTTP
import HTTPTypes
import Operations
import Postgres
import Store
import TestTraits
import Testing
import Wire

@testable import Pages

/// The plan's last paragraph, by the forms of pages.
@Suite("Difficulties by pages", .timeLimit(.minutes(20)))
struct DifficultyPagesTests {
    private static func raise(_ words: String, in unit: UnitID, of site: PageSite) async throws -> String {
        let form = "/\(unit)/vuong-mac/neu"
        let answer = try await site.leader(of: unit).send(
            from: form, to: form,
            [("familyId", SmallCity.cityCampaign.uuidString.lowercased()), ("field", "Kinh phí"), ("words", words)])
        return try #require(answer.location, "\(answer.words)")
    }

    @Test("three communes raise, the office asks one back and puts two together, the city answers, and each reads it where it asked")
    func story() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let office = try await site.somebody(.standingOffice, called: "Nguyễn Thị Hoa", in: SmallCity.anLao)
            let board = site.leader(of: SmallCity.city)
            var raised: [(unit: UnitID, own: String, above: String)] = []
            for unit in [SmallCity.batTrang, SmallCity.quangTrung, SmallCity.thaiSon] {
                let own = try await Self.raise("Thiếu kinh phí in pa nô \(unit)", in: unit, of: site)
                raised.append((unit, own, own.replacing("/\(unit)/vuong-mac", with: "/\(SmallCity.anLao)/vuong-mac", maxReplacements: 1)))
            }
            let desk = "/\(SmallCity.anLao)/vuong-mac"
            let list = try await office.get(desk)
            #expect(list.words.contains("Cấp dưới nêu, chờ trả lời (3)") && list.words.contains("Vướng mắc 3 vướng mắc chờ trả lời"))
            // Ten working days after Friday, 20 December 2024; New Year is none.
            #expect(list.words.contains("hạn trả lời 06/01/2025, còn 17 ngày"))
            #expect(try await FrameTests.faults(of: list, in: office, "vi") == [])

            // Asked back without a question: the sentence at its place; then with one, and twice is once.
            let unclear = raised[2]
            let page = try await office.get(unclear.above)
            #expect(try await FrameTests.faults(of: page, in: office, "vi") == [])
            let empty = try await office.post("\(unclear.above)/hoi-lai", FilledForm.on(page, to: "\(unclear.above)/hoi-lai").fields)
            #expect(empty.status == .unprocessableContent && empty.words.contains("Phải ghi rõ nội dung hỏi lại."))
            #expect(empty.elements.filter { $0.attributes["aria-invalid"] == "true" }.map { $0.attributes["id"] } == ["cau-hoi"])
            let asking = try FilledForm.on(page, to: "\(unclear.above)/hoi-lai", [("question", "Thiếu bao nhiêu?")]).fields
            for _ in 1...2 { #expect(try await office.post("\(unclear.above)/hoi-lai", asking).location == unclear.above) }
            let commune = site.leader(of: unclear.unit)
            #expect(try await commune.words("/\(unclear.unit)/vuong-mac").contains("Thiếu bao nhiêu?"))
            let again = try await commune.send(
                from: unclear.own, to: "\(unclear.own)/noi-dung", [("field", "Kinh phí"), ("words", "Thiếu 5 triệu đồng")])
            #expect(again.location == unclear.own)

            // Two are put together in the office's own words; none ticked, or no words, is said at its place and nothing typed is lost.
            let form = "\(desk)/tong-hop?phong-trao=\(SmallCity.cityCampaign.uuidString.lowercased())"
            let choice = try await office.get(form)
            #expect(try await FrameTests.faults(of: choice, in: office, "vi") == [])
            let boxes = choice.elements.filter { $0.attributes["type"] == "checkbox" }
            #expect(boxes.count == 3)
            let none = try await office.post(
                "\(desk)/tong-hop",
                FilledForm.on(choice, to: "\(desk)/tong-hop", [("words", "Nhiều xã thiếu kinh phí"), ("field", "Kinh phí")]).fields)
            #expect(none.status == .unprocessableContent && none.words.contains("chưa chọn vướng mắc nào"))
            #expect(none.text.contains(">Nhiều xã thiếu kinh phí</textarea>"))
            let ticked = try raised.dropFirst().map { raiser in
                let id = raiser.own.split(separator: "/").last!
                let place = try #require(choice.elements.firstIndex { $0.attributes["value"] == String(id) })
                return choice.elements[place].attributes["name"]!.replacing(".difficulty", with: ".chosen")
            }
            let sending = try FilledForm.on(
                choice, to: "\(desk)/tong-hop", [("words", "Nhiều xã thiếu kinh phí"), ("field", "Kinh phí")] + ticked.map { ($0, "1") }
            ).fields
            let together = try #require(try await office.post("\(desk)/tong-hop", sending).location)
            #expect(try await office.post("\(desk)/tong-hop", sending).location == together, "twice is once")
            let gathered = try await office.get(together)
            #expect(gathered.words.contains("Tổng hợp từ 2 vướng mắc"))
            #expect(gathered.ways.allSatisfy { !$0.path.hasSuffix("/rut") }, "what speaks for others is not withdrawn")
            #expect(try await FrameTests.faults(of: gathered, in: office, "vi") == [])
            #expect(try await board.words("/\(SmallCity.city)/vuong-mac").contains("Không có vướng mắc nào chờ trả lời."))
            let on = try await office.send(
                from: together, to: "\(together)/noi-dung",
                [("field", "Kinh phí"), ("words", "Nhiều xã thiếu kinh phí"), ("deed", "raise")])
            #expect(on.location == together)

            // The first gets its own answer, and the city answers the others.
            let own = try await office.send(from: raised[0].above, to: "\(raised[0].above)/tra-loi", [("answer", "Huyện đã cấp")])
            #expect(own.location == raised[0].above)
            let above = together.replacing("/\(SmallCity.anLao)/vuong-mac", with: "/\(SmallCity.city)/vuong-mac", maxReplacements: 1)
            let answered = try await board.send(from: above, to: "\(above)/tra-loi", [("answer", "Thành phố cấp bổ sung")])
            #expect(answered.location == above)
            #expect(try await board.words(above).contains("Xã Quang Trung"))
            var read = 0
            for (unit, own, _) in raised {
                let words = try await site.leader(of: unit).words(own)
                #expect(words.contains(unit == SmallCity.batTrang ? "Huyện đã cấp" : "Thành phố cấp bổ sung"), "\(unit)")
                #expect(words.contains(unit == SmallCity.batTrang ? "Trả lời của Huyện An Lão" : "Trả lời của Thành phố Hải Phòng"))
                read += 1
            }
            let stranger = site.leader(of: SmallCity.phongNoiVu)
            let guidance = try await stranger.get("/\(SmallCity.phongNoiVu)/vuong-mac")
            #expect(guidance.words.contains("Hướng dẫn chung của cấp trên") && guidance.words.contains("Thành phố cấp bổ sung"))
            #expect(!guidance.words.contains("Quang Trung"), "everybody below reads the answer, and not who asked")
            #expect(try await office.words(desk).contains("Không có vướng mắc nào chờ trả lời."))
            print("difficulties: \(raised.count) raised, \(read) answers read where they were asked")
        }
    }

    @Test("what is gathered takes in one from its page and more from its own, keeps other words, and is answered here")
    func gathering() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let family = SmallCity.cityCampaign.uuidString.lowercased(), desk = "/\(SmallCity.anLao)/vuong-mac"
            let plan = try await site.leader(of: SmallCity.batTrang)
                .get("/\(SmallCity.batTrang)/phong-trao/\(SmallCity.campaign(of: SmallCity.batTrang).uuidString.lowercased())")
            #expect(plan.ways.contains { $0.path == "/\(SmallCity.batTrang)/vuong-mac/neu?phong-trao=\(family)" })
            let auditor = try await site.somebody(.auditor, called: "Kiểm toán", in: SmallCity.batTrang)
            #expect(try await !auditor.get(plan.address).ways.contains { $0.path.contains("/vuong-mac/neu") }, "it would be refused")
            var above: [(unit: UnitID, own: String, above: String)] = []
            for unit in [SmallCity.batTrang, SmallCity.quangTrung, SmallCity.thaiSon] {
                let own = try await Self.raise("Thiếu người \(unit)", in: unit, of: site)
                above.append((unit, own, own.replacing("/\(unit)/vuong-mac", with: desk, maxReplacements: 1)))
            }
            let leader = site.leader(of: SmallCity.anLao)
            // From the page of one of them, which is ticked already.
            let first = try await leader.get(above[0].above)
            let way = try #require(first.ways.first { $0.path.hasPrefix("\(desk)/tong-hop?") }?.path)
            let form = try await leader.get(way)
            let ticked = form.elements.filter { $0.attributes["checked"] != nil }
            #expect(ticked.count == 1 && form.elements.count { $0.attributes["type"] == "checkbox" } == 3)
            let sending = try FilledForm.on(
                form, to: "\(desk)/tong-hop", [("words", "Thiếu người ở nhiều xã"), (ticked[0].attributes["name"]!, "1")]
            ).fields
            let together = try #require(try await leader.post("\(desk)/tong-hop", sending).location)
            let id = String(together.split(separator: "/").last!)
            #expect(try await leader.words(together).contains("Tổng hợp từ 1 vướng mắc"))

            let into = try await leader.send(from: above[1].above, to: "\(above[1].above)/tong-hop", [("into", id)])
            #expect(into.location == above[1].above)
            let timeline = "/\(SmallCity.anLao)/phong-trao/\(SmallCity.anLaoCampaign.uuidString.lowercased())/dien-bien"
            let happened = try await leader.words(timeline)
            #expect(happened.contains("đưa khó khăn, vướng mắc của Xã Quang Trung vào nội dung tổng hợp"))
            #expect(!happened.contains("nội dung tổng hợp của"), "what they are put into is the district's")
            let more = try await leader.get(together)
            #expect(more.words.contains("Tổng hợp từ 2 vướng mắc"))
            let none = try await leader.post("\(together)/gop", FilledForm.on(more, to: "\(together)/gop").fields)
            #expect(none.status == .unprocessableContent && none.words.contains("chưa chọn vướng mắc nào"))
            // The last is withdrawn before it is put in: what could not be is said.
            let all = try FilledForm.on(more, to: "\(together)/gop", [("items[0].chosen", "1")]).fields
            #expect(try await site.leader(of: above[2].unit).send(from: above[2].own, to: "\(above[2].own)/rut").location != nil)
            #expect(try await leader.post("\(together)/gop", all).location == together)
            let part = try await leader.get(together)
            #expect(part.words.contains("trừ những vướng mắc vừa thay đổi") && part.words.contains("Tổng hợp từ 2 vướng mắc"))

            let kept = try await leader.send(
                from: together, to: "\(together)/noi-dung", [("words", "Lời khác của huyện"), ("field", ""), ("deed", "keep")])
            #expect(kept.location == together)
            #expect(try await leader.words(together).contains("Lời khác của huyện"))
            let answered = try await leader.send(from: together, to: "\(together)/tra-loi", [("answer", "Huyện cử thêm người")])
            #expect(answered.location == together)
            var read = 0
            for (unit, own, _) in above.dropLast() {
                let words = try await site.leader(of: unit).words(own)
                #expect(words.contains("Huyện cử thêm người") && words.contains("Lời khác của huyện"), "\(unit)")
                read += 1
            }
            #expect(try await !site.leader(of: above[2].unit).words(above[2].own).contains("Huyện cử thêm người"))

            // A root gathers as well, and has nobody above to raise it to.
            _ = try await Self.raise("Thiếu người", in: SmallCity.kienThuy, of: site)
            let (board, city) = (site.leader(of: SmallCity.city), "/\(SmallCity.city)/vuong-mac")
            let gathering = try await board.get("\(city)/tong-hop?phong-trao=\(family)")
            let put = try FilledForm.on(
                gathering, to: "\(city)/tong-hop", [("words", "Huyện thiếu người"), ("items[0].chosen", "1")]
            ).fields
            let gathered = try await board.words(try #require(try await board.post("\(city)/tong-hop", put).location))
            #expect(gathered.contains("Lưu nội dung") && gathered.contains("Tóm tắt các vướng mắc cùng loại."))
            #expect(!gathered.contains("chưa nêu") && !gathered.contains("cần cấp trên giúp gì"))
            print("difficulties: \(read) answered by what the district gathered, 1 that was withdrawn left out")
        }
    }

    @Test("who may not is offered no form and refused; of others' the page is that of what is not there")
    func roles() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let own = try await Self.raise("Thiếu người", in: SmallCity.batTrang, of: site)
            let above = own.replacing("/\(SmallCity.batTrang)/vuong-mac", with: "/\(SmallCity.anLao)/vuong-mac", maxReplacements: 1)
            var (offered, refused) = ([String: Int](), 0)
            for (role, posts) in [(Role.officer, 0), (.auditor, 0), (.leader, 2), (.standingOffice, 2)] {
                let reader = try await site.somebody(role, called: "Người \(role)", in: SmallCity.anLao)
                let page = try await reader.get(above)
                let forms = page.ways.filter { $0.method == .post && $0.path.hasPrefix(above) }.map(\.path)
                #expect(forms.count == posts, "\(role): \(forms)")
                offered[role.rawValue] = forms.count
                guard posts == 0 else { continue }
                let answer = try await reader.post(
                    "\(above)/tra-loi",
                    [("proof", page.hidden("proof")!), ("id", UUID.version7().uuidString), ("seen", "1.raised"), ("answer", "Đã cấp")])
                #expect(answer.status == .forbidden && answer.words.contains("không có quyền"), "\(role): \(answer.status)")
                #expect(
                    try await reader.get("/\(SmallCity.anLao)/vuong-mac/tong-hop?phong-trao=\(SmallCity.cityCampaign.uuidString)").status
                        == .forbidden)
                refused += 2
            }
            #expect(
                try await site.somebody(.auditor, called: "Kiểm toán", in: SmallCity.batTrang).get(
                    "/\(SmallCity.batTrang)/vuong-mac/neu"
                ).status == .forbidden)
            let absent = "/\(SmallCity.kienThuy)/vuong-mac/\(SmallCity.batTrang)/\(UUID().uuidString.lowercased())"
            let hidden = own.replacing("/\(SmallCity.batTrang)/vuong-mac", with: "/\(SmallCity.kienThuy)/vuong-mac", maxReplacements: 1)
            let stranger = site.leader(of: SmallCity.kienThuy)
            let (one, other) = (try await stranger.get(hidden), try await stranger.get(absent))
            #expect(one.status == .notFound && one.bytes == other.bytes)
            // Planted: one that is seen is told apart.
            #expect(try await site.leader(of: SmallCity.anLao).get(above).bytes != one.bytes)
            let elsewhere = site.leader(of: SmallCity.coTo)
            let foreign = own.replacing("/\(SmallCity.batTrang)/vuong-mac", with: "/\(SmallCity.coTo)/vuong-mac", maxReplacements: 1)
            #expect(try await elsewhere.get(foreign).bytes == one.bytes)
            let proof = try await elsewhere.get("/\(SmallCity.coTo)/vuong-mac").hidden("proof")!
            var posts = 0
            for deed in ["rut", "hoi-lai", "tra-loi", "tong-hop", "noi-dung"] {
                let said = [
                    ("proof", proof), ("id", UUID.version7().uuidString), ("seen", "1.raised"), ("question", "A"), ("answer", "A"),
                    ("into", UUID().uuidString), ("words", "A"), ("familyId", SmallCity.cityCampaign.uuidString),
                ].filter { name, _ in
                    ["proof", "id", "seen"].contains(name)
                        || (["hoi-lai": ["question"], "tra-loi": ["answer"], "tong-hop": ["into"], "noi-dung": ["words", "familyId"]][deed]
                            ?? [])
                            .contains(name)
                }
                #expect(try await elsewhere.post("\(foreign)/\(deed)", said).status == .notFound, "\(deed)")
                posts += 1
            }
            #expect(try await site.leader(of: SmallCity.batTrang).words(own).contains("chờ trả lời"), "nothing was changed")
            print(
                "difficulties: forms offered \(offered.sorted { $0.key < $1.key }), \(refused) refused, \(posts) of another city not there")
        }
    }

    @Test("who was slower reads what stands, and what they typed; other words under a spent id are refused and kept")
    func race() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let own = try await Self.raise("Thiếu người", in: SmallCity.batTrang, of: site)
            let above = own.replacing("/\(SmallCity.batTrang)/vuong-mac", with: "/\(SmallCity.anLao)/vuong-mac", maxReplacements: 1)
            let leader = site.leader(of: SmallCity.anLao)
            let page = try await leader.get(above)
            let late = try FilledForm.on(page, to: "\(above)/tra-loi", [("answer", "Trả lời viết chậm")]).fields
            #expect(
                try await leader.post("\(above)/hoi-lai", FilledForm.on(page, to: "\(above)/hoi-lai", [("question", "Thiếu ai?")]).fields)
                    .location
                    == above)
            let stale = try await leader.post("\(above)/tra-loi", late)
            #expect([.conflict, .preconditionFailed].contains(stale.status) && stale.words.contains("Trả lời viết chậm"))
            #expect(stale.words.contains("được hỏi lại") && stale.text.contains("<title>Lỗi: "))

            let commune = site.leader(of: SmallCity.batTrang)
            let form = try await commune.get("/\(SmallCity.batTrang)/vuong-mac/neu")
            func told(_ words: String) throws -> [(String, String)] {
                try FilledForm.on(
                    form, to: "/\(SmallCity.batTrang)/vuong-mac/neu",
                    [("familyId", SmallCity.cityCampaign.uuidString.lowercased()), ("words", words)]
                ).fields
            }
            let first = try await commune.post("/\(SmallCity.batTrang)/vuong-mac/neu", told("Một"))
            #expect(try await commune.post("/\(SmallCity.batTrang)/vuong-mac/neu", told("Một")).location == first.location)
            let other = try await commune.post("/\(SmallCity.batTrang)/vuong-mac/neu", told("Hai"))
            #expect(other.status == .conflict && other.text.contains(">Hai</textarea>"))
            #expect(other.hidden("id") != form.hidden("id"), "sent again it is a new one")
            let none = try await commune.send(
                from: "/\(SmallCity.batTrang)/vuong-mac/neu", to: "/\(SmallCity.batTrang)/vuong-mac/neu",
                [("familyId", SmallCity.cityCampaign.uuidString.lowercased()), ("words", " ")])
            #expect(none.status == .unprocessableContent && none.words.contains("Chưa nêu khó khăn, vướng mắc."))

            // Withdrawn: nothing waits, and it can be raised no more.
            let place = try #require(first.location)
            #expect(try await commune.send(from: place, to: "\(place)/rut").location == place)
            let over = try await commune.get(place)
            #expect(over.words.contains("đã rút") && over.ways.allSatisfy { !$0.path.hasPrefix(place + "/") })
        }
    }

    @Test("what is overdue stands first; a hostile name and hostile words are text; a list of many is a page", .slow)
    func many() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            var (places, count) = ([String](), 0)
            for number in 1...(DifficultiesView.shown + 3) {
                places.append(try await Self.raise(number == 7 ? Page.hostile : "Việc số \(number).", in: SmallCity.batTrang, of: site))
                count += 1
            }
            let late = places[4].split(separator: "/").last!
            try await site.city.owner.execute(
                script: """
                    set session_replication_role = replica;
                    update thidua.difficulty set raised_on = '2024-12-02', due_on = '2024-12-16' where difficulty_id = '\(late)';
                    update thidua.unit_name set name = '\(Page.hostile.replacing("'", with: "''"))'
                    where unit_id = \(SmallCity.batTrang.rawValue);
                    set session_replication_role = origin;
                    """)
            let leader = site.leader(of: SmallCity.anLao)
            let desk = try await leader.get("/\(SmallCity.anLao)/vuong-mac")
            let first = try #require(
                desk.elements.first { $0.name == "a" && $0.attributes["href"]?.contains("/vuong-mac/\(SmallCity.batTrang)/") == true })
            #expect(first.attributes["href"]?.hasSuffix(late) == true, "what is overdue stands first")
            #expect(desk.words.contains("quá 4 ngày") && desk.words.contains("(\(count))") && desk.words.contains("Còn 3 vướng mắc"))
            #expect(desk.elements.count { $0.name == "h3" } == DifficultiesView.shown)
            #expect(desk.strange == [] && desk.words.contains(Page.hostile))
            #expect(try await FrameTests.faults(of: desk, in: leader, "vi") == [])
            let list = try await leader.get("/\(SmallCity.anLao)/vuong-mac?xem=ben-duoi")
            let next = try #require(list.ways.first { $0.path.contains("truoc=") }?.path)
            #expect(try await leader.get(next).elements.count { $0.name == "h2" } == 3)
            for path in [places[6], "/\(SmallCity.batTrang)/vuong-mac"] {
                #expect(try await site.leader(of: SmallCity.batTrang).get(path).strange == [])
            }
            let planted = try Page(text: #"<p title="\#(Page.hostile)">x</p>"#)
            #expect(planted.strange != [])
            leader.language = "en"
            for path in ["/\(SmallCity.anLao)/vuong-mac", "/\(SmallCity.anLao)/vuong-mac?xem=ta-neu"] {
                #expect(try await FrameTests.faults(of: try await leader.get(path), in: leader, "en") == [])
            }
            #expect(try await leader.get("/\(SmallCity.anLao)/vuong-mac?xem=khac").status == .badRequest)
            print("difficulties: \(count) raised, \(DifficultiesView.shown) shown at once, the rest a page on")
        }
    }
}
