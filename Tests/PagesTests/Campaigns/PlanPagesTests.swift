import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Operations
@testable import Pages

/// A published plan reads as the document it is.
@Suite("The page of a plan", .timeLimit(.minutes(20)))
struct PlanPagesTests {
    /// Written in no order at all.
    private static let clauses = [
        Clause(
            id: SamplePlan.id(601), part: .task, number: "6.", heading: "Phòng Nội vụ", body: "Chủ trì, hướng dẫn.",
            dueOn: Day("2025-06-30"), evidenceWanted: true, fulfilledBy: .adoption),
        Clause(id: SamplePlan.id(602), part: .closing, heading: "", body: "Yêu cầu các đơn vị thực hiện./."),
        Clause(id: SamplePlan.id(603), part: .requirement, number: "-", heading: "", body: "100% các đơn vị triển khai."),
        Clause(id: SamplePlan.id(604), part: .award, number: "2.", heading: "Cấp thành phố", body: "Bằng khen.", awardLevel: .city),
        Clause(id: SamplePlan.id(605), part: .content, number: "1.", heading: "", body: "Tăng trưởng cao hơn năm trước."),
        Clause(id: SamplePlan.id(606), part: .purpose, number: "-", heading: "", body: "Khơi dậy truyền thống.\nNâng cao ý thức."),
        Clause(id: SamplePlan.id(607), part: .audience, heading: "Tập thể", body: "Các cơ quan, đơn vị."),
        Clause(id: SamplePlan.id(608), part: .occasion, heading: "", body: "Đại hội Đảng bộ thành phố."),
    ]

    private static let printed = [
        "Mục đích, yêu cầu", "Khơi dậy truyền thống.", "100% các đơn vị", "Nội dung thi đua", "Đại hội Đảng bộ", "1.", "Tăng trưởng",
        "Đối tượng thi đua", "Tập thể", "Khen thưởng", "2.", "Cấp thành phố", "cấp tỉnh", "Tổ chức thực hiện", "6.", "Phòng Nội vụ",
        "hạn 30/06/2025", "gửi kèm minh chứng", "hoàn thành khi đơn vị ban hành kế hoạch triển khai", "Yêu cầu các đơn vị thực hiện./.",
    ]

    /// What is said above, around what the district says itself.
    private static let inherited = [
        "Mục đích, yêu cầu", "Của huyện.", "Theo kế hoạch của cấp trên.", "100% các đơn vị", "Phòng Nội vụ", "của cấp trên", "7.",
        "Các xã",
    ]

    /// The first of these that does not stand on the page after those before it.
    private func misplaced(_ page: Page, _ words: [String]) -> String? {
        var rest = page.words[...]
        for word in words {
            guard let found = rest.range(of: word) else { return word }
            rest = rest[found.upperBound...]
        }
        return nil
    }

    @Test("says what the plan says, section by section as it is printed; every part stands in one of them")
    func sections() async throws {
        let parts = PlanSection.allCases.flatMap(\.parts)
        #expect(Set(parts) == Set(ClausePart.allCases) && parts.count == ClausePart.allCases.count)
        try await PageSite.open { site in
            var plan = SamplePlan.ofCity()
            plan.clauses = Self.clauses
            try await site.city.publish(plan, of: SmallCity.city)
            let leader = site.leader(of: SmallCity.city)
            let address = "/\(SmallCity.city)/phong-trao/\(SmallCity.cityCampaign.lowercased)"
            for language in ["en", "vi"] {
                leader.language = language
                #expect(try await FrameTests.faults(of: try await leader.get(address), in: leader, language) == [])
            }
            let page = try await leader.get(address)
            #expect(misplaced(page, Self.printed) == nil)
            #expect(misplaced(page, Self.printed.reversed()) != nil, "planted: another order is found")
            #expect(!page.words.contains("của cấp trên"))
            print("plan page: \(Self.printed.count) words in the order in which they are printed")
        }
    }

    @Test("what takes it up begins with what is said again, sent twice it is one draft; of what that is silent on the plan above holds")
    func below() async throws {
        try await PageSite.open { site in
            var plan = SamplePlan.ofCity()
            plan.clauses = Self.clauses
            try await site.city.publish(plan, of: SmallCity.city)
            let district = site.leader(of: SmallCity.anLao)
            let way = "/\(SmallCity.anLao)/cua/\(SmallCity.city)/phong-trao/\(SmallCity.cityCampaign.lowercased)/trien-khai"
            let form = try FilledForm.on(try await district.get(way), to: way)
            let begun = try #require(try await form.send(district).location)
            #expect(try await form.send(district).location == begun)
            let id = try #require(UUID(uuidString: "\(begun.split(separator: "/")[2])"))
            let standing = site.city.standing(in: SmallCity.anLao)
            let draft = try await ReadCampaignDraft(id).run(as: standing, on: site.city.app)
            let restated = Self.clauses.filter(\.part.isRestated)
            #expect(draft.plan.clauses.map(\.body) == restated.map(\.body) && draft.plan.clauses.map(\.number) == restated.map(\.number))
            #expect(Set(draft.plan.clauses.map(\.id)).isDisjoint(with: Self.clauses.map(\.id)))
            // What is not copied is told.
            let part = try await district.get("\(begun)/noi-dung")
            #expect(part.words.contains("Cấp trên đã giao, giữ nguyên") && part.words.contains("Nhiệm vụ: 6. Phòng Nội vụ"))
            #expect(part.words.contains("Khen thưởng: 2. Cấp thành phố") && !part.words.contains("Lời kết:"))

            // A plan of its own that only has purposes, and a task more.
            var own = SamplePlan.ofAnLao()
            own.clauses = [
                Clause(id: SamplePlan.id(701), part: .purpose, number: "-", heading: "", body: "Của huyện."),
                Clause(id: SamplePlan.id(702), part: .task, number: "7.", heading: "Các xã", body: "Phát động tại thôn."),
            ]
            try await site.city.publish(own, of: SmallCity.anLao)
            let page = try await district.get("/\(SmallCity.anLao)/phong-trao/\(SmallCity.anLaoCampaign.lowercased)")
            #expect(misplaced(page, Self.inherited) == nil)
            #expect(!page.words.contains("Khơi dậy truyền thống.") && !page.words.contains("Yêu cầu các đơn vị thực hiện./."))
            print("plan page: \(restated.count) of \(Self.clauses.count) clauses said again below")
        }
    }

    @Test("an amendment adds a clause of any part, and says at its place what is wrong with it")
    func amended() async throws {
        try await PageSite.open { site in
            try await site.city.publish(SamplePlan.ofCity(), of: SmallCity.city)
            let leader = site.leader(of: SmallCity.city)
            let campaign = "/\(SmallCity.city)/phong-trao/\(SmallCity.cityCampaign.lowercased)", address = "\(campaign)/dieu-chinh"
            var typed = try FilledForm.on(try await leader.get(address), to: address)
            typed.set("summary", "Bổ sung hình thức khen thưởng")
            typed.set("part", "award")
            typed.set("number", "4.")
            typed.set("dueOn", "1/6/2025")
            let refused = try await leader.post(address, typed.pressing("check"))
            #expect(refused.status == .unprocessableContent)
            let invalid = refused.elements.filter { $0.attributes["aria-invalid"] == "true" }.compactMap { $0.attributes["name"] }
            #expect(invalid == ["heading", "awardLevel", "dueOn"])
            let shown = try FilledForm.on(refused, to: address)
            #expect([shown["part"], shown["number"], shown["dueOn"]] == ["award", "4.", "1/6/2025"])
            typed.set("heading", "Cấp huyện")
            typed.set("awardLevel", "district")
            typed.set("dueOn", "")
            let check = try await leader.post(address, typed.pressing("check"))
            #expect(check.words.contains("Thêm mục “Khen thưởng: 4. Cấp huyện”."))
            let issued = try FilledForm.on(check, to: address)
            #expect(try await leader.post(address, issued.pressing("issue")).location == campaign)
            #expect(misplaced(try await leader.get(campaign), ["Khen thưởng", "4.", "Cấp huyện", "cấp huyện"]) == nil)
            print("plan page: \(invalid.count) mistakes of a clause that is added, each at its place")
        }
    }
}
