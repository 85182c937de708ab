import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Testing

/// `thidua check` has to find a ledger that says otherwise than what is owed.
@Suite("A recount of ledgers", .timeLimit(.minutes(20)))
struct RecountLedgerTests {
    /// One line of each kind, and one in each state.
    private func filled(_ city: SmallCity) async throws {
        try await city.cascade(clauses: [
            SamplePlan.task(341, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2024-12-19")!),
            SamplePlan.task(342, "Các xã triển khai", .childAuthorities, by: .adoption),
        ])
        let months = try await city.periods().map(\.id), district = city.standing(in: SmallCity.anLao)
        let values = SamplePlan.values(houses: 1, score: 2, online: 3, dossiers: 4, criteria: 5)
        try await city.accept(try await city.submit(values, from: SmallCity.batTrang, period: months[0]))
        _ = try await city.submit(values, from: SmallCity.batTrang, period: months[1])
        func task(_ unit: UnitID) async throws -> UUID {
            try await ListObligations(after: nil, limit: 9).run(as: city.standing(in: unit), on: city.app).obligations
                .first { $0.obligation.clause == SamplePlan.id(341) }!.obligation.id
        }
        let (first, second) = (SmallCity.batTrang, SmallCity.quangTrung), new = Decision(id: UUID(), seen: nil, isNew: true)
        _ = try await DecideObligation(try await task(first), of: first, .complete(account: "Xong"), decision: .new).run(
            as: city.standing(in: first), on: city.app)
        _ = try await AskPlea(UUID(), about: try await task(second), .excuse, reason: "Bão", decision: new).run(
            as: city.standing(in: second), on: city.app)
        _ = try await GrantUnasked(.excuse, of: SamplePlan.id(341), to: [SmallCity.thaiSon], answer: nil, decision: .new).run(
            as: district, on: city.app)
        _ = try await RaiseDifficulty(
            UUID(), in: SmallCity.cityCampaign, field: nil, words: "Thiếu kinh phí", isGathering: false,
            decision: Decision(id: UUID(), seen: nil, isNew: true)
        ).run(as: city.standing(in: first), on: city.app)
        let more = Clause(id: UUID(), part: .task, heading: "Thêm việc", body: "Báo cáo hằng tuần", dueOn: nil)
        try await city.standing(in: SmallCity.city).amend(clauses: [more], on: city.app)
    }

    @Test("finds the same by another way, and finds what was spoiled, by unit and kind")
    func finds() async throws {
        try await SmallCity.with { city in
            try await filled(city)
            let clean = try await city.recount()
            #expect(clean.isClean, "\(clean.ledgerDifferences)")
            var listed = 0
            for unit in city.leaders.keys where unit.rootID == 1 {
                listed += try await ListLedger(LedgerChoice(.debtor), after: nil, limit: 1000).run(
                    as: city.standing(in: unit), on: city.app
                ).lines.count
            }
            #expect(clean.ledgerLines == listed && clean.debtors == 8, "\(clean.ledgerLines) of \(clean.debtors), \(listed)")
            typealias Kind = LedgerLine.Kind
            let commune = "unit_id = \(SmallCity.batTrang.rawValue)"
            let faults: [(sql: String, found: Set<Kind>)] = [
                // What it made is of no family any more that it was told to take part in.
                ("update thidua.campaign set family_id = gen_random_uuid() where \(commune)", [.adopt, .report, .task]),
                // An amendment that nobody issued.
                ("update thidua.campaign set revision = revision + 1 where campaign_id = '\(SmallCity.anLaoCampaign)'", [.acknowledge]),
                // A report of another plan than its unit's.
                ("update thidua.report set campaign_id = gen_random_uuid() where \(commune)", [.report]),
                ("update thidua.obligation set family_id = gen_random_uuid() where \(commune)", [.task]),
                // Said to be done, and nothing happened.
                (
                    """
                    update thidua.obligation set state = 'done', account = 'Xong'
                    where unit_id = \(SmallCity.quangTrung.rawValue) and fulfilled_by = 'nothing'
                    """, [.task]
                ),
                ("update thidua.plea set to_unit = \(SmallCity.city.rawValue) where state = 'asked'", [.plea]),
                ("update thidua.difficulty set to_unit = \(SmallCity.city.rawValue)", [.difficulty]),
                (
                    "update thidua.report set reviewer_id = \(SmallCity.city.rawValue) where \(commune) and state = 'submitted'",
                    [.report, .review]
                ),
            ]
            for fault in faults {
                try await city.owner.rollingBack { tx in
                    try await tx.execute(
                        script: """
                            set local session_replication_role = replica;
                            alter table thidua.campaign no force row level security;
                            alter table thidua.report no force row level security;
                            alter table thidua.obligation no force row level security;
                            alter table thidua.plea no force row level security;
                            alter table thidua.difficulty no force row level security;
                            \(fault.sql)
                            """)
                    let spoiled = try await tx.run(.recountLedger(root: 1, listing: 20))
                    #expect(Set(spoiled.listed.map(\.kind)) == fault.found, "\(fault.sql): \(spoiled.listed)")
                    #expect(spoiled.differences == spoiled.listed.count)
                }
            }
            print("recount: \(clean.ledgerLines) lines of \(clean.debtors) debtors; \(faults.count) faults were found")
        }
    }
}
