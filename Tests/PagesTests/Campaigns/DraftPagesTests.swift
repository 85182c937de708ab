import Emulation
import EmulationFixtures
import Foundation
import HTTP
import HTTPTypes
import Postgres
import Store
import TestTraits
import Testing
import Wire

@testable import Operations
@testable import Pages

/// A plan from the first word to its publication, by forms alone.
@Suite("Writing a plan", .timeLimit(.minutes(20)))
struct DraftPagesTests {
    /// Opens a part, types, and sends it.
    func write(
        _ part: String, of draft: String, by browser: Browser, adding rows: Int = 0, _ typed: [String: String]
    ) async throws -> Page {
        let address = "\(draft)/\(part)"
        var page = try await browser.get(address)
        for _ in 0..<rows { page = try await #require(FilledForm(page, to: address)).send(browser, "add") }
        var form = try #require(FilledForm(page, to: address), "\(page.address)")
        for name in typed.keys { #expect(form.controls.contains(name), "\(address) has no field \(name)") }
        form.fill(typed)
        return try await form.send(browser, "next")
    }

    func begin(_ browser: Browser, at address: String, _ typed: [String: String]) async throws -> String {
        var form = try #require(FilledForm(try await browser.get(address), to: address))
        form.fill(typed)
        let begun = try await form.send(browser)
        #expect(begun.status == .seeOther)
        // A double click begins one plan.
        #expect(try await form.send(browser).location == begun.location)
        return try #require(begun.location)
    }

    private static let parts: [(slug: String, rows: Int, typed: [String: String])] = [
        (
            "van-ban", 0,
            [
                "summary": "Phát động phong trào thi đua chào mừng đại hội", "symbol": "190/KH-UBND", "issuedOn": "16/8/2024",
                "signer": "Nguyễn Văn Tùng", "signerCapacity": "TM",
            ]
        ),
        ("chu-de", 0, ["theme": "Thi đua lập thành tích", "motto": "Đoàn kết\nsáng tạo", "audience": "Toàn thể nhân dân"]),
        (
            "can-cu", 1,
            [
                "legalBases[0].symbol": "35-CT/TW", "legalBases[0].issuedOn": "14/06/2024", "legalBases[1].symbol": "12-CTr/TU",
                "legalBases[1].summary": "Chương trình hành động",
            ]
        ),
        (
            "noi-dung", 0,
            [
                "clauses[0].part": "task", "clauses[0].number": "1.", "clauses[0].heading": "Xóa nhà tạm",
                "clauses[0].body": "Mỗi xã rà soát.\nBáo cáo hằng tháng.",
                "clauses[0].dueOn": "1/9/2025",
            ]
        ),
        (
            "phong-trao-lien-quan", 0,
            [
                "movements[0].name": "Cả nước xây dựng nông thôn mới", "movements[0].launchedBy": "centre",
                "movements[0].nominalFrom": "2021",
            ]
        ),
        (
            "chi-tieu", 1,
            [
                "indicators[0].name": "Số nhà đã sửa", "indicators[0].measure": "nhà", "indicators[0].overUnits": "sum",
                "indicators[0].overTime": "sum", "indicators[1].name": "Điểm bình quân", "indicators[1].measure": "điểm",
                "indicators[1].overUnits": "average", "indicators[1].overTime": "average", "indicators[1].decimals": "1",
            ]
        ),
        (
            "giao-cho-ai", 0,
            ["addresses[0].who.childAuthorities": "on", "addresses[0].strength": "ordered", "addresses[0].adoptBy": "31/12/2024"]
        ),
        ("muc-giao", 0, ["common[0].value": "8,5", "rows[0].v[0]": "1.200", "rows[1].v[0]": "700", "rows[2].v[0]": "500"]),
        ("thoi-gian", 0, ["schedule.every": "month", "schedule.firstDay": "1/10/2024", "schedule.dueAfterDays": "5"]),
        (
            "noi-nhan", 1,
            [
                "recipients[0].words": "Báo Hải Phòng", "recipients[0].to": "outside", "recipients[1].words": "Lưu: VT, NV",
                "recipients[1].to": "archive",
            ]
        ),
    ]

    @Test("an officer writes a whole plan by forms, a leader publishes it once, a district takes it up, no looser than it was given")
    func whole() async throws {
        try await PageSite.open { site in
            let officer = try await site.somebody(.officer, called: "Ngô Thị Lan", in: SmallCity.city)
            let list = "/\(SmallCity.city)/phong-trao"
            #expect(try await officer.get(list).ways.contains { $0.path == "/\(SmallCity.city)/ke-hoach-moi" })
            let draft = try await begin(
                officer, at: "/\(SmallCity.city)/ke-hoach-moi", ["shortName": "Thi đua 2025", "start": "1/10/2024", "end": "18/10/2025"])
            #expect(try await officer.get(draft).words.components(separatedBy: "Chưa ghi").count - 1 == 8)
            let publication = draft.replacing("/soan", with: "/ban-hanh")
            #expect(try await officer.words(publication).contains("Chưa ban hành được: có 3 chỗ cần sửa"))
            var written = 0
            for (place, part) in Self.parts.enumerated() {
                let sent = try await write(part.slug, of: draft, by: officer, adding: part.rows, part.typed)
                #expect(sent.status == .seeOther, "\(part.slug): \(sent.words)")
                let next = place + 1 < Self.parts.count ? "\(draft)/\(Self.parts[place + 1].slug)" : draft
                #expect(sent.location == next)
                let again = try #require(FilledForm(try await officer.get("\(draft)/\(part.slug)"), to: "\(draft)/\(part.slug)"))
                for (name, value) in part.typed {
                    // Days and numbers come back as they are written here.
                    let shown = again[name] ?? ""
                    #expect(
                        shown == value || Day(typed: shown) == Day(typed: value) && Day(typed: value) != nil
                            || shown == value.replacing(".", with: ""), "\(name): \(shown)")
                    written += 1
                }
            }
            let page = try await officer.get(draft)
            #expect(!page.words.contains("Chưa ghi") && page.words.components(separatedBy: "Đã ghi").count - 1 == 10)
            #expect(try await officer.words(list).contains("Đang soạn"))
            let ready = try await officer.get(publication)
            #expect(ready.words.contains("Người ban hành được:") && ready.words.contains("Lãnh đạo 1"))
            #expect(ready.words.contains("KẾ HOẠCH") && ready.words.contains("190/KH-UBND") && ready.words.contains("35-CT/TW"))
            #expect(ready.words.contains("3 đơn vị được giao kế hoạch này."))
            #expect(ready.words.contains("Nơi nhận: 3 đơn vị, 1 nơi ngoài hệ thống, 2 bản lưu."))
            #expect(FilledForm(ready, to: publication) == nil, "an officer has no button")

            let leader = site.leader(of: SmallCity.city)
            let asked = try await leader.get(publication)
            #expect(asked.words.contains("Ban hành cho 3 đơn vị") && !asked.words.contains("Ban hành kế hoạch này…"), "it stands openly")
            #expect(asked.elements.count { $0.name == "h1" } == 1)
            let deed = try #require(FilledForm(asked, to: publication))
            let campaign = draft.replacing("/soan", with: "")
            #expect(try await deed.send(officer).status == .forbidden)
            #expect(try await deed.send(leader).location == campaign)
            #expect(try await deed.send(leader).location == campaign, "a double click publishes once")
            let shown = try await leader.get(campaign).words
            #expect(shown.contains("Đã ban hành;") && shown.contains("Báo Hải Phòng") && shown.contains("Lưu: VT, NV"))
            #expect(try await leader.get(draft).location == campaign, "no draft is left")

            let district = site.leader(of: SmallCity.anLao)
            let from = "/\(SmallCity.anLao)/phong-trao"
            let adoption = "/\(SmallCity.anLao)/cua/\(SmallCity.city)/phong-trao/\(campaign.split(separator: "/").last!)/trien-khai"
            #expect(try await district.get(from).ways.contains { $0.path == adoption })
            let taken = try await begin(district, at: adoption, [:])
            #expect(try await district.get(from).ways.contains { $0.path == taken }, "it is being written")
            #expect(try await district.get(adoption).location == taken, "it is begun once")
            #expect(try await district.words("\(taken)/chi-tieu").contains("Cấp trên đã giao, giữ nguyên"))
            let grid = try await district.get("\(taken)/muc-giao")
            #expect(grid.words.contains("Cấp trên giao 700 nhà: không thấp hơn."))
            #expect(FilledForm(grid, to: "\(taken)/muc-giao")?["rows[0].v[0]"] == "700", "what was given is there")
            #expect(try await write("van-ban", of: taken, by: district, ["summary": "Triển khai tại An Lão"]).status == .seeOther)
            #expect(
                try await write("giao-cho-ai", of: taken, by: district, ["addresses[0].who.childAuthorities": "on"]).status == .seeOther)
            #expect(
                try await write(
                    "muc-giao", of: taken, by: district,
                    ["common[0].value": "8", "rows[0].v[0]": "699", "rows[1].v[0]": "300", "rows[2].v[0]": "300"]
                ).status == .seeOther)
            #expect(try await district.words("\(taken)/muc-giao").contains("600 chưa đủ"), "the sum is told against what was given")
            let goal = taken.replacing("/soan", with: "/ban-hanh")
            let hindered = try await district.get(goal)
            #expect(hindered.words.contains("có 3 chỗ cần sửa") && FilledForm(hindered, to: goal) == nil)
            for place in ["rows-0-v-0", "common-0-value", "bang"] {
                #expect(hindered.ways.contains { $0.path == "\(taken)/muc-giao?kiem-tra=1#\(place)" }, "\(place)")
            }
            let pointed = try await district.get("\(taken)/muc-giao?kiem-tra=1")
            #expect(
                pointed.elements.contains { $0.attributes["id"] == "rows-0-v-0" && $0.attributes["aria-describedby"] == "rows-0-v-0-loi" })
            #expect(
                try await write(
                    "muc-giao", of: taken, by: district,
                    ["common[0].value": "8,5", "rows[0].v[0]": "700", "rows[1].v[0]": "300", "rows[2].v[0]": "400"]
                ).status == .seeOther)
            let publishing = try #require(FilledForm(try await district.get(goal), to: goal))
            #expect(try await publishing.send(district).location == taken.replacing("/soan", with: ""))
            #expect(try await district.words(from).contains("Đã triển khai"))
            let published = try await site.city.count(.campaignPublished)
            #expect(published == 2)
            print("plans: \(Self.parts.count) parts written by \(written) fields typed, \(published) published")
        }
    }

    @Test("every member of a plan is written in one part, and a rich plan sent back untouched is the same plan")
    func untouched() async throws {
        let members = PlanPart.allCases.flatMap(\.members)
        #expect(members.sorted() == CampaignPlan.members.sorted())
        #expect(Set(members.dropLast()) != Set(CampaignPlan.members), "planted: one is forgotten")
        try await PageSite.open { site in
            let leader = site.leader(of: SmallCity.city)
            let id = try await Self.lay(Self.rich, in: SmallCity.city, of: site)
            var sent = 0
            for part in PlanPart.allCases {
                let address = "/\(SmallCity.city)/phong-trao/\(id.lowercased)/soan/\(part.slug)"
                let form = try #require(FilledForm(try await leader.get(address), to: address))
                let answer = try await form.send(leader, "list")
                #expect(answer.status == .seeOther, "\(part): \(answer.words)")
                sent += form.fields.count
            }
            let draft = try await ReadCampaignDraft(id).run(as: site.city.standing(in: SmallCity.city), on: site.city.app)
            #expect(draft.plan == Self.rich && draft.revision == 1, "nothing is lost, and nothing is written anew")
            // Planted: one letter more is another plan.
            let address = "/\(SmallCity.city)/phong-trao/\(id.lowercased)/soan/chu-de"
            var form = try #require(FilledForm(try await leader.get(address), to: address))
            form.set("theme", "Khác")
            #expect(try await form.send(leader, "list").status == .seeOther)
            let after = try await ReadCampaignDraft(id).run(as: site.city.standing(in: SmallCity.city), on: site.city.app)
            #expect(after.plan != Self.rich && after.revision == 2)
            print("plans: \(sent) fields of a rich plan sent back as they stood")
        }
    }

    /// A plan with something in every member.
    static var rich: CampaignPlan {
        var plan = SamplePlan.plan(
            "Thi đua đủ mục", indicators: SamplePlan.everyAggregation + [percent],
            addresses: [
                SamplePlan.allChildren, SamplePlan.agencies,
                AddressRule(who: .units([SmallCity.batTrang, SmallCity.bachLongVi]), strength: .requested, adoptBy: Day("2025-01-31")),
            ],
            targets: [
                TargetPlan(indicator: SamplePlan.id(2), unit: nil, value: 8.25), TargetPlan(indicator: percent.id, unit: nil, value: 0.955),
                TargetPlan(indicator: SamplePlan.id(1), unit: SmallCity.city, value: 1234),
                TargetPlan(indicator: SamplePlan.id(1), unit: SmallCity.anLao, value: 1000),
                TargetPlan(indicator: SamplePlan.id(9), unit: SmallCity.kienThuy, value: 2.5),
            ],
            clauses: [
                Clause(
                    id: SamplePlan.id(501), part: .task, number: "a)", heading: "Một", body: "Dòng một\n\nDòng hai",
                    dueOn: Day("2025-03-01"), evidenceWanted: true, fulfilledBy: .targets,
                    who: .units([SmallCity.anLao, SmallCity.kienThuy]), strength: .requested, role: .coordinate, lead: SmallCity.batTrang),
                Clause(id: SamplePlan.id(502), part: .award, heading: "Cấp tỉnh", body: "Bằng khen", awardLevel: .city),
                Clause(id: SamplePlan.id(503), part: .purpose, number: "-", heading: "", body: "Khơi dậy truyền thống"),
            ],
            schedule: SamplePlan.months)
        (plan.symbol, plan.issuedOn, plan.signer, plan.signerCapacity) = ("1/KH", Day("2024-09-30"), "Lê Văn Hai", .deputy)
        (plan.theme, plan.motto, plan.audience) = ("Chủ đề", "Hai\ndòng", "Mọi người")
        plan.legalBases = [LegalBasis(symbol: "23-CTr/HU", issuedOn: nil, issuer: "Huyện ủy", summary: nil)]
        plan.movements = [
            LinkedMovement(
                name: "Dân vận khéo", launchedBy: .city, planSymbol: "5/KH", launchedOn: Day("2021-05-19"), nominalFrom: 2021,
                nominalUntil: 2025, periodText: "2021 – 2025")
        ]
        plan.recipients = [
            RecipientLine(words: "Các quận, huyện", to: .units, units: [SmallCity.anLao, SmallCity.kienThuy]),
            RecipientLine(words: "Các sở, ngành", to: .kinds, kinds: [.authority]), RecipientLine(words: "Lưu: VT", to: .archive),
        ]
        plan.sampleFields = ["symbol", "targets"]
        return plan
    }

    static let percent = Indicator(
        id: SamplePlan.id(77), home: nil, name: "Tỷ lệ", measure: "%", direction: .less, overUnits: .weighted, overTime: .weighted,
        timeFirst: false, decimals: 4, lowest: 0, highest: 1, asked: .quarter, titles: [.xa, .phuong], kinds: [.agency], source: "Sổ\nsách",
        isSample: false, heading: "Tỷ lệ", figureLabel: "tử", weightLabel: "mẫu", asPercent: true)

    static func lay(_ plan: CampaignPlan, above: (unit: UnitID, id: UUID)? = nil, in unit: UnitID, of site: PageSite) async throws
        -> UUID
    {
        let id = UUID.version7()
        _ = try await SaveCampaignDraft(id, plan: plan, above: above, revision: nil).run(
            as: site.city.standing(in: unit), on: site.city.app)
        return id
    }

    @Test("the pages are whole in both languages; an auditor, a stranger and a neighbour have none of them", .slow)
    func pages() async throws {
        try await PageSite.open { site in
            let leader = site.leader(of: SmallCity.city)
            let auditor = try await site.somebody(.auditor, in: SmallCity.city)
            let id = try await Self.lay(Self.rich, in: SmallCity.city, of: site)
            let campaign = "/\(SmallCity.city)/phong-trao/\(id.lowercased)"
            let paths =
                ["/\(SmallCity.city)/ke-hoach-moi", "\(campaign)/soan", "\(campaign)/ban-hanh"]
                + PlanPart.allCases.map { "\(campaign)/soan/\($0.slug)" }
            var seen = 0
            for path in paths + ["/\(SmallCity.city)/phong-trao", "\(campaign)/soan/muc-giao?kiem-tra=1"] {
                for language in ["vi", "en"] {
                    leader.language = language
                    let page = try await leader.get(path)
                    #expect(page.status == .ok)
                    #expect(try await FrameTests.faults(of: page, in: leader, language) == [], "\(path) \(language)")
                    #expect(page.elements.filter { $0.attributes["class"] == "btn" }.count <= 1, "\(path)")
                    seen += 1
                }
            }
            leader.language = "vi"
            #expect(try await leader.get("\(campaign)/soan/khong-co").status == .notFound)
            for path in paths {
                #expect(try await auditor.get(path).status == .forbidden, "\(path)")
                #expect(try await Browser(site).get(path).status != .ok)
            }
            let form = try #require(FilledForm(try await leader.get("\(campaign)/soan/chu-de"), to: "\(campaign)/soan/chu-de"))
            let token = try #require(try await auditor.get("/\(SmallCity.city)/viec").hidden("proof"))
            for path in ["\(campaign)/soan/chu-de", "\(campaign)/ban-hanh", "\(campaign)/bo-nhap", "/\(SmallCity.city)/ke-hoach-moi"] {
                let fields = form.fields.map { ($0.0, $0.0 == "proof" ? token : $0.1) }
                #expect(try await auditor.post(path, fields).status == .forbidden, "\(path)")
            }
            let words = try await auditor.words("/\(SmallCity.city)/phong-trao")
            #expect(!words.contains("Soạn kế hoạch") && !words.contains("Đang soạn"))
            // A neighbour's draft is as one that is not there.
            let neighbour = site.leader(of: SmallCity.elsewhere)
            let (hidden, absent) = (
                try await neighbour.get("/\(SmallCity.elsewhere)/phong-trao/\(id.lowercased)/soan"),
                try await neighbour.get("/\(SmallCity.elsewhere)/phong-trao/\(UUID.version7().lowercased)/soan")
            )
            #expect(hidden.status == .notFound && absent.status == .notFound && hidden.words == absent.words)
            let closed = "/\(SmallCity.anLao)/cua/\(SmallCity.city)/phong-trao/\(id.lowercased)/trien-khai"
            #expect(try await site.leader(of: SmallCity.anLao).get(closed).status == .notFound, "what is no more than a draft above")
            let draft = try await ReadCampaignDraft(id).run(as: site.city.standing(in: SmallCity.city), on: site.city.app)
            #expect(draft.revision == 1)
            print("plans: \(seen) pages looked at, \(paths.count) closed to an auditor")
        }
    }
}

extension Day {
    fileprivate init?(typed text: String) {
        guard let day = try? Reading<Day>.typedDay.read(JSON(.written(text))) else { return nil }
        self = day
    }
}
