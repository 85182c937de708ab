import Emulation
import Foundation
import Operations
import Postgres
import Store

/// A contest of An Lão's own: its plan under the next number with its recipients, amended by a decision, and a register that is closed. All of
/// it is made up and says so.
struct DemoContest: Sendable {
    let city: DemoCity
    let keys: DemoKeys
    let app: PostgresClient

    /// The last step: a register is closed.
    static let last = DemoSeed.id("decision register closed")

    private static let plan = DemoSeed.id("plan of the contest")
    private static let publishing = DemoSeed.id("decision publish the contest")
    private static let amending = DemoSeed.id("decision amend the contest")
    private static let (decisions, submissions) = (DemoSeed.id("register of decisions"), DemoSeed.id("register of submissions"))

    /// Each step answers as it did before if it was made before.
    func run() async throws {
        let standing = try keys.standing(in: city.anLao)
        try await open(Self.decisions, .decision, first: 3301, as: standing)
        if try await app.run(under: standing.settings, .event(Self.publishing, in: city.anLao.id)) == nil {
            if try await app.run(under: standing.settings, .campaignDraft(Self.plan, of: city.anLao.id)) == nil {
                _ = try await SaveCampaignDraft(Self.plan, plan: contest, above: nil, revision: nil).run(as: standing, on: app)
            }
            _ = try await PublishCampaign(Self.plan, signedBy: .proposed, decision: Decision(id: Self.publishing, seen: nil))
                .run(as: standing, on: app)
        }
        let clause = Clause(
            id: DemoSeed.id("clause of the contest"), part: .content, heading: "", body: "Dữ liệu mẫu. Bổ sung phần thi hùng biện.")
        let amendment = Amendment(
            symbol: nil, issuedOn: nil, summary: "Dữ liệu mẫu. Bổ sung nội dung hội thi", targets: [], indicators: [], clauses: [clause],
            end: nil)
        let signers = try await ReadSigners().run(as: standing, on: app).all
        if let signature = signers.proposed(DemoSigners.name, .deputy, in: Self.plan) {
            _ = try await AmendCampaign(
                Self.plan, amendment: amendment, issuedAs: AmendmentDocument(.decision, signedBy: signature),
                decision: Decision(id: Self.amending, seen: nil)
            ).run(as: standing, on: app)
        }
        try await open(Self.submissions, .submission, first: 12, as: standing)
        _ = try await CloseRegister(Self.submissions, on: DemoCity.today, decision: Decision(id: Self.last, seen: nil))
            .run(as: standing, on: app)
    }

    private func open(_ id: UUID, _ type: DocumentType, first: Int, as standing: Standing) async throws {
        let settings = OpenRegister.Settings(form: .state, types: [type], suffix: "UBND", office: nil, endsOn: nil, first: first)
        _ = try await OpenRegister(id, settings, decision: Decision(id: id, seen: nil, isNew: true)).run(as: standing, on: app)
    }

    private var contest: CampaignPlan {
        CampaignPlan(
            symbol: nil, issuedOn: nil, signer: DemoSigners.name, signerCapacity: .deputy,
            summary: "Tổ chức hội thi tuyên truyền phong trào thi đua (mẫu)", shortName: "Hội thi tuyên truyền (mẫu)", theme: nil,
            motto: nil,
            audience: nil, start: .on(DemoCity.today), end: .on(Day("2024-12-31")!), legalBases: [],
            clauses: [
                Clause(
                    id: DemoSeed.id("first clause of the contest"), part: .content, heading: "",
                    body: "Dữ liệu mẫu. Thi tìm hiểu, thi viết.")
            ], movements: [],
            indicators: [
                Indicator(
                    id: DemoSeed.id("indicator of the contest"), home: nil, name: "Số bài dự thi", measure: "bài", direction: .more,
                    overUnits: .sum, overTime: .sum, timeFirst: false, decimals: 0, lowest: 0, highest: nil, asked: .every, titles: [],
                    kinds: [], source: nil, isSample: true)
            ], targets: [], addresses: [],
            recipients: [
                RecipientLine(words: "Ban Thi đua - Khen thưởng thành phố", to: .superior),
                RecipientLine(words: "CT, các PCT UBND huyện", to: .leaders),
                RecipientLine(
                    words: "UBND \(city.commune.name.prefix(1).lowercased())\(city.commune.name.dropFirst())", to: .units,
                    units: [city.commune.id]),
                RecipientLine(words: "Báo Hải Phòng", to: .outside), RecipientLine(words: "Lưu: VT, NV", to: .archive),
            ], schedule: PeriodSchedule(every: .month, firstDay: Day("2024-12-01")!, dueAfterDays: nil),
            sampleFields: ["summary", "shortName"])
    }
}
