import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Store
import TestTraits
import Testing
import Wire

@testable import Operations
@testable import Pages

// What is wrong about a plan, and where that is said.
extension DraftPagesTests {
    @Test("every refusal of a plan leads to a place on its part's page that is there, and is said there", .slow)
    func refusals() async throws {
        try await PageSite.open { site in
            let leader = site.leader(of: SmallCity.city)
            var (codes, places): (Set<String>, Int) = ([], 0)
            for plan in Self.wrong {
                let id = try await Self.lay(plan, in: SmallCity.city, of: site)
                let trial = try await CheckPublication(id).run(as: site.city.standing(in: SmallCity.city), on: site.city.app)
                let desk = try await ReadPlanOnDesk(id).run(as: site.city.standing(in: SmallCity.city), on: site.city.app)
                let view = try DraftView(desk, trial)
                #expect(view.hindrances.count == trial.refusals.count && !trial.refusals.isEmpty)
                for (hindrance, refusal) in zip(view.hindrances, trial.refusals) {
                    #expect(refusal.field == nil || hindrance.place != nil, "\(refusal.code) at \(refusal.field ?? "")")
                    codes.insert(hindrance.code)
                    guard let place = hindrance.place else { continue }
                    let problem = try await Self.astray(place.text, saying: hindrance.words.vi, leader)
                    #expect(problem == nil, "\(refusal.code) at \(refusal.field ?? ""): \(problem ?? "")")
                    places += 1
                }
                let page = try await leader.get("/\(SmallCity.city)/phong-trao/\(id.lowercased)/ban-hanh")
                #expect(page.words.contains("có \(trial.refusals.count) chỗ cần sửa"))
            }
            // Planted: a place that is not there.
            let id = try await Self.lay(Self.wrong[0], in: SmallCity.city, of: site)
            let there = "/\(SmallCity.city)/phong-trao/\(id.lowercased)/soan/van-ban?kiem-tra=1"
            #expect(try await Self.astray("\(there)#khong-co", saying: "x", leader) != nil)
            #expect(try await Self.astray("\(there)#summary", saying: "không ai nói câu này", leader) != nil)
            #expect(codes.count >= 33)
            print("plans: \(codes.count) kinds of refusal in \(places) places: \(codes.sorted().joined(separator: " "))")
        }
    }

    /// What is wrong with a place that a summary leads to.
    private static func astray(_ place: String, saying words: String, _ browser: Browser) async throws -> String? {
        let halves = place.split(separator: "#").map(String.init)
        guard halves.count == 2 else { return "no place" }
        let page = try await browser.get(halves[0])
        guard let control = page.elements.first(where: { $0.attributes["id"] == halves[1] }) else { return "nothing is there" }
        guard page.words.contains(words) else { return "it is not said there" }
        guard page.elements.contains(where: { $0.attributes["id"] == halves[1] + "-loi" }) else { return "no sentence at \(control.name)" }
        return nil
    }

    /// Plans in which about everything is wrong.
    private static var wrong: [CampaignPlan] {
        func indicator(
            _ number: Int, _ name: String, over units: UnitAggregation = .sum, time: TimeAggregation = .sum, timeFirst: Bool = false,
            lowest: Decimal? = nil, highest: Decimal? = nil, heading: String? = nil, figure: String? = nil, percent: Bool = false,
            home: UnitID? = nil, measure: String = "nhà"
        ) -> Indicator {
            Indicator(
                id: SamplePlan.id(number), home: home, name: name, measure: measure, direction: .more, overUnits: units, overTime: time,
                timeFirst: timeFirst, decimals: 0, lowest: lowest, highest: highest, asked: .every, titles: [], kinds: [], source: nil,
                isSample: false, heading: heading, figureLabel: figure, weightLabel: figure, asPercent: percent)
        }
        var first = SamplePlan.plan("")
        first.summary = ""
        first.start = .on(Day("2025-10-18")!)
        first.end = .event(unit: SmallCity.anLao, id: SamplePlan.id(9999))
        first.legalBases = [LegalBasis(symbol: "", issuedOn: nil, issuer: "Huyện ủy", summary: nil)]
        first.movements = [
            LinkedMovement(
                name: "", launchedBy: .city, planSymbol: "5/KH", launchedOn: nil, nominalFrom: 2025, nominalUntil: 2021, periodText: nil),
            LinkedMovement(
                name: "Xa", launchedBy: .city, planSymbol: nil, launchedOn: nil, nominalFrom: 2500, nominalUntil: nil, periodText: nil),
        ]
        first.clauses = [
            Clause(id: SamplePlan.id(1), part: .task, heading: "", body: "Nội dung", dueOn: nil),
            Clause(id: SamplePlan.id(1), part: .task, heading: "Hai", body: "", dueOn: nil),
            Clause(id: SamplePlan.id(2), part: .purpose, number: "-", heading: "", body: "", awardLevel: .city),
            Clause(id: SamplePlan.id(3), part: .award, heading: "Cấp huyện", body: ""),
            Clause(
                id: SamplePlan.id(4), part: .content, heading: "Bốn", body: "", dueOn: Day("2025-03-01"), evidenceWanted: true,
                fulfilledBy: .targets),
        ]
        first.addresses = [
            AddressRule(who: .kinds([.massOrganisation]), strength: .ordered, adoptBy: nil),
            AddressRule(who: .units([SmallCity.elsewhere, UnitID.written("1.1.99")]), strength: .ordered, adoptBy: nil),
        ]
        var second = SamplePlan.plan(
            "Hai",
            indicators: [
                indicator(1, ""), indicator(2, "Đơn vị tính", measure: ""), indicator(3, "Kỳ cuối", time: .last),
                indicator(4, "Gia quyền", over: .weighted, time: .sum), indicator(5, "Theo kỳ", over: .sum, time: .weighted),
                indicator(6, "Khoảng", lowest: 9, highest: 1), indicator(6, "Trùng"), indicator(7, "Nhà khác", home: SmallCity.anLao),
                indicator(8, "Tên dài", heading: "Một tên ngắn mà dài hơn hai mươi bốn chữ"), indicator(9, "Nhãn", figure: "tử số"),
                indicator(10, "Phần trăm", percent: true),
            ],
            addresses: [SamplePlan.allChildren],
            targets: [
                TargetPlan(indicator: SamplePlan.id(404), unit: SmallCity.anLao, value: 1),
                TargetPlan(indicator: SamplePlan.id(2), unit: nil, value: 1),
                TargetPlan(indicator: SamplePlan.id(2), unit: SmallCity.anLao, value: 1),
                TargetPlan(indicator: SamplePlan.id(2), unit: SmallCity.anLao, value: 2),
                TargetPlan(indicator: SamplePlan.id(2), unit: SmallCity.elsewhere, value: 2),
                TargetPlan(indicator: SamplePlan.id(2), unit: SmallCity.tuSon, value: 2),
            ],
            end: .on(Day("2024-09-01")!), schedule: PeriodSchedule(every: .month, firstDay: Day("2024-10-01")!, dueAfterDays: 366))
        second.summary = "Hai"
        let third = SamplePlan.plan(
            "Ba", indicators: [indicator(1, "Một")], end: .on(Day("2060-01-01")!),
            schedule: PeriodSchedule(every: .month, firstDay: Day("2024-10-01")!, dueAfterDays: nil))
        func task(_ number: Int, _ who: AddressRule.Who?, _ strength: Strength?, part: ClausePart = .task) -> Clause {
            Clause(
                id: SamplePlan.id(number), part: part, heading: "Việc \(number)", body: "", who: who, strength: strength,
                role: who == nil || strength == nil ? nil : .lead)
        }
        var fourth = SamplePlan.plan(
            "Bốn", indicators: [indicator(1, "Một")],
            addresses: [AddressRule(who: .units([SmallCity.anLao]), strength: .requested, adoptBy: nil)], schedule: SamplePlan.months)
        fourth.clauses = [
            task(41, .kinds([.agency]), .ordered), task(42, nil, .ordered), task(43, .childAuthorities, nil),
            task(44, .childAuthorities, .requested, part: .purpose), task(45, .units([SmallCity.kienThuy]), .requested),
            task(46, .childAuthorities, .ordered),
        ]
        return [first, second, third, fourth]
    }

    @Test("a plan that takes up another is held to it, and what is in the way without a place is said in the summary")
    func adopting() async throws {
        try await PageSite.open { site in
            try await site.city.publish(SamplePlan.ofCity(), of: SmallCity.city)
            try await site.city.publish(SamplePlan.plan("Đã triển khai"), of: SmallCity.anLao)
            var plan = SamplePlan.plan("Lần hai", indicators: [SamplePlan.everyAggregation[0]], schedule: SamplePlan.months)
            plan.clauses = []
            let id = try await Self.lay(plan, above: (SmallCity.city, SmallCity.cityCampaign), in: SmallCity.anLao, of: site)
            let standing = site.city.standing(in: SmallCity.anLao)
            let trial = try await CheckPublication(id).run(as: standing, on: site.city.app)
            let view = try DraftView(try await ReadPlanOnDesk(id).run(as: standing, on: site.city.app), trial)
            let told = Dictionary(view.hindrances.map { ($0.code, $0.place) }, uniquingKeysWith: { first, _ in first })
            #expect(told.keys.contains("schedule.inherited") && told.keys.contains("indicator.inherited"))
            let leader = site.leader(of: SmallCity.anLao)
            for hindrance in view.hindrances {
                guard let place = hindrance.place else { continue }
                #expect(try await Self.astray(place.text, saying: hindrance.words.vi, leader) == nil, "\(hindrance.code)")
            }
            let page = try await leader.get("/\(SmallCity.anLao)/phong-trao/\(id.lowercased)/ban-hanh")
            for hindrance in view.hindrances { #expect(page.words.contains(hindrance.words.vi), "\(hindrance.code)") }
            let placeless = view.hindrances.count(where: { $0.place == nil })
            #expect(placeless > 0)
            print("plans: an adoption with \(view.hindrances.count) refusals, \(placeless) of them without a place")
        }
    }
}
