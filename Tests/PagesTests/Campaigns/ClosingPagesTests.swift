import Emulation
import EmulationFixtures
import Foundation
import HTTP
import HTTPTypes
import Postgres
import Store
import Testing

@testable import Operations
@testable import Pages

/// A campaign ends by a page that says first what stays undone.
@Suite("Closing a campaign", .timeLimit(.minutes(20)))
struct ClosingPagesTests {
    private static let plan = "/1.1/phong-trao/\(SmallCity.anLaoCampaign.uuidString.lowercased())"

    /// The numbers that stand behind the colons of the headings.
    private func counts(_ page: Page) -> [Int] {
        let headings = page.text.matches(of: /<h3>([^<]*)<\/h3>/).map(\.1)
        return headings.compactMap { $0.firstMatch(of: /: ([0-9]+)/).flatMap { Int($0.1) } }
    }

    @Test("says what waits, who is silent, what the unit itself owes and what nobody answered; then closes once, for who has seen it")
    func open() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let month = try await site.city.periods()[0].id
            let values = SamplePlan.values(houses: 3, score: 7, online: 1, dossiers: 2, criteria: 4)
            let report = try await site.city.submit(values, from: SmallCity.batTrang, period: month)
            _ = try await RaiseDifficulty(
                UUID(), in: SmallCity.cityCampaign, field: "Kinh phí", words: "Thiếu kinh phí", isGathering: false,
                decision: Decision(id: UUID(), seen: nil, isNew: true)
            ).run(as: site.city.standing(in: SmallCity.batTrang), on: site.city.app)

            let leader = site.leader(of: SmallCity.anLao), address = "\(Self.plan)/ket-thuc"
            #expect(try await leader.get(Self.plan).ways.contains { $0.path == address })
            for language in ["en", "vi"] {
                leader.language = language
                let page = try await leader.get(address)
                #expect(page.status == .ok)
                #expect(try await FrameTests.faults(of: page, in: leader, language) == [])
            }
            let page = try await leader.get(address)
            for words in [
                "Xã Bát Trang: Tháng 10/2024", "Xã Quang Trung: tháng 10/2024, tháng 11/2024, tháng 12/2024",
                "Xã Bát Trang: tháng 11/2024, tháng 12/2024", "Thành phố Hải Phòng: Tháng 12/2024", "Xã Bát Trang: Kinh phí",
                "không gửi báo cáo được nữa", "không mở lại được",
            ] { #expect(page.words.contains(words), "\(words)") }
            #expect(!page.words.contains("Huyện đoàn:"), "who was requested owes nothing")
            // As the API counts them.
            let waiting = try await ListReviews(after: nil, limit: 10).run(as: site.city.standing(in: SmallCity.anLao), on: site.city.app)
            #expect(counts(page) == [waiting.count, 4, 3, 1])
            #expect(page.ways.contains { $0.path.hasPrefix("/1.1/vuong-mac/1.1.") }, "what waits for an answer is read before")
            #expect(page.ways.contains { $0.path.hasSuffix("/duyet/1.1.1/\(report.uuidString.lowercased())") })

            let form = try FilledForm.on(page, to: address)
            let refused = try await leader.post(address, form.pressing())
            #expect(refused.status == .unprocessableContent && refused.words.contains("vui lòng xem danh sách trên"))
            #expect(refused.elements.first { $0.attributes["id"] == "da-xem" }?.attributes["aria-invalid"] == "true")
            #expect(try await FrameTests.faults(of: refused, in: leader, "vi") == [])
            #expect(try await site.city.count(.campaignClosed) == 0)

            // The plan moved while its leader was looking.
            var seen = try FilledForm.on(refused, to: address)
            seen.set("seenAll", "yes")
            try await site.city.standing(in: SmallCity.anLao).amend(
                targets: [TargetPlan(indicator: SamplePlan.id(2), unit: nil, value: 5)], on: site.city.app)
            let stale = try await leader.post(address, seen.pressing())
            #expect(stale.status == .preconditionFailed)
            #expect(stale.elements.first { $0.attributes["id"] == "da-xem" }?.attributes["checked"] != nil, "what was ticked stays so")
            // Planted: one report more, and the page from before says too little.
            _ = try await site.city.submit(values, from: SmallCity.quangTrung, period: month)
            #expect(counts(try await leader.get(address)) == [2, 4, 3, 1] && counts(page) != [2, 4, 3, 1])

            let again = try FilledForm.on(stale, to: address)
            for _ in 1...2 {
                #expect(try await leader.post(address, again.pressing()).location == Self.plan)
            }
            #expect(try await site.city.count(.campaignClosed) == 1, "pressed twice it is closed once")
            let plan = try await leader.get(Self.plan)
            #expect(plan.words.contains("Đã đóng phong trào") && plan.words.contains("đã đóng"))
            #expect(!plan.ways.contains { $0.path.hasPrefix("\(Self.plan)/dieu-chinh") || $0.path == address })
            for path in ["dieu-chinh", "ket-thuc"] {
                let over = try await leader.get("\(Self.plan)/\(path)")
                #expect(over.status == .conflict && over.words.contains("Phong trào đã được đóng."))
            }
            print("closed: \(counts(page)) left open were told; \(try await site.city.count(.campaignClosed)) closed")
        }
    }

    @Test("says what is open however much came after it that is not")
    func muchLater() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let old = UUID()
            _ = try await RaiseDifficulty(
                old, in: SmallCity.cityCampaign, field: "Kinh phí", words: "Thiếu kinh phí", isGathering: false,
                decision: Decision(id: UUID(), seen: nil, isNew: true)
            ).run(as: site.city.standing(in: SmallCity.batTrang), on: site.city.app)
            let leader = site.leader(of: SmallCity.anLao), address = "\(Self.plan)/ket-thuc"
            let before = try await leader.get(address)
            #expect(before.words.contains("Xã Bát Trang: Kinh phí"))
            func later(_ state: String) async throws {
                try await site.city.owner.execute(
                    script: """
                        insert into thidua.difficulty (root_id, level, unit_id, difficulty_id, family_id, to_unit, field, words, state,
                                                       revision, raised_on, due_on, changed_at)
                        select d.root_id, d.level, d.unit_id, ('ffffffff-ffff-7fff-8fff-' || substr(md5(i || '\(state)'), 1, 12))::uuid,
                               d.family_id, d.to_unit, d.field, d.words, '\(state)', 1, d.raised_on, d.due_on, d.changed_at
                        from thidua.difficulty d, generate_series(1, 250) i where d.difficulty_id = '\(old)'
                        """)
            }
            try await later("withdrawn")
            let after = try await leader.get(address)
            #expect(after.words.contains("Xã Bát Trang: Kinh phí") && counts(after) == counts(before))
            // Planted: as many that are open are counted.
            try await later("raised")
            #expect(try await counts(leader.get(address)) != counts(before))
        }
    }

    @Test("with tasks that were ordered and not done closes for who excuses all of them there, and names the first that hold it up")
    func excuse() async throws {
        try await PageSite.open { site in
            try await site.city.cascade(clauses: [SamplePlan.task(721, "Các xã, thị trấn", .childAuthorities)])
            let leader = site.leader(of: SmallCity.anLao), address = "\(Self.plan)/ket-thuc"
            for language in ["en", "vi"] {
                leader.language = language
                let page = try await leader.get(address)
                #expect(page.words.contains(language == "vi" ? "chưa được miễn: 3. Gồm Xã Bát Trang (721.)" : "nor excused: 3."))
                #expect(try await FrameTests.faults(of: page, in: leader, language) == [])
            }
            var form = try FilledForm.on(try await leader.get(address), to: address)
            form.set("seenAll", "yes")
            let refused = try await leader.post(address, form.pressing())
            #expect(refused.status == .conflict && refused.words.contains("Còn 3 nhiệm vụ đã giao chưa hoàn thành"))
            #expect(refused.elements.first { $0.attributes["id"] == "mien-tat-ca" }?.attributes["aria-invalid"] == "true")
            #expect(try await FrameTests.faults(of: refused, in: leader, "vi") == [])
            var excusing = try FilledForm.on(refused, to: address)
            excusing.set("excuse", "Hết thời gian thực hiện")
            for _ in 1...2 { #expect(try await leader.post(address, excusing.pressing()).location == Self.plan) }
            #expect(try await site.city.count(.campaignClosed) == 1)
            #expect(try await site.city.count(.pleaGranted) == 3)
            let commune = site.leader(of: SmallCity.batTrang)
            let told = try #require(
                try await ListObligations(after: nil, limit: 5).run(as: site.city.standing(in: SmallCity.batTrang), on: site.city.app)
                    .obligations.first)
            let task = "/\(SmallCity.batTrang)/nhiem-vu/\(SmallCity.batTrang)/\(told.obligation.id.uuidString.lowercased())"
            #expect(try await commune.words(task).contains("Hết thời gian thực hiện"))
            print("closed: 3 tasks excused on the page of closing")
        }
    }

    @Test("with nothing open asks for no tick")
    func nothing() async throws {
        try await PageSite.open { site in
            let plan = SamplePlan.plan("Riêng", indicators: [SamplePlan.indicator(60, "Việc riêng")], schedule: SamplePlan.months)
            let id = SamplePlan.id(1003), standing = site.city.standing(in: SmallCity.anLao)
            _ = try await SaveCampaignDraft(id, plan: plan, above: nil, revision: nil).run(as: standing, on: site.city.app)
            _ = try await PublishCampaign(id, decision: .new).run(as: standing, on: site.city.app)
            let leader = site.leader(of: SmallCity.anLao), address = "/1.1/phong-trao/\(id.uuidString.lowercased())/ket-thuc"
            let page = try await leader.get(address)
            let whom = address.replacing("ket-thuc", with: "tham-gia")
            #expect(try await leader.words(whom).contains("Kế hoạch này không giao cho đơn vị nào."))
            #expect(page.words.contains("Không còn việc nào dở dang.") && !page.text.contains("da-xem"))
            let form = try FilledForm.on(page, to: address)
            #expect(try await leader.post(address, form.pressing()).status == .seeOther)
            #expect(try await site.city.count(.campaignClosed) == 1)
            print("closed: \(try await site.city.count(.campaignClosed)) with nothing open")
        }
    }
}
